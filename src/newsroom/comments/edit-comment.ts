import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { readSettings } from '../settings/settings.ts'
import { endOfEditing, type Rule, type Verdict } from './comment.ts'
import { lockOwnComment, noteVerdict, saveComment, subjectOf } from './comment-store.ts'
import { loadFacts } from './facts.ts'
import { judge } from './phases.ts'
import { saidText } from './said-text.ts'
import { tellOthers } from './tell-others.ts'
import { textKey } from './text-key.ts'

export interface Edited {
  readonly verdict: Verdict
  readonly rule: Rule | undefined
}

/** Rules that held it and are not asked again about other words: changing a dot would set it free. */
const HELD_BY: ReadonlySet<string | null> = new Set<Rule>(['person', 'spamService', 'crowd'])

/**
 * Gives a comment another text, by its writer, within the time that the paper allows; the text before is kept. The phases
 * judge it anew, but what somebody is to read for another reason than its words stays held. Refuses (`forbidden`) what
 * somebody else wrote, (`stale`) when the time is over, and what was rejected or withdrawn.
 */
export async function editComment(
  newsroom: Newsroom,
  order: { readonly commentId: Id; readonly text: string },
): Promise<Edited> {
  const text = saidText(order.text)
  return newsroom.write(async (tx) => {
    const { comment, thread } = await lockOwnComment(tx, newsroom.actor, order.commentId)
    const before = comment.verdict as Verdict
    const gone = comment.withdrawn_at === null ? before : 'withdrawn'
    if (gone === 'withdrawn' || gone === 'reject') throw new Refusal('stale', { noun: 'comment', state: gone })
    const { commentsEditMinutes } = await readSettings(tx.rows)
    if (endOfEditing(comment.posted_at, commentsEditMinutes) <= tx.at)
      throw new Refusal('stale', { noun: 'comment', state: 'too old', minutes: commentsEditMinutes })
    if (text === comment.text) return { verdict: before, rule: (comment.rule as Rule | null) ?? undefined }
    const key = textKey(text)
    const judged = judge(
      await loadFacts(tx, thread, {
        edited: comment,
        text,
        textKey: key,
        addressKey: undefined,
        readerId: comment.reader_id ?? undefined,
      }),
    )
    const staysHeld = before === 'hold' && HELD_BY.has(comment.rule) && judged.verdict !== 'reject'
    const { verdict, rule, reason } = staysHeld
      ? { verdict: before, rule: comment.rule as Rule, reason: comment.reason ?? undefined }
      : judged
    const { number } = await tx.rows
      .selectFrom('comment_versions')
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .where('comment_id', '=', comment.id)
      .executeTakeFirstOrThrow()
    await tx.rows
      .insertInto('comment_versions')
      .values({
        comment_id: comment.id,
        number: number + 1,
        text: comment.text,
        written_at: comment.edited_at ?? comment.posted_at,
      })
      .execute()
    const after = await saveComment(tx, thread, comment, {
      text,
      text_key: key,
      edited_at: tx.at,
      verdict,
      rule: rule ?? null,
      reason: reason ?? null,
    })
    await noteVerdict(tx, comment.id, { before, judgement: { verdict, judge: 'phase', rule, reason } })
    if (after.shown === 1) await tellOthers(tx, comment.id)
    await record(tx, {
      kind: 'comment.edited',
      commentId: comment.id,
      ...subjectOf(thread),
      verdict,
      ...(rule && { rule }),
    })
    return { verdict, rule }
  })
}
