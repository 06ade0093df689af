import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { notify, takeBackNotices } from '../readers/notices.ts'
import { getStanding, lockComment, subjectOf } from './comment-store.ts'
import { undoIn } from './moderate.ts'

/**
 * Takes back an answer of one's own to an appeal: it waits again, and the verdict before the one that it gave stands again. Its
 * writer is told, unless they have not seen the answer. Refuses (`forbidden`) the answer of somebody else, (`missing`),
 * and (`stale`) an appeal that waits, and one whose comment was judged anew since.
 */
export async function reopenAppeal(newsroom: Newsroom, { appealId }: { readonly appealId: Id }): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  await newsroom.write(async (tx) => {
    const asked = await tx.rows
      .selectFrom('comment_appeals')
      .select('comment_id')
      .where('id', '=', appealId)
      .executeTakeFirst()
    if (!asked) throw new Refusal('missing', { noun: 'appeal', id: appealId })
    const { comment, thread } = await lockComment(tx, asked.comment_id)
    const appeal = await tx.rows
      .selectFrom('comment_appeals')
      .selectAll()
      .where('id', '=', appealId)
      .executeTakeFirstOrThrow()
    const { settled_at: settledAt, settled_by: settledBy, outcome } = appeal
    if (settledAt === null) throw new Refusal('stale', { noun: 'appeal', id: appealId, state: 'open' })
    if (settledBy !== tx.actor) throw new Refusal('forbidden', { noun: 'appeal', reason: 'not own' })
    const last = await getStanding(tx, comment.id)
    const isItsOwn = last.judge === tx.actor && last.made_at === settledAt
    if (!isItsOwn && (outcome === 'granted' || last.id !== appeal.verdict_id))
      throw new Refusal('stale', { noun: 'appeal', id: appealId, state: 'judged' })
    const told = { readerId: appeal.reader_id, commentId: comment.id }
    const taken = await takeBackNotices(tx, { ...told, madeAt: settledAt })
    if (taken === 'seen') await notify(tx, { ...told, kind: 'appeal_reopened' })
    const judged = isItsOwn && (outcome === 'granted' || last.before === 'hold')
    const standing = judged ? (await undoIn(tx, last.id)).standing : last.id
    await tx.rows
      .updateTable('comment_appeals')
      .set({ settled_at: null, settled_by: null, outcome: null, answer: null, verdict_id: standing })
      .where('id', '=', appealId)
      .execute()
    await record(tx, { kind: 'appeal.reopened', commentId: comment.id, appealId, ...subjectOf(thread) })
  })
}
