import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'

/** What a reader is told of: a comment of theirs or of somebody who answers them, or themselves. */
export const NOTICE_KINDS = [
  'answer',
  'mention',
  'approved',
  'held',
  'rejected',
  'appeal_granted',
  'appeal_denied',
  'appeal_reopened',
  'name_taken',
  'name_returned',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface Notice {
  readonly id: Id
  readonly kind: NoticeKind
  /** undefined: it is about the reader. */
  readonly commentId: Id | undefined
  readonly at: Instant
  readonly seenAt: Instant | undefined
}

/** What others say to somebody; all else is what was decided of them. */
const TALK: readonly NoticeKind[] = ['answer', 'mention']

/** Older ones go when new ones come: of talk and of decisions so many each, so that nobody talks a decision away. */
export const MOST_NOTICES = 200

const presentReader = prepared((db: Kysely<Tables>, { readerId }: { readerId: Id }) =>
  db.selectFrom('readers').select('id').where('id', '=', readerId).where('left_at', 'is', null),
)

/** Tells a reader something, within the transaction in which it happens. Who has left is told nothing: nothing of them is kept. */
export async function notify(
  tx: Tx,
  order: { readonly readerId: Id; readonly kind: NoticeKind; readonly commentId?: Id },
): Promise<void> {
  const { readerId, kind, commentId = '' } = order
  if ((await presentReader(tx.rows, { readerId })).length === 0) return
  await tx.rows
    .insertInto('reader_notices')
    .values({ id: tx.nextId(), reader_id: readerId, kind, comment_id: commentId, made_at: tx.at, seen_at: null })
    .execute()
  const alike = [TALK.includes(kind) ? 'in' : 'not in', [...TALK]] as const
  const oldest = await tx.rows
    .selectFrom('reader_notices')
    .select('id')
    .where('reader_id', '=', readerId)
    .where('kind', ...alike)
    .orderBy('id', 'desc')
    .offset(MOST_NOTICES)
    .limit(1)
    .executeTakeFirst()
  if (!oldest) return
  await tx.rows
    .deleteFrom('reader_notices')
    .where('reader_id', '=', readerId)
    .where('kind', ...alike)
    .where('id', '<=', oldest.id)
    .execute()
}

/**
 * Takes back what a reader was told of a comment of theirs at an instant, as far as they have not seen it. `seen`: they have
 * seen some of it.
 */
export async function takeBackNotices(
  tx: Tx,
  { readerId, commentId, madeAt }: { readonly readerId: Id; readonly commentId: Id; readonly madeAt: Instant },
): Promise<'seen' | undefined> {
  const told = await tx.rows
    .selectFrom('reader_notices')
    .select(['id', 'seen_at'])
    .where('reader_id', '=', readerId)
    .where('made_at', '=', madeAt)
    .where('comment_id', '=', commentId)
    .execute()
  const unseen = told.flatMap(({ id, seen_at: seenAt }) => (seenAt === null ? [id] : []))
  if (unseen.length > 0) await tx.rows.deleteFrom('reader_notices').where('id', 'in', unseen).execute()
  return unseen.length < told.length ? 'seen' : undefined
}

/** What a reader was told, the newest first. */
export async function listNotices(db: Kysely<Tables>, readerId: Id, most: number): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('reader_notices')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    commentId: row.comment_id || undefined,
    at: row.made_at,
    seenAt: row.seen_at ?? undefined,
  }))
}

/** How many a reader has not seen yet. */
export async function countUnseenNotices(db: Kysely<Tables>, readerId: Id): Promise<number> {
  const row = await db
    .selectFrom('reader_notices')
    .select((eb) => eb.fn.countAll<number | string>().as('unseen'))
    .where('reader_id', '=', readerId)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.unseen)
}

/** A reader has seen what they were told up to here: bookkeeping, of which the log says nothing. */
export async function noteNoticesSeen(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly upTo: Id },
): Promise<void> {
  await newsroom.as({ kind: 'reader', id: order.readerId }).write(async (tx) => {
    await tx.rows
      .updateTable('reader_notices')
      .set({ seen_at: tx.at })
      .where('reader_id', '=', order.readerId)
      .where('id', '<=', order.upTo)
      .where('seen_at', 'is', null)
      .execute()
  })
}
