import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { notify } from '../readers/notices.ts'
import type { Tables } from '../tables.ts'
import { oneLine, someLines } from '../written.ts'
import { LONGEST_APPEAL } from './appeal-text.ts'
import { getStanding, latestVerdicts, lockComment, subjectOf } from './comment-store.ts'
import { judgeIn } from './judge-comment.ts'

/**
 * A reader asks for another look at a comment of theirs that was held or turned down: once for each verdict, and not again
 * before the answer, however often they change it meanwhile. Also who may not speak may ask. Refuses (`forbidden`) somebody
 * else's comment, (`stale`) one that stands or was withdrawn, and a second appeal, (`invalid`) one without words.
 */
export async function appealVerdict(
  newsroom: Newsroom,
  order: { readonly commentId: Id; readonly text: string },
): Promise<Id> {
  const text = someLines(order.text, LONGEST_APPEAL, { noun: 'appeal', field: 'text' })
  const { actor } = newsroom
  if (actor.kind !== 'reader') throw new Refusal('forbidden', { action: 'appeal' })
  return newsroom.write(async (tx) => {
    const { comment, thread } = await lockComment(tx, order.commentId)
    if (comment.reader_id !== actor.id) throw new Refusal('forbidden', { noun: 'comment', reason: 'not own' })
    if (comment.verdict === 'approve' || comment.withdrawn_at !== null)
      throw new Refusal('stale', { noun: 'comment', id: comment.id, state: 'stands' })
    const { id: verdictId } = await getStanding(tx, comment.id)
    const waiting = await tx.rows
      .selectFrom('comment_appeals')
      .select('id')
      .where('comment_id', '=', comment.id)
      .where('settled_at', 'is', null)
      .executeTakeFirst()
    if (waiting) throw new Refusal('stale', { noun: 'appeal', state: 'made' })
    const id = tx.nextId()
    const { numInsertedOrUpdatedRows: added } = await tx.rows
      .insertInto('comment_appeals')
      .values({
        id,
        comment_id: comment.id,
        verdict_id: verdictId,
        reader_id: actor.id,
        text,
        made_at: tx.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added !== 1n) throw new Refusal('stale', { noun: 'appeal', state: 'made' })
    await record(tx, { kind: 'comment.appealed', commentId: comment.id, appealId: id, ...subjectOf(thread) })
    return id
  })
}

/**
 * Answers an appeal: granted, the comment is shown; denied, its verdict stands, and one that was merely held is rejected:
 * somebody has read it now, and it waits for nobody. Its writer is told, once. Refuses (`forbidden`) who does not judge,
 * (`missing`), and (`stale`) one that is settled.
 */
export async function settleAppeal(
  newsroom: Newsroom,
  order: { readonly appealId: Id; readonly granted: boolean; readonly answer: string },
): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  const answer = oneLine(order.answer, 200, { noun: 'appeal', field: 'answer' })
  await newsroom.write(async (tx) => {
    const appeal = await tx.rows
      .selectFrom('comment_appeals')
      .selectAll()
      .where('id', '=', order.appealId)
      .executeTakeFirst()
    if (!appeal) throw new Refusal('missing', { noun: 'appeal', id: order.appealId })
    const { comment, thread } = await lockComment(tx, appeal.comment_id)
    const outcome = order.granted ? 'granted' : 'denied'
    const settled = await tx.rows
      .updateTable('comment_appeals')
      .set({ settled_at: tx.at, settled_by: tx.actor, outcome, answer })
      .where('id', '=', appeal.id)
      .where('settled_at', 'is', null)
      .executeTakeFirst()
    if (settled.numUpdatedRows === 0n) throw new Refusal('stale', { noun: 'appeal', id: appeal.id, state: 'settled' })
    const judgement = { commentId: comment.id, reason: answer, tells: false }
    if (order.granted) await judgeIn(tx, { ...judgement, verdict: 'approve' })
    else if (comment.verdict === 'hold') {
      const { id: stood } = await getStanding(tx, comment.id)
      const { verdictId: rejection } = await judgeIn(tx, { ...judgement, verdict: 'reject' })
      // The same words are not appealed for again; those that were changed since are.
      if (stood === appeal.verdict_id)
        await tx.rows
          .updateTable('comment_appeals')
          .set({ verdict_id: rejection })
          .where('id', '=', appeal.id)
          .execute()
    }
    const kind = order.granted ? 'appeal_granted' : 'appeal_denied'
    await notify(tx, { readerId: appeal.reader_id, kind, commentId: appeal.comment_id })
    await record(tx, {
      kind: 'appeal.settled',
      commentId: appeal.comment_id,
      appealId: appeal.id,
      outcome,
      ...subjectOf(thread),
    })
  })
}

/** An appeal as its writer sees it. */
export interface OwnAppeal {
  readonly text: string
  readonly at: Instant
  readonly outcome: 'granted' | 'denied' | undefined
  readonly answer: string | undefined
}

/** The appeal that waits for its answer, or was made against the verdict that stands, if there is one. */
export async function findOwnAppeal(db: Kysely<Tables>, commentId: Id): Promise<OwnAppeal | undefined> {
  const standing = latestVerdicts(db, commentId).select('id').limit(1)
  const row = await db
    .selectFrom('comment_appeals')
    .select(['text', 'made_at', 'outcome', 'answer'])
    .where('comment_id', '=', commentId)
    .where((eb) => eb.or([eb('settled_at', 'is', null), eb('verdict_id', '=', standing)]))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    text: row.text,
    at: row.made_at,
    outcome: (row.outcome as 'granted' | 'denied' | null) ?? undefined,
    answer: row.answer ?? undefined,
  }
}
