import type { Kysely } from 'kysely'
import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import { notify } from '../readers/notices.ts'
import type { Tables } from '../tables.ts'
import type { Verdict } from './comment.ts'
import { type CommentRow, findComment } from './comment-store.ts'
import { findCalled } from './mentions.ts'

/**
 * Tells whom a comment answers and whom it names, once: when readers see it for the first time. Nobody is told of their
 * own words, nobody twice of the same, and nobody of more than a few a day by one writer that they have not looked at.
 */
export async function tellOthers(tx: Tx, commentId: Id): Promise<void> {
  const comment = await findComment(tx.rows, commentId)
  if (!comment || comment.told_at !== null) return
  await markTold(tx.rows, { commentId, at: tx.at })
  const parent = comment.parent_id === null ? undefined : await findComment(tx.rows, comment.parent_id)
  await tellOf(tx, comment, parent)
}

/** The same of a comment that was inserted as told, below the one that it answers. */
export async function tellOf(
  tx: Tx,
  comment: Pick<CommentRow, 'id' | 'text' | 'reader_id'>,
  parent: Pick<CommentRow, 'reader_id'> | undefined,
): Promise<void> {
  const { id: commentId, text, reader_id: writer } = comment
  const answered = parent?.reader_id ?? undefined
  const names = (await findCalled(tx.rows, [text]))(text)
  const called = new Set(names.map(({ id }) => id).filter((id) => id !== answered))
  if (answered !== undefined) await tell(tx, { readerId: answered, kind: 'answer', commentId, writer })
  for (const readerId of called) await tell(tx, { readerId, kind: 'mention', commentId, writer })
}

/** Somebody who does not look is not called again and again in a day by the same reader. */
const MOST_UNSEEN = 5

async function tell(
  tx: Tx,
  { writer, ...notice }: Parameters<typeof notify>[1] & { readonly writer: Id | null },
): Promise<void> {
  const { readerId } = notice
  if (readerId === writer) return
  if (writer !== null && (await fifthUnseen(tx.rows, { readerId, writer, since: later(tx.at, -DAY) })).length > 0)
    return
  await notify(tx, notice)
}

interface UnseenValues extends Record<string, unknown> {
  readonly readerId: Id
  readonly writer: Id
  readonly since: Instant
}

const fifthUnseen = prepared((db: Kysely<Tables>, { readerId, writer, since }: UnseenValues) =>
  db
    .selectFrom('reader_notices')
    .innerJoin('comments', 'comments.id', 'reader_notices.comment_id')
    .select('reader_notices.id')
    .where('reader_notices.reader_id', '=', readerId)
    .where('reader_notices.seen_at', 'is', null)
    .where('reader_notices.made_at', '>', since)
    .where('comments.reader_id', '=', writer)
    .offset(MOST_UNSEEN - 1)
    .limit(1),
)

const markTold = prepared((db: Kysely<Tables>, { commentId, at }: { commentId: Id; at: Instant }) =>
  db.updateTable('comments').set({ told_at: at }).where('id', '=', commentId),
)

/** Tells the writer of a comment what somebody decided of it. */
export async function tellWriter(tx: Tx, { id, reader_id: readerId }: CommentRow, verdict: Verdict): Promise<void> {
  const kind = ({ approve: 'approved', hold: 'held', reject: 'rejected' } as const)[verdict]
  if (readerId !== null) await notify(tx, { readerId, kind, commentId: id })
}
