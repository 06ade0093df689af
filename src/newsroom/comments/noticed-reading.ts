import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** A comment that somebody is told of. */
export interface NoticedComment {
  readonly id: Id
  readonly shown: boolean
  /** undefined: a reader who has left. */
  readonly author: string | undefined
  readonly text: string
}

/** The comments that notices are about, by id; what was deleted is left out. */
export async function listNoticed(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly NoticedComment[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('comments')
    .leftJoin('readers', 'readers.id', 'comments.reader_id')
    .select(['comments.id', 'comments.shown', 'comments.author', 'comments.reader_id', 'comments.text'])
    .select(['readers.name', 'readers.left_at'])
    .where('comments.id', 'in', [...ids])
    .where('comments.withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    shown: row.shown === 1,
    author: row.reader_id === null ? row.author : row.left_at === null ? (row.name ?? undefined) : undefined,
    text: row.text,
  }))
}
