import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import { lockThread } from './thread-store.ts'

/**
 * Puts all that was said of one topic behind what was said of another, in any state, within the transaction that merges
 * them: answers, likes, verdicts and addresses stay with each comment, which gets a floor above the last. The rule of the
 * other thread holds.
 */
export async function moveTopicThread(tx: Tx, from: Id, into: Id): Promise<void> {
  const opened = await tx.rows.selectFrom('threads').select('id').where('id', '=', from).executeTakeFirst()
  if (!opened) return
  const left = await lockThread(tx, { of: 'topic', id: from })
  const { floors } = await lockThread(tx, { of: 'topic', id: into })
  await tx.rows
    .updateTable('comments')
    .set((eb) => ({
      thread_id: into,
      floor: eb('floor', '+', floors),
      heat: eb('heat', '-', floors),
    }))
    .where('thread_id', '=', from)
    .execute()
  await tx.rows
    .updateTable('threads')
    .set((eb) => ({
      floors: eb('floors', '+', left.floors),
      comment_count: eb('comment_count', '+', left.count),
    }))
    .where('id', '=', into)
    .execute()
  await tx.rows
    .updateTable('topics')
    .set((eb) => ({ comment_count: eb('comment_count', '+', left.count) }))
    .where('id', '=', into)
    .execute()
  await tx.rows.deleteFrom('threads').where('id', '=', from).execute()
}
