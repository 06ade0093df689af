import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import { type Article, mustBe, mustBeNewest, placementOf } from './article.ts'
import { lockArticle, saveArticle } from './article-store.ts'
import { getReady } from './get-ready.ts'
import { clearSetAside, LONGEST_REASON, noteSetAside } from './set-aside-store.ts'

/** Hands a draft to the desk for review. Refuses (`invalid`) one without a headline. */
export async function submit(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly revision: number },
): Promise<Article> {
  allow(newsroom.actor, 'write')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft')
    mustBeNewest(article, order.revision)
    await getReady(tx, article, order.revision)
    const submitted: Article = { ...article, state: 'in_review' }
    await saveArticle(tx, submitted)
    await clearSetAside(tx, article.id)
    await record(tx, { kind: 'article.submitted', revision: order.revision, ...placementOf(article) })
    return submitted
  })
}

/** Gives a story under review back to its writer, saying why. */
export async function giveBack(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly reason: string },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  const reason = someLines(order.reason, LONGEST_REASON, { noun: 'article', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'in_review')
    const returned: Article = { ...article, state: 'draft' }
    await saveArticle(tx, returned)
    await noteSetAside(tx, article.id, reason)
    await record(tx, { kind: 'article.returned', reason, ...placementOf(article) })
    return returned
  })
}
