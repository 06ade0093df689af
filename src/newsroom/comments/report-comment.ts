import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { someLines } from '../written.ts'
import type { ThreadKind } from './comment.ts'
import { subjectOf } from './comment-store.ts'
import { mustSpeak } from './speaker.ts'

/** 广告, 辱骂, 谣言, 隐私, 违法, 其他. */
export const REPORT_REASONS = ['advertising', 'abuse', 'rumour', 'privacy', 'unlawful', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** In UTF-16 units. */
export const LONGEST_NOTE = 500

/**
 * A reader asks for somebody to look at a comment. One report of each reader counts; another from the same is none, and
 * no mistake. Refuses (`forbidden`) who may not speak and (`stale`) what readers do not see.
 */
export async function reportComment(
  newsroom: Newsroom,
  order: { readonly commentId: Id; readonly reason: ReportReason; readonly note?: string | undefined },
): Promise<void> {
  const { commentId, reason } = order
  const note = order.note?.trim() ? someLines(order.note, LONGEST_NOTE, { noun: 'report', field: 'note' }) : null
  await newsroom.write(async (tx) => {
    const readerId = await mustSpeak(tx, newsroom.actor)
    const comment = await tx.rows
      .selectFrom('comments')
      .innerJoin('threads', 'threads.id', 'comments.thread_id')
      .select(['comments.thread_id', 'comments.shown', 'threads.kind'])
      .where('comments.id', '=', commentId)
      .executeTakeFirst()
    if (!comment) throw new Refusal('missing', { noun: 'comment', id: commentId })
    if (comment.shown !== 1) throw new Refusal('stale', { noun: 'comment', id: commentId })
    const { numInsertedOrUpdatedRows: added } = await tx.rows
      .insertInto('comment_reports')
      .values({ id: tx.nextId(), comment_id: commentId, reader_id: readerId, reason, note, made_at: tx.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added !== 1n) return
    const subject = subjectOf({ of: comment.kind as ThreadKind, id: comment.thread_id })
    await record(tx, { kind: 'comment.reported', commentId, ...subject })
  })
}
