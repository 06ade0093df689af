import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { breather } from '../../kernel/breath.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { asWritten } from '../../database/as-written.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'
import type { HourOfMarks } from './level.ts'
import { COMMENTS_WEIGHED, LIKED_WEIGHED, type Mark } from './weights.ts'

const SHOWN = asWritten(1)

/**
 * Who said something under a story, by the hour: each account once, by its newest comment; and what came from one address
 * on one day under several names once. A thousand comments of one account are one.
 */
export async function readSaid(db: Kysely<Tables>, articleId: Id, since: Instant): Promise<readonly HourOfMarks[]> {
  return marksOf('comment', await saidHours(db, { articleId, since }))
}

interface HoursAsked extends Record<string, unknown> {
  readonly articleId: Id
  readonly since: Instant
}

const saidHours = prepared((db: Kysely<Tables>, { articleId, since }: HoursAsked) => {
  const newest = db
    .selectFrom('comments')
    .select(['posted_at', 'address_key', sql<string>`coalesce(reader_id, staff_id, author)`.as('person')])
    .where('thread_id', '=', articleId)
    .where('shown', '=', SHOWN)
    .where('posted_at', '>=', since)
    .orderBy('floor', 'desc')
    .limit(COMMENTS_WEIGHED)
  const accounts = db
    .selectFrom(newest.as('newest'))
    .select((eb) => ['person', eb.fn.max('posted_at').as('last_at'), eb.fn.max('address_key').as('address')])
    .groupBy('person')
  const people = db
    .selectFrom(accounts.as('accounts'))
    .select((eb) => [eb.fn.max('last_at').as('last_at')])
    .groupBy(sql`coalesce(address, person)`)
  return byHour(db, people)
})

/** Who liked what was said there, by the hour: each account once, by its newest like, of the hottest comments. */
export async function readLiked(db: Kysely<Tables>, articleId: Id, since: Instant): Promise<readonly HourOfMarks[]> {
  return marksOf('like', await likedHours(db, { articleId, since }))
}

const likedHours = prepared((db: Kysely<Tables>, { articleId, since }: HoursAsked) => {
  const hottest = db
    .selectFrom('comments')
    .select('id')
    .where('thread_id', '=', articleId)
    .where('shown', '=', SHOWN)
    .orderBy('heat', 'desc')
    .limit(LIKED_WEIGHED)
  const people = db
    .selectFrom('comment_likes')
    .innerJoin(hottest.as('hottest'), 'hottest.id', 'comment_likes.comment_id')
    .select((eb) => [eb.fn.max('comment_likes.made_at').as('last_at')])
    .where('comment_likes.made_at', '>=', since)
    .groupBy('comment_likes.reader_id')
  return byHour(db, people)
})

/** How many of these people did it last in each hour. */
function byHour(db: Kysely<Tables>, people: SelectQueryBuilder<Tables, never, { last_at: string }>) {
  return db
    .selectFrom(people.as('people'))
    .select([sql<string>`substr(last_at, 1, 13)`.as('hour'), sql<number>`count(*)`.as('marks')])
    .groupBy(sql`substr(last_at, 1, 13)`)
}

function marksOf(kind: Mark, rows: readonly { readonly hour: string; readonly marks: number }[]): HourOfMarks[] {
  return rows.map(({ hour, marks }) => ({ hour, kind, marks }))
}

/** How much was said under these stories since an instant, and of that since a later one: as readers see it counted. */
export async function countSaid(
  db: Kysely<Tables>,
  articleIds: readonly Id[],
  { since, recent }: { readonly since: Instant; readonly recent: Instant },
): Promise<ReadonlyMap<Id, { readonly comments: number; readonly recentComments: number }>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('comments')
    .select([
      'thread_id',
      sql<number>`count(*)`.as('comments'),
      sql<number>`sum(case when posted_at >= ${recent} then 1 else 0 end)`.as('recent'),
    ])
    .where('thread_id', 'in', [...articleIds])
    .where('shown', '=', SHOWN)
    .where('posted_at', '>=', since)
    .groupBy('thread_id')
    .execute()
  return new Map(rows.map((row) => [row.thread_id, { comments: row.comments, recentComments: row.recent }]))
}

/** The same of several stories as `readLiked` of one. */
export async function readLikedOf(
  db: Kysely<Tables>,
  articleIds: Iterable<Id>,
  since: Instant,
): Promise<ReadonlyMap<Id, readonly HourOfMarks[]>> {
  const liked = new Map<Id, readonly HourOfMarks[]>()
  const breathe = breather()
  for (const id of articleIds) {
    await breathe()
    liked.set(id, await readLiked(db, id, since))
  }
  return liked
}
