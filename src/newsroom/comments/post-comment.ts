import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { addressKey } from './address-key.ts'
import { LONGEST_QUOTE, type Rule, type ThreadName, type Verdict } from './comment.ts'
import { getParent, insertComment, subjectOf } from './comment-store.ts'
import { loadFacts } from './facts.ts'
import { judge } from './phases.ts'
import { saidText } from './said-text.ts'
import { tellOf } from './tell-others.ts'
import { textKey } from './text-key.ts'
import { lockThread } from './thread-store.ts'

export interface CommentOrder {
  readonly thread: ThreadName
  readonly text: string
  /** The comment that it answers. */
  readonly parentId?: Id | undefined
  /** Words of that comment. */
  readonly quote?: string | undefined
  /** Where it came from. Kept as a hash that means nothing the next day. */
  readonly address?: string | undefined
}

export interface Posted {
  readonly id: Id
  readonly floor: number
  readonly verdict: Verdict
  /** The rule that held it. */
  readonly rule: Rule | undefined
}

/**
 * A reader, or somebody of the staff, says something. It gets the next floor (楼); the phases judge it in the same
 * transaction, with what it hangs on held, so that floors have no gaps, counts are exact, and nothing is said under a
 * story that is being withdrawn. Refuses what a phase refuses, with its rule among the facts, a text that is too long,
 * and a quote that the other comment does not say.
 */
export async function postComment(newsroom: Newsroom, order: CommentOrder): Promise<Posted> {
  const { actor } = newsroom
  if (actor.kind !== 'reader') allow(actor, 'judge_comment')
  const text = saidText(order.text)
  return newsroom.write(async (tx) => {
    const thread = await lockThread(tx, order.thread)
    const writer = await writerOf(tx, newsroom)
    const said = {
      text,
      textKey: textKey(text),
      addressKey: order.address === undefined ? undefined : await addressKey(tx, order.address),
      readerId: writer.readerId,
    }
    const { verdict, rule, reason } = judge(await loadFacts(tx, thread, said))
    const parent = order.parentId === undefined ? undefined : await getParent(tx, thread, order.parentId)
    if (parent && parent.shown !== 1) throw new Refusal('stale', { noun: 'comment', id: parent.id })
    const { id, floor } = await insertComment(tx, thread, {
      parent,
      author: writer.name,
      staff_id: writer.staffId ?? null,
      reader_id: writer.readerId ?? null,
      text,
      quote: quoteOf(order.quote, parent?.text) ?? null,
      posted_at: tx.at,
      told_at: verdict === 'approve' ? tx.at : null,
      text_key: said.textKey,
      address_key: said.addressKey ?? null,
      judgement: { verdict, judge: 'phase', rule, reason },
    })
    if (verdict === 'approve') await tellOf(tx, { id, text, reader_id: writer.readerId ?? null }, parent)
    await record(tx, { kind: 'comment.posted', commentId: id, ...subjectOf(thread), verdict, ...(rule && { rule }) })
    return { id, floor, verdict, rule }
  })
}

interface Writer {
  readonly name: string
  readonly readerId?: Id
  readonly staffId?: Id
}

/** A reader's name stands in their own row alone: it goes when they leave. */
async function writerOf(tx: Tx, { actor }: Newsroom): Promise<Writer> {
  if (actor.kind === 'reader') return { name: '', readerId: actor.id }
  if (actor.kind === 'program') throw new Refusal('forbidden', { action: 'comment' })
  const row = await tx.rows.selectFrom('staff').select('name').where('id', '=', actor.id).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'staff', id: actor.id })
  return { name: row.name, staffId: actor.id }
}

/** A quote is words that the other comment says, on one line. Refuses (`invalid`) other words. */
function quoteOf(quote: string | undefined, said: string | undefined): string | undefined {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  if (quote === undefined || plain(quote) === '') return undefined
  const words = plain(quote)
  if (words.length > LONGEST_QUOTE) throw new Refusal('invalid', { noun: 'comment', field: 'quote', why: 'too long' })
  if (said === undefined || !plain(said).includes(words))
    throw new Refusal('invalid', { noun: 'comment', field: 'quote', why: 'not said' })
  return words
}
