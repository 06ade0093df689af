import type { Kysely, Transaction } from 'kysely'
import { type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { listWireByIds, type WireEntry } from '../wire/wire-reading.ts'
import { forget, type PushSubscription, subscriptionOf } from './push-subscription.ts'

/** A flash that could not be pushed for so long is none any more. */
export const FRESH = 15 * MINUTE

/** A flash that is due to be pushed. */
export interface PushRound {
  readonly itemId: Id
  readonly dueAt: Instant
}

/** Puts a flash on its way. Once: the same flash put again, or by another node, is on its way already. */
export async function openRound(rows: Transaction<Tables>, { itemId, dueAt }: PushRound): Promise<void> {
  await rows
    .insertInto('push_rounds')
    .values({ item_id: itemId, due_at: dueAt, reached: '', claimed: 0, sent: 0, failed: 0, gone: 0 })
    .onConflict((conflict) => conflict.column('item_id').doNothing())
    .execute()
}

export async function listDueRounds(db: Kysely<Tables>, now: Instant): Promise<readonly PushRound[]> {
  return db
    .selectFrom('push_rounds')
    .select(['item_id as itemId', 'due_at as dueAt'])
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('item_id')
    .execute()
}

/** What a claim gave: the flash as it stands now, and the browsers that nobody else will send it to. */
export interface Claim {
  readonly flash: WireEntry
  readonly to: readonly PushSubscription[]
}

/**
 * Takes the next browsers of a round, for whoever calls and nobody else, ever: what is claimed and not sent, because the
 * node died in between, is not sent at all. A flash is told at most once.
 *
 * Undefined when the round is over: everybody was claimed, the flash was taken off the wire meanwhile, or it is old. It is
 * read anew with every claim, so a correction reaches those who have not had it.
 */
export async function claimNext(newsroom: Newsroom, round: PushRound, most: number): Promise<Claim | undefined> {
  return newsroom.write(async (tx) => {
    const open = await lockRound(tx, round.itemId)
    if (!open) return undefined
    const flash = (await listWireByIds(tx.rows, [round.itemId])).get(round.itemId)
    if (!flash?.flash) return end(tx, open, 'withdrawn')
    if (later(round.dueAt, FRESH) < tx.at) return end(tx, open, 'stale')
    const topicId = await topicOf(tx, round.itemId)
    const rows = await tx.rows
      .selectFrom('push_subscriptions')
      .selectAll()
      .where('id', '>', open.reached)
      .where('made_at', '<=', round.dueAt)
      .where((eb) =>
        eb.or([
          eb('every_flash', '=', 1),
          eb.exists(
            eb
              .selectFrom('push_topics')
              .select('topic_id')
              .whereRef('subscription_id', '=', 'push_subscriptions.id')
              .where('topic_id', '=', topicId),
          ),
        ]),
      )
      .orderBy('id')
      .limit(most)
      .execute()
    const last = rows.at(-1)
    if (!last) return end(tx, open, null)
    await tx.rows
      .updateTable('push_rounds')
      .set((eb) => ({ reached: last.id, claimed: eb('claimed', '+', rows.length) }))
      .where('item_id', '=', round.itemId)
      .execute()
    return { flash, to: rows.map(subscriptionOf) }
  })
}

/** What came of a claim: how many took it, how many did not, which are there no more. */
export interface Outcome {
  readonly sent: number
  readonly failed: number
  readonly gone: readonly Id[]
}

/** Notes what came of a claim, and forgets the browsers that are gone. */
export async function noteOutcome(newsroom: Newsroom, itemId: Id, { sent, failed, gone }: Outcome): Promise<void> {
  await newsroom.write(async (tx) => {
    await tx.rows
      .updateTable('push_rounds')
      .set((eb) => ({
        sent: eb('sent', '+', sent),
        failed: eb('failed', '+', failed),
        gone: eb('gone', '+', gone.length),
      }))
      .where('item_id', '=', itemId)
      .execute()
    await forget(tx, gone, 'gone')
  })
}

interface OpenRound {
  readonly item_id: Id
  readonly reached: string
  readonly claimed: number
}

function lockRound(tx: Tx, itemId: Id): Promise<OpenRound | undefined> {
  return tx.rows
    .selectFrom('push_rounds')
    .select(['item_id', 'reached', 'claimed'])
    .where('item_id', '=', itemId)
    .where('ended_at', 'is', null)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
}

async function end(tx: Tx, { item_id: itemId, claimed }: OpenRound, why: string | null): Promise<undefined> {
  await tx.rows.updateTable('push_rounds').set({ ended_at: tx.at, why }).where('item_id', '=', itemId).execute()
  await record(tx, { kind: 'flash.pushed', itemId, subscriptions: claimed, why })
}

/** The topic's id, which the reader's view of an item leaves out; no topic has the empty one. */
async function topicOf(tx: Tx, itemId: Id): Promise<Id> {
  const row = await tx.rows.selectFrom('wire_items').select('topic_id').where('id', '=', itemId).executeTakeFirst()
  return row?.topic_id ?? ''
}
