import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { HourOfMarks } from './level.ts'
import { COMMENTS_WEIGHED } from './weights.ts'

/**
 * Who said something under a story, by the hour: each account once, by its newest comment. A thousand comments of one
 * account are one.
 */
export async function readSaid(db: Kysely<Tables>, articleId: Id, since: Instant): Promise<readonly HourOfMarks[]> {
  const newest = db
    .selectFrom('comments')
    .select(['posted_at', sql<string>`coalesce(staff_id, author)`.as('person')])
    .where('article_id', '=', articleId)
    .where('verdict', '=', 'approve')
    .where('posted_at', '>=', since)
    .orderBy('floor', 'desc')
    .limit(COMMENTS_WEIGHED)
  const people = db
    .selectFrom(newest.as('newest'))
    .select((eb) => [eb.fn.max('posted_at').as('last_at')])
    .groupBy('person')
  const rows = await db
    .selectFrom(people.as('people'))
    .select([sql<string>`substr(last_at, 1, 13)`.as('hour'), sql<number>`count(*)`.as('marks')])
    .groupBy('hour')
    .execute()
  return rows.map(({ hour, marks }) => ({ hour, kind: 'comment', marks: Number(marks) }))
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
      'article_id',
      sql<number>`count(*)`.as('comments'),
      sql<number>`sum(case when posted_at >= ${recent} then 1 else 0 end)`.as('recent'),
    ])
    .where('article_id', 'in', [...articleIds])
    .where('verdict', '=', 'approve')
    .where('posted_at', '>=', since)
    .groupBy('article_id')
    .execute()
  return new Map(
    rows.map((row) => [row.article_id, { comments: Number(row.comments), recentComments: Number(row.recent) }]),
  )
}
