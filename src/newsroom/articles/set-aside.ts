import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import { type Article, type ArticleState, mustBe, placementOf } from './article.ts'
import { lockArticle, saveArticle } from './article-store.ts'
import { clearSetAside, LONGEST_REASON, noteSetAside } from './set-aside-store.ts'

/** 挂起: puts a story aside for now, saying why. It can still be written on. */
export async function hold(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly reason: string },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  const reason = someLines(order.reason, LONGEST_REASON, { noun: 'article', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled')
    const held: Article = { ...article, state: 'held', schedule: undefined }
    await saveArticle(tx, held)
    await noteSetAside(tx, article.id, reason)
    await record(tx, { kind: 'article.held', reason, ...placementOf(article) })
    return held
  })
}

/** Takes a held story up again: it is a draft. */
export function resume(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<Article> {
  return draftAgain(newsroom, order.articleId, { from: 'held', kind: 'article.resumed' })
}

/** Brings a dropped story back: it is a draft. */
export function revive(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<Article> {
  return draftAgain(newsroom, order.articleId, { from: 'spiked', kind: 'article.revived' })
}

async function draftAgain(
  newsroom: Newsroom,
  id: Id,
  { from, kind }: { readonly from: ArticleState; readonly kind: 'article.resumed' | 'article.revived' },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, id)
    mustBe(article, from)
    const draft: Article = { ...article, state: 'draft' }
    await saveArticle(tx, draft)
    await clearSetAside(tx, id)
    await record(tx, { kind, ...placementOf(article) })
    return draft
  })
}
