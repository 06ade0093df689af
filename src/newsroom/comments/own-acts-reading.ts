import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** An appeal as its writer takes it along. */
export interface TakenAppeal {
  readonly commentId: Id
  readonly text: string
  readonly at: Instant
  readonly outcome: string | null
  readonly answer: string | null
}

/** Every appeal of a reader, the oldest first. */
export async function listOwnAppeals(db: Kysely<Tables>, readerId: Id): Promise<readonly TakenAppeal[]> {
  return db
    .selectFrom('comment_appeals')
    .select(['comment_id as commentId', 'text', 'made_at as at', 'outcome', 'answer'])
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute()
}

/** Every comment that a reader likes, since when. */
export async function listOwnLikes(
  db: Kysely<Tables>,
  readerId: Id,
): Promise<readonly { readonly commentId: Id; readonly at: Instant }[]> {
  return db
    .selectFrom('comment_likes')
    .select(['comment_id as commentId', 'made_at as at'])
    .where('reader_id', '=', readerId)
    .orderBy('made_at')
    .orderBy('comment_id')
    .execute()
}

/** Every report of a reader, the oldest first. */
export async function listOwnReports(
  db: Kysely<Tables>,
  readerId: Id,
): Promise<
  readonly { readonly commentId: Id; readonly reason: string; readonly note: string | null; readonly at: Instant }[]
> {
  return db
    .selectFrom('comment_reports')
    .select(['comment_id as commentId', 'reason', 'note', 'made_at as at'])
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute()
}
