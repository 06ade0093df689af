import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** How many comments readers see, for each of these that they may see at all. */
export async function listCommentCounts(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'comment_count'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .execute()
  return new Map(rows.map((row) => [row.id, row.comment_count]))
}
