import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { takeBackNotices } from '../readers/notices.ts'
import { oneLine } from '../written.ts'
import type { Rule, Verdict } from './comment.ts'
import { latestVerdicts, lockComment, lockComments, noteVerdict, saveComment, subjectOf } from './comment-store.ts'
import { judgeIn, type KeptVerdict } from './judge-comment.ts'
import { MOST_JUDGED } from './queues.ts'
import { tellOthers, tellWriter } from './tell-others.ts'

/** `verdictId`: by which it can be undone. */
export interface JudgedComment extends KeptVerdict {
  readonly commentId: Id
}

/**
 * Gives several comments one verdict, with one reason: all of them, or none. Reports of them are settled by it, and so is
 * an appeal that it grants. Refuses (`forbidden`) who does not judge, (`missing`) a comment that is not there, (`invalid`)
 * no comment, too many, and no reason.
 */
export async function judgeComments(
  newsroom: Newsroom,
  order: { readonly commentIds: readonly Id[]; readonly verdict: Verdict; readonly reason: string },
): Promise<readonly JudgedComment[]> {
  allow(newsroom.actor, 'judge_comment')
  const { verdict } = order
  const reason = oneLine(order.reason, 200, { noun: 'verdict', field: 'reason' })
  const commentIds = [...new Set(order.commentIds)].toSorted()
  if (commentIds.length === 0 || commentIds.length > MOST_JUDGED)
    throw new Refusal('invalid', { noun: 'verdict', field: 'comments', why: 'how many', most: MOST_JUDGED })
  return newsroom.write(async (tx) => {
    const judged: JudgedComment[] = []
    await lockComments(tx, commentIds)
    for (const commentId of commentIds) {
      const kept = await judgeIn(tx, { commentId, verdict, reason })
      await settleReports(tx, commentId, verdict)
      if (verdict === 'approve') await grantAppeal(tx, commentId)
      await tx.rows.deleteFrom('comment_desks').where('comment_id', '=', commentId).execute()
      judged.push({ commentId, ...kept })
    }
    return judged
  })
}

/**
 * Takes back verdicts of one's own, all or none: those before them stand again, with rule and reason, and reports and
 * appeals that they settled are open again. Writers who have not seen what they were told of it are told nothing, the
 * others what stands now. Refuses (`forbidden`) the verdict of somebody else, (`missing`), and (`stale`) one after which
 * there was another.
 */
export async function undoVerdicts(
  newsroom: Newsroom,
  { verdictIds }: { readonly verdictIds: readonly Id[] },
): Promise<readonly Id[]> {
  allow(newsroom.actor, 'judge_comment')
  return newsroom.write(async (tx) => {
    const undone: Id[] = []
    await lockComments(tx, await commentsOf(tx, verdictIds))
    for (const verdictId of new Set(verdictIds)) undone.push((await undoIn(tx, verdictId)).commentId)
    return undone
  })
}

async function commentsOf(tx: Tx, verdictIds: readonly Id[]): Promise<readonly Id[]> {
  if (verdictIds.length < 2) return []
  const rows = await tx.rows
    .selectFrom('comment_verdicts')
    .select('comment_id')
    .distinct()
    .where('id', 'in', [...verdictIds])
    .execute()
  return rows.map((row) => row.comment_id)
}

/** The same of one verdict, within a transaction of somebody else's. Gives the verdict that stands now. */
export async function undoIn(tx: Tx, verdictId: Id): Promise<{ readonly commentId: Id; readonly standing: Id }> {
  const undone = await tx.rows.selectFrom('comment_verdicts').selectAll().where('id', '=', verdictId).executeTakeFirst()
  if (!undone || undone.before === null) throw new Refusal('missing', { noun: 'verdict', id: verdictId })
  if (undone.judge !== tx.actor) throw new Refusal('forbidden', { noun: 'verdict', reason: 'not own' })
  const commentId = undone.comment_id
  const { comment, thread } = await lockComment(tx, commentId)
  const [last, before] = await latestVerdicts(tx.rows, commentId).selectAll().limit(2).execute()
  if (last?.id !== verdictId || !before) throw new Refusal('stale', { noun: 'verdict', id: verdictId })
  const verdict = before.verdict as Verdict
  const rule = (before.rule as Rule | null) ?? undefined
  const reason = before.reason ?? undefined
  const saved = await saveComment(tx, thread, comment, { verdict, rule: before.rule, reason: before.reason })
  const standing = await noteVerdict(tx, commentId, {
    before: undone.verdict as Verdict,
    judgement: { verdict, judge: tx.actor, rule, reason },
  })
  if (saved.shown === 1) await tellOthers(tx, commentId)
  if (comment.reader_id !== null) {
    const taken = await takeBackNotices(tx, { readerId: comment.reader_id, commentId, madeAt: undone.made_at })
    if (taken === 'seen' && verdict !== undone.verdict) await tellWriter(tx, comment, verdict)
  }
  await tx.rows
    .updateTable('comment_reports')
    .set({ settled_at: null, settled_by: null, outcome: null })
    .where('comment_id', '=', commentId)
    .where('settled_at', '=', undone.made_at)
    .where('settled_by', '=', tx.actor)
    .execute()
  // One that was answered in words stays answered: its writer has read them.
  await tx.rows
    .updateTable('comment_appeals')
    .set({ settled_at: null, settled_by: null, outcome: null, verdict_id: standing })
    .where('comment_id', '=', commentId)
    .where('settled_at', '=', undone.made_at)
    .where('settled_by', '=', tx.actor)
    .where('answer', 'is', null)
    .execute()
  await record(tx, {
    kind: 'comment.judged',
    commentId,
    ...subjectOf(thread),
    before: undone.verdict,
    verdict,
    rule: 'undone',
    reason: reason ?? '',
  })
  return { commentId, standing }
}

/** Whoever reported a comment was right if readers see it no more. */
async function settleReports(tx: Tx, commentId: Id, verdict: Verdict): Promise<void> {
  await tx.rows
    .updateTable('comment_reports')
    .set({ settled_at: tx.at, settled_by: tx.actor, outcome: verdict === 'approve' ? 'kept' : 'removed' })
    .where('comment_id', '=', commentId)
    .where('settled_at', 'is', null)
    .execute()
}

/** An appeal asks for nothing that an approval has not given. */
async function grantAppeal(tx: Tx, commentId: Id): Promise<void> {
  await tx.rows
    .updateTable('comment_appeals')
    .set({ settled_at: tx.at, settled_by: tx.actor, outcome: 'granted' })
    .where('comment_id', '=', commentId)
    .where('settled_at', 'is', null)
    .execute()
}
