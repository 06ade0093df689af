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

/**
 * The comments that a reader's notices are about. Of others only what readers see: what was held, rejected or deleted after
 * somebody was told of it is told nobody any more. Of their own all but what they deleted.
 */
export async function listNoticed(
  db: Kysely<Tables>,
  { readerId, ids }: { readonly readerId: Id; readonly ids: readonly Id[] },
): Promise<readonly NoticedComment[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('comments')
    .leftJoin('readers', 'readers.id', 'comments.reader_id')
    .select(['comments.id', 'comments.shown', 'comments.author', 'comments.reader_id', 'comments.text'])
    .select(['readers.name', 'readers.left_at'])
    .where('comments.id', 'in', [...ids])
    .where('comments.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('comments.shown', '=', 1), eb('comments.reader_id', '=', readerId)]))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    shown: row.shown === 1,
    author: row.reader_id === null ? row.author : row.left_at === null ? (row.name ?? undefined) : undefined,
    text: row.text,
  }))
}
