import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { oneLine, someLines } from '../written.ts'
import { LONGEST_COMMENT, type ThreadName, type Verdict } from './comment.ts'
import { getParent, insertComment, subjectOf } from './comment-store.ts'
import { lockThread } from './thread-store.ts'

export interface BroughtComment {
  readonly thread: ThreadName
  readonly author: string
  readonly text: string
  readonly parentId?: Id | undefined
  readonly staffId?: Id | undefined
  readonly verdict: Verdict
  readonly reason?: string | undefined
  readonly likes?: number
  /** When it was written. */
  readonly postedAt?: Instant | undefined
}

/**
 * Takes in a comment that was made elsewhere, with its likes, under the name that it was signed with: the demo's, and
 * those of a paper that moves here. No phase is asked; it comes with its verdict. Refuses (`forbidden`) everybody but the
 * program itself, and (`stale`) what is not before readers.
 */
export async function bringComment(newsroom: Newsroom, order: BroughtComment): Promise<Id> {
  if (newsroom.actor.kind !== 'program') throw new Refusal('forbidden', { action: 'bring_comment' })
  const text = someLines(order.text, LONGEST_COMMENT, { noun: 'comment', field: 'text' })
  const author = oneLine(order.author, 40, { noun: 'comment', field: 'author' })
  return newsroom.write(async (tx) => {
    const thread = await lockThread(tx, order.thread)
    if (!thread.before) throw new Refusal('stale', { noun: thread.of, id: thread.id, state: 'not before readers' })
    await mustBeKnown(tx, 'staff', [order.staffId])
    const parent = order.parentId === undefined ? undefined : await getParent(tx, thread, order.parentId)
    const { verdict, reason, likes = 0, postedAt = tx.at } = order
    const { id } = await insertComment(tx, thread, {
      parent,
      author,
      staff_id: order.staffId ?? null,
      text,
      likes,
      posted_at: postedAt,
      told_at: tx.at,
      judgement: { verdict, judge: tx.actor, rule: undefined, reason },
    })
    await record(tx, { kind: 'comment.posted', commentId: id, ...subjectOf(thread), verdict })
    return id
  })
}
