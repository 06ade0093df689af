import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** How many comments readers see in each of these threads; nothing of those that hang on what they see no more. */
export async function listCommentCounts(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('threads')
    .leftJoin('articles', 'articles.id', 'threads.id')
    .leftJoin('wire_items', 'wire_items.id', 'threads.id')
    .select(['threads.id', 'threads.comment_count'])
    .where('threads.id', 'in', [...ids])
    .where((eb) => eb.or([eb('articles.id', 'is', null), eb('articles.state', '=', 'published')]))
    .where('wire_items.withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.comment_count]))
}
