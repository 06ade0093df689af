import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import { type Article, mustBe, placementOf } from './article.ts'
import { noteSetAside } from './set-aside-store.ts'
import { leaveTimelines, lockArticle, saveArticle } from './article-store.ts'

/** In UTF-16 units. */
const LONGEST_REASON = 2000

/**
 * Withdraws a published story. Its page stays and says so, with the reason; its text, and its place in every list, feed
 * and index, are gone when this returns.
 */
export async function retract(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly reason: string },
): Promise<Article> {
  allow(newsroom.actor, 'retract')
  const reason = someLines(order.reason, LONGEST_REASON, { noun: 'retraction', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'published')
    const retracted: Article = { ...article, state: 'retracted', retraction: { at: tx.at, reason } }
    await saveArticle(tx, retracted)
    await leaveTimelines(tx, article.id)
    await record(tx, { kind: 'article.retracted', reason, ...placementOf(article) })
    return retracted
  })
}

/** Drops a story before publication. `revive` brings it back. */
export async function spike(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly reason: string },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  const reason = someLines(order.reason, LONGEST_REASON, { noun: 'article', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'held', 'scheduled')
    const spiked: Article = { ...article, state: 'spiked', schedule: undefined }
    await saveArticle(tx, spiked)
    await noteSetAside(tx, article.id, reason)
    await record(tx, { kind: 'article.spiked', reason, ...placementOf(article) })
    return spiked
  })
}
