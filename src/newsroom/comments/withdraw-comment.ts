import { MINUTE, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { mustSpeak } from './speaker.ts'
import { lockComment, lockComments, lockOwnComment, saveComment, subjectOf } from './comment-store.ts'

/** How long a writer may take back that they deleted a comment. */
export const UNDO_MINUTES = 10

/** Deletes a comment, by its writer: nobody sees it from now on, and its floor stays empty. What is so already stays so. */
export async function withdrawComment(newsroom: Newsroom, { commentId }: { readonly commentId: Id }): Promise<void> {
  await newsroom.write(async (tx) => {
    const { comment, thread } = await lockOwnComment(tx, newsroom.actor, commentId)
    if (comment.withdrawn_at !== null) return
    await saveComment(tx, thread, comment, { withdrawn_at: tx.at })
    await record(tx, { kind: 'comment.withdrawn', commentId, ...subjectOf(thread) })
  })
}

/** Puts a deleted comment back, by its writer. Refuses (`stale`) after ten minutes, and (`forbidden`) who was banned meanwhile. */
export async function restoreComment(newsroom: Newsroom, { commentId }: { readonly commentId: Id }): Promise<void> {
  await newsroom.write(async (tx) => {
    const { comment, thread } = await lockOwnComment(tx, newsroom.actor, commentId)
    if (comment.withdrawn_at === null) return
    if (newsroom.actor.kind === 'reader') await mustSpeak(tx, newsroom.actor)
    if (later(comment.withdrawn_at, UNDO_MINUTES * MINUTE) <= tx.at)
      throw new Refusal('stale', { noun: 'comment', state: 'withdrawn' })
    await saveComment(tx, thread, comment, { withdrawn_at: null })
    await record(tx, { kind: 'comment.restored', commentId, ...subjectOf(thread) })
  })
}

/** Deletes all that a reader has said, within the transaction in which they ask for it: when they leave. */
export async function withdrawAllOf(tx: Tx, readerId: Id): Promise<void> {
  const rows = await tx.rows
    .selectFrom('comments')
    .select('id')
    .where('reader_id', '=', readerId)
    .where('withdrawn_at', 'is', null)
    .orderBy('thread_id')
    .orderBy('floor')
    .execute()
  await lockComments(
    tx,
    rows.map(({ id }) => id),
  )
  for (const { id: commentId } of rows) {
    const { comment, thread } = await lockComment(tx, commentId)
    if (comment.withdrawn_at !== null) continue
    await saveComment(tx, thread, comment, { withdrawn_at: tx.at })
    await record(tx, { kind: 'comment.withdrawn', commentId, ...subjectOf(thread) })
  }
}
