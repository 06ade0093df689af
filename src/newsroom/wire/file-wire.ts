import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold, mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type WireItem, wirePlacementOf } from './wire-item.ts'
import { insertWireItems, listFiled } from './wire-store.ts'

export interface WireOrder extends Omit<
  WireItem,
  'id' | 'at' | 'flash' | 'correctedAt' | 'withdrawal' | 'pin' | 'filedBy' | 'filingKey'
> {
  readonly flash?: boolean
  /** Chosen by whoever files it: the same order under the same key, sent again after an answer was lost, files nothing. */
  readonly key?: string | undefined
  /** When it happened on the wire; now, if not said. */
  readonly at?: Instant | undefined
}

/** Files one item on the wire; what is said of `fileWireItems` holds. */
export async function fileWire(newsroom: Newsroom, order: WireOrder): Promise<WireItem> {
  const [item] = await fileWireItems(newsroom, [order])
  return item!
}

/**
 * Files several items in one transaction. Refuses (`invalid`) a headline that is empty or longer than 120 characters,
 * and (`missing`) a section, topic, source or story that is not there. What the same person
 * filed under an order's key before is returned as it is now.
 */
export async function fileWireItems(newsroom: Newsroom, orders: readonly WireOrder[]): Promise<readonly WireItem[]> {
  allow(newsroom.actor, 'file_wire')
  for (const order of orders) refuseBadHeadline(order.headline)
  return newsroom.write(async (tx) => {
    await mustBeKnown(
      tx,
      'section',
      orders.map((order) => order.sectionId),
    )
    await mustBeKnown(
      tx,
      'topic',
      orders.map((order) => order.topicId),
    )
    await mustBeKnown(
      tx,
      'source',
      orders.map((order) => order.sourceId),
    )
    await mustBeKnown(
      tx,
      'article',
      orders.map((order) => order.articleId),
    )
    const filed = await filedBefore(tx, orders)
    const items = orders.map(
      (order) => (order.key === undefined ? undefined : filed.get(keyOf(tx, order.key))) ?? itemOf(tx, order),
    )
    const fresh = items.filter((item) => item.filingKey === undefined || !filed.has(item.filingKey))
    await insertWireItems(tx, fresh)
    await record(tx, ...fresh.map((item) => ({ kind: 'wire.filed' as const, ...wirePlacementOf(item) })))
    return items
  })
}

/** Two orders under one key may come at once: the second waits for what the first did. */
async function filedBefore(tx: Tx, orders: readonly WireOrder[]): Promise<ReadonlyMap<string, WireItem>> {
  const keys = orders.flatMap(({ key }) => (key === undefined ? [] : [keyOf(tx, key)])).toSorted()
  for (const key of keys) await hold(tx, `wire filing ${key}`)
  return listFiled(tx, keys)
}

/** A key is told apart by whoever chose it: the item of one is no answer to another. */
function keyOf(tx: Tx, key: string): string {
  return `${tx.actor} ${key}`
}

function itemOf(tx: Tx, { key, ...order }: WireOrder): WireItem {
  return {
    ...order,
    id: tx.nextId(),
    at: order.at ?? tx.at,
    flash: order.flash ?? false,
    headline: order.headline.trim(),
    filedBy: tx.actor,
    filingKey: key === undefined ? undefined : keyOf(tx, key),
  }
}

/** Refuses (`invalid`) what cannot stand on the wire as a headline. */
export function refuseBadHeadline(headline: string): void {
  const length = headline.trim().length
  // eslint-disable-next-line no-control-regex
  if (length === 0 || length > 120 || /[\u0000-\u001F\u007F]/.test(headline) || !headline.isWellFormed()) {
    throw new Refusal('invalid', {
      noun: 'wire item',
      field: 'headline',
      length,
      why: 'must have 1 to 120 characters, none of them a control character',
    })
  }
}
