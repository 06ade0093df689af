import type { Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { hashOf } from '../people/secret-token.ts'
import type { Tables } from '../tables.ts'
import type { QuietHours } from './quiet-hours.ts'
import type { SubscriptionTables } from './subscription-table.ts'

/** A browser that asked for flashes. Whose it is, nobody knows. */
export interface PushSubscription {
  readonly id: Id
  /** Where its push service takes messages for it: known to the browser and to us, and so the proof that it asks. */
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly edition: string
  readonly quiet: QuietHours | undefined
}

export interface PushOrder extends Omit<PushSubscription, 'id'> {
  /** Every flash, or those of the topics alone. */
  readonly everyFlash: boolean
  readonly topicIds: readonly Id[]
}

/** Topics that one browser may follow by push. */
export const MOST_TOPICS = 100

/**
 * Remembers what a browser wants to be told, in place of what it wanted before. Topics that are not there (any more) are
 * passed over. Refuses (`invalid`) too many of them.
 */
export async function subscribeToPush(newsroom: Newsroom, order: PushOrder): Promise<Id> {
  if (order.topicIds.length > MOST_TOPICS) throw new Refusal('invalid', { noun: 'subscription', field: 'topicIds' })
  return newsroom.write(async (tx) => {
    const wanted = columnsOf(order)
    const id = tx.nextId()
    const kept = await tx.rows
      .insertInto('push_subscriptions')
      .values({ id, endpoint_hash: hashOf(order.endpoint), made_at: tx.at, changed_at: tx.at, ...wanted })
      .onConflict((conflict) => conflict.column('endpoint_hash').doUpdateSet({ ...wanted, changed_at: tx.at }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await followTopics(tx, kept.id, order.topicIds)
    const kind = kept.id === id ? 'subscription.made' : 'subscription.changed'
    await record(tx, { kind, subscriptionId: kept.id, channel: 'push' })
    return kept.id
  })
}

/** Forgets a browser that wants nothing any more. Says whether it was known. */
export async function endPush(newsroom: Newsroom, { endpoint }: { readonly endpoint: string }): Promise<boolean> {
  return newsroom.write(async (tx) => {
    const row = await tx.rows
      .selectFrom('push_subscriptions')
      .select('id')
      .where('endpoint_hash', '=', hashOf(endpoint))
      .executeTakeFirst()
    if (row) await forget(tx, [row.id], 'asked')
    return row !== undefined
  })
}

/** Forgets browsers within a transaction: `gone`, as their push service says. */
export async function forget(tx: Tx, subscriptionIds: readonly Id[], why: 'asked' | 'gone'): Promise<void> {
  if (subscriptionIds.length === 0) return
  await tx.rows
    .deleteFrom('push_topics')
    .where('subscription_id', 'in', [...subscriptionIds])
    .execute()
  await tx.rows
    .deleteFrom('push_subscriptions')
    .where('id', 'in', [...subscriptionIds])
    .execute()
  await record(tx, { kind: 'subscription.ended', subscriptionIds, channel: 'push', why })
}

export async function countPushSubscriptions(db: Kysely<Tables>): Promise<number> {
  const { browsers } = await db
    .selectFrom('push_subscriptions')
    .select((eb) => eb.fn.countAll<number>().as('browsers'))
    .executeTakeFirstOrThrow()
  return browsers
}

export function subscriptionOf(row: Selectable<SubscriptionTables['push_subscriptions']>): PushSubscription {
  const { id, endpoint, p256dh, auth, edition, quiet_from: from, quiet_until: until, time_zone: timeZone } = row
  const quiet = from === null || until === null || timeZone === null ? undefined : { from, until, timeZone }
  return { id, endpoint, p256dh, auth, edition, quiet }
}

async function followTopics(tx: Tx, subscriptionId: Id, topicIds: readonly Id[]): Promise<void> {
  await tx.rows.deleteFrom('push_topics').where('subscription_id', '=', subscriptionId).execute()
  if (topicIds.length === 0) return
  const known = await tx.rows
    .selectFrom('topics')
    .select('id')
    .where('id', 'in', [...topicIds])
    .execute()
  if (known.length === 0) return
  const rows = known.map(({ id }) => ({ subscription_id: subscriptionId, topic_id: id }))
  await tx.rows.insertInto('push_topics').values(rows).execute()
}

function columnsOf({ endpoint, p256dh, auth, edition, everyFlash, quiet }: PushOrder) {
  return {
    endpoint,
    p256dh,
    auth,
    edition,
    every_flash: everyFlash ? 1 : 0,
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    time_zone: quiet?.timeZone ?? null,
  }
}
