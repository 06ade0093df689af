import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, mustBe, placementOf } from './article.ts'
import { leaveTimelines, listOver, lockArticle, saveArticle, saveTopics } from './article-store.ts'

/**
 * Sets the instant from which on readers do not have a story any more (a licence ends, an offer is over), or with null
 * takes it away. Refuses (`invalid`) an instant that has passed, or that is not after its schedule and its embargo.
 */
export async function limit(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly until: Instant | null },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    const until = order.until ?? undefined
    if (until !== undefined) refuseTooSoon(article, until, tx.at)
    if (article.expiresAt === until) return article
    const limited: Article = { ...article, expiresAt: until }
    await saveArticle(tx, limited)
    await record(tx, { kind: 'article.limited', until: order.until, ...placementOf(article) })
    return limited
  })
}

/**
 * Puts a story that has expired back before readers, where it stood. Refuses (`stale`) one that has not, and (`invalid`)
 * a new end that has passed.
 */
export async function renew(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly until?: Instant | undefined },
): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'expired')
    if (order.until !== undefined) refuseTooSoon(article, order.until, tx.at)
    const renewed: Article = { ...article, state: 'published', expiresAt: order.until, expiredAt: undefined }
    await saveArticle(tx, renewed)
    await saveTopics(tx, renewed)
    await record(tx, { kind: 'article.renewed', ...placementOf(article) })
    return renewed
  })
}

/**
 * Takes away what has expired, each story in a transaction of its own, and returns how many there were. Several nodes
 * may call it at once, as `publishDue`. The page of such a story stays and says so; of its text nothing is left, and it
 * is in no list, feed or index.
 */
export async function expireDue(newsroom: Newsroom): Promise<number> {
  let expired = 0
  for (const id of await listOver(newsroom.database.read, newsroom.now(), 100)) {
    expired += await newsroom.write(async (tx) => {
      const article = await lockArticle(tx, id)
      if (article.state !== 'published' || article.expiresAt === undefined || article.expiresAt > tx.at) return 0
      await saveArticle(tx, {
        ...article,
        state: 'expired',
        schedule: undefined,
        expiresAt: undefined,
        expiredAt: tx.at,
      })
      await leaveTimelines(tx, id)
      await record(tx, { kind: 'article.expired', ...placementOf(article) })
      return 1
    })
  }
  return expired
}

function refuseTooSoon({ schedule, embargoUntil }: Article, until: Instant, now: Instant): void {
  const soonest = [now, schedule?.for, embargoUntil].reduce<Instant>((a, b) => (b !== undefined && b > a ? b : a), now)
  if (until <= soonest) throw new Refusal('invalid', { noun: 'expiry', field: 'until', until, soonest })
}
