import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Tables } from '../tables.ts'

/** Subscribers of an edition by how they stand. */
export interface SubscriberCount {
  readonly edition: string
  readonly state: 'waiting' | 'active' | 'stopped'
  readonly count: number
}

export async function countSubscribers(db: Kysely<Tables>): Promise<readonly SubscriberCount[]> {
  const rows = await db
    .selectFrom('newsletter_subscribers')
    .select((eb) => ['edition', 'state', eb.fn.countAll<number>().as('count')])
    .groupBy(['edition', 'state'])
    .orderBy('edition')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as SubscriberCount['state'] }))
}

/** Editions that somebody has subscribed to and that have no issue of a day yet. */
export async function listEditionsToIssue(db: Kysely<Tables>, day: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('newsletter_subscribers')
    .select('edition')
    .distinct()
    .where('state', '=', 'active')
    .where('edition', 'not in', (eb) => eb.selectFrom('newsletter_issues').select('edition').where('day', '=', day))
    .orderBy('edition')
    .execute()
  return rows.map(({ edition }) => edition)
}

/** How an issue fared. */
export interface IssueBrief {
  readonly day: string
  readonly edition: string
  readonly madeAt: Instant
  readonly subject: string
  readonly addressed: number
  readonly sent: number
  readonly refused: number
}

/** The newest issues. */
export async function listIssues(db: Kysely<Tables>, limit: number): Promise<readonly IssueBrief[]> {
  return db
    .selectFrom('newsletter_issues')
    .select(['day', 'edition', 'made_at as madeAt', 'subject', 'addressed', 'sent', 'refused'])
    .orderBy('day', 'desc')
    .orderBy('edition')
    .limit(limit)
    .execute()
}
