import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
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
 * own words, and nobody twice of the same.
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
  if (answered !== undefined && answered !== writer) await notify(tx, { readerId: answered, kind: 'answer', commentId })
  for (const readerId of called) if (readerId !== writer) await notify(tx, { readerId, kind: 'mention', commentId })
}

const markTold = prepared((db: Kysely<Tables>, { commentId, at }: { commentId: Id; at: Instant }) =>
  db.updateTable('comments').set({ told_at: at }).where('id', '=', commentId),
)

/** Tells the writer of a comment what somebody decided of it. */
export async function tellWriter(tx: Tx, { id, reader_id: readerId }: CommentRow, verdict: Verdict): Promise<void> {
  const kind = ({ approve: 'approved', hold: 'held', reject: 'rejected' } as const)[verdict]
  if (readerId !== null) await notify(tx, { readerId, kind, commentId: id })
}
