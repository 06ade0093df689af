import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** How many comments readers see, for each of these stories, topics and wire items that they may see at all. */
export async function listCommentCounts(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (ids.length === 0) return new Map()
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'comment_count', 'state'])
    .where('id', 'in', [...ids])
    .execute()
  const others = await db
    .selectFrom('threads')
    .select(['id', 'comment_count'])
    .where('id', 'in', [...ids])
    .where('kind', '!=', 'article')
    .execute()
  const shown = [...articles.filter(({ state }) => state === 'published'), ...others]
  return new Map(shown.map((row) => [row.id, row.comment_count]))
}
