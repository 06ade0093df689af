import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, mustBe, mustBeNewest, placementOf } from './article.ts'
import { listDue, lockArticle, saveArticle } from './article-store.ts'
import { getReady } from './get-ready.ts'
import { putLive } from './publish.ts'
import { noteSetAside } from './set-aside-store.ts'

export interface ScheduleOrder {
  readonly articleId: Id
  readonly revision: number
  readonly for: Instant
}

/**
 * Sets the instant at which a revision goes out by itself: a new story, or an update of one that readers have, which
 * stays as it is until then. Refuses (`invalid`) an instant that has passed or at which the story's time is over, and
 * (`embargoed`) one before the embargo ends.
 */
export async function schedule(newsroom: Newsroom, order: ScheduleOrder): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    mustBeNewest(article, order.revision)
    await getReady(tx, article, order.revision)
    if (order.for <= tx.at) throw new Refusal('invalid', { noun: 'schedule', for: order.for, now: tx.at })
    const { embargoUntil, expiresAt } = article
    if (embargoUntil !== undefined && order.for < embargoUntil)
      throw new Refusal('embargoed', { noun: 'schedule', id: article.id, for: order.for, until: embargoUntil })
    if (expiresAt !== undefined && order.for >= expiresAt)
      throw new Refusal('invalid', { noun: 'schedule', field: 'for', for: order.for, expiresAt })
    const scheduled: Article = {
      ...article,
      state: article.state === 'published' ? 'published' : 'scheduled',
      schedule: { for: order.for, revision: order.revision },
    }
    await saveArticle(tx, scheduled)
    await record(tx, { kind: 'article.scheduled', revision: order.revision, for: order.for, ...placementOf(article) })
    return scheduled
  })
}

/** Takes a story off the schedule; it is a draft again, or waits for another order if readers have it. Refuses (`stale`) one that is not on it. */
export async function unschedule(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    if (!article.schedule) throw new Refusal('stale', { noun: 'article', id: article.id, state: article.state })
    const state = article.state === 'scheduled' ? 'draft' : article.state
    const unscheduled: Article = { ...article, state, schedule: undefined }
    await saveArticle(tx, unscheduled)
    await record(tx, { kind: 'article.unscheduled', ...placementOf(article) })
    return unscheduled
  })
}

/**
 * Publishes what is due, each story in a transaction of its own, and returns how many went out. Several nodes may call
 * it at once: the row's lock lets one of them publish, the others find nothing left to do. A story that is refused
 * (its source was blocked meanwhile) goes back to the desk with the reason instead of being tried for ever.
 */
export async function publishDue(newsroom: Newsroom): Promise<number> {
  let published = 0
  for (const id of await listDue(newsroom.database.read, newsroom.now(), 100)) {
    published += await newsroom.write(async (tx) => {
      const article = await lockArticle(tx, id)
      if (article.schedule === undefined || article.schedule.for > tx.at) return 0
      try {
        await putLive(tx, article, article.schedule.revision)
        return 1
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const state = article.state === 'scheduled' ? 'in_review' : article.state
        await saveArticle(tx, { ...article, state, schedule: undefined })
        await noteSetAside(tx, id, error.message)
        await record(tx, { kind: 'article.returned', reason: error.message, ...placementOf(article) })
        return 0
      }
    })
  }
  return published
}
