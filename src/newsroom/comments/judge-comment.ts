import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Tx } from '../newsroom.ts'
import type { Rule, Verdict } from './comment.ts'
import { lockComment, noteVerdict, saveComment, subjectOf } from './comment-store.ts'
import { tellOthers, tellWriter } from './tell-others.ts'

interface VerdictOrder {
  readonly commentId: Id
  readonly verdict: Verdict
  readonly reason: string
  readonly rule?: Rule | undefined
}

/** A judgement that was kept, and what stood before it. */
export interface KeptVerdict {
  readonly verdictId: Id
  readonly before: Verdict
}

/**
 * Gives a comment another verdict, with the reason, within a transaction of somebody else's. Every judgement is kept and
 * recorded, also one that confirms what stood; its writer is told of a verdict that changed, unless they hear of it
 * otherwise, and others of a comment that readers see for the first time. Refuses (`missing`) no comment.
 */
export async function judgeIn(
  tx: Tx,
  { commentId, verdict, reason, rule = 'person', tells = true }: VerdictOrder & { readonly tells?: boolean },
): Promise<KeptVerdict> {
  const { comment, thread } = await lockComment(tx, commentId)
  const before = comment.verdict as Verdict
  const judged = await saveComment(tx, thread, comment, { verdict, rule, reason })
  const verdictId = await noteVerdict(tx, commentId, { before, judgement: { verdict, judge: tx.actor, rule, reason } })
  if (judged.shown === 1) await tellOthers(tx, commentId)
  if (tells && before !== verdict) await tellWriter(tx, comment, verdict)
  await record(tx, { kind: 'comment.judged', commentId, ...subjectOf(thread), before, verdict, rule, reason })
  return { verdictId, before }
}
