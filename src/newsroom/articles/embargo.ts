import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, mustBe, placementOf } from './article.ts'
import { lockArticle, saveArticle } from './article-store.ts'

/**
 * Keeps a story from going out before an instant, whoever presses what. Refuses (`invalid`) an instant that has passed,
 * (`stale`) a story that readers have already, and (`embargoed`) an end after the instant for which it is scheduled: one
 * of the two would have to give way, and only an editor knows which.
 */
export async function embargo(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly until: Instant },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  const { until } = order
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled')
    if (until <= tx.at) throw new Refusal('invalid', { noun: 'embargo', field: 'until', until, now: tx.at })
    const { schedule, expiresAt } = article
    if (schedule && schedule.for < until)
      throw new Refusal('embargoed', { noun: 'schedule', id: article.id, for: schedule.for, until })
    if (expiresAt !== undefined && expiresAt <= until)
      throw new Refusal('invalid', { noun: 'embargo', field: 'until', until, expiresAt })
    if (article.embargoUntil === until) return article
    const held: Article = { ...article, embargoUntil: until }
    await saveArticle(tx, held)
    await record(tx, { kind: 'article.embargoed', until, ...placementOf(article) })
    return held
  })
}

/** Lets a story go out at any time again. Where there is no embargo, nothing happens. */
export async function liftEmbargo(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    if (article.embargoUntil === undefined) return article
    const freed: Article = { ...article, embargoUntil: undefined }
    await saveArticle(tx, freed)
    await record(tx, { kind: 'article.unembargoed', ...placementOf(article) })
    return freed
  })
}
