import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import { type Article, mustBe, placementOf } from './article.ts'
import { leaveTimelines, lockArticle, saveArticle } from './article-store.ts'

/** In UTF-16 units. */
const LONGEST_REASON = 2000

/**
 * Takes a story from readers everywhere at once: when this returns, this node serves nothing of it, and its address
 * says only that a page was taken away. The reason stays in the house. Whoever may publish may do it, for it cannot
 * wait; back it comes through the desk alone (`readmit`). Refuses (`stale`) what readers cannot see.
 */
export async function recall(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly reason: string },
): Promise<Article> {
  allow(newsroom.actor, 'recall')
  const reason = someLines(order.reason, LONGEST_REASON, { noun: 'recall', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'published', 'retracted', 'expired')
    const recalled: Article = {
      ...article,
      state: 'recalled',
      schedule: undefined,
      retraction: undefined,
      expiresAt: undefined,
      expiredAt: undefined,
      recall: { at: tx.at, reason },
    }
    await saveArticle(tx, recalled)
    await leaveTimelines(tx, article.id)
    await record(tx, { kind: 'article.recalled', reason, ...placementOf(article) })
    return recalled
  })
}

/** Brings a story that was recalled back to the desk, for review: readers have it again only when it is published anew. */
export async function readmit(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<Article> {
  allow(newsroom.actor, 'retract')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'recalled')
    const readmitted: Article = { ...article, state: 'in_review', liveRevision: undefined, recall: undefined }
    await saveArticle(tx, readmitted)
    await record(tx, { kind: 'article.readmitted', ...placementOf(article) })
    return readmitted
  })
}
