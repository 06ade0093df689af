import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import type { Rule, Verdict } from './comment.ts'
import { lockComment, noteVerdict, saveComment, subjectOf } from './comment-store.ts'
import { tellOthers, tellWriter } from './tell-others.ts'

export interface VerdictOrder {
  readonly commentId: Id
  readonly verdict: Verdict
  readonly reason: string
  readonly rule?: Rule | undefined
}

/** Gives a comment another verdict, with the reason. Refuses (`forbidden`) who does not judge, (`missing`) no comment. */
export async function judgeComment(newsroom: Newsroom, order: VerdictOrder): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  const reason = oneLine(order.reason, 200, { noun: 'verdict', field: 'reason' })
  await newsroom.write(async (tx) => {
    await judgeIn(tx, { ...order, reason })
  })
}

/**
 * The same within a transaction of somebody else's, with the id of the judgement. Each is kept and recorded, also one that
 * confirms what stood; its writer is told of a verdict that changed, unless they hear of it otherwise, and others of a
 * comment that readers see for the first time.
 */
export async function judgeIn(
  tx: Tx,
  { commentId, verdict, reason, rule = 'person', tells = true }: VerdictOrder & { readonly tells?: boolean },
): Promise<Id> {
  const { comment, thread } = await lockComment(tx, commentId)
  const before = comment.verdict as Verdict
  const judged = await saveComment(tx, thread, comment, { verdict, rule, reason })
  const judgement = { verdict, judge: tx.actor, rule, reason }
  const verdictId = await noteVerdict(tx, commentId, { before, judgement })
  if (judged.shown === 1) await tellOthers(tx, commentId)
  if (tells && before !== verdict) await tellWriter(tx, comment, verdict)
  await record(tx, { kind: 'comment.judged', commentId, ...subjectOf(thread), before, verdict, rule, reason })
  return verdictId
}
