import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type WireItem, wirePlacementOf } from './wire-item.ts'
import { insertWireItems, lockWireItem, saveWireItem } from './wire-store.ts'

export interface WireOrder extends Omit<WireItem, 'id' | 'at' | 'flash' | 'correctedAt' | 'withdrawal'> {
  readonly flash?: boolean
  /** When it happened on the wire; now, if not said. */
  readonly at?: Instant | undefined
}

/** Files one item on the wire. */
export async function fileWire(newsroom: Newsroom, order: WireOrder): Promise<WireItem> {
  const [item] = await fileWireItems(newsroom, [order])
  return item!
}

/**
 * Files several items in one transaction. Refuses (`invalid`) a headline that is empty or longer than 120 characters,
 * and (`missing`) a section, topic, source or story that is not there.
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
    const items = orders.map((order): WireItem => ({
      ...order,
      id: tx.nextId(),
      at: order.at ?? tx.at,
      flash: order.flash ?? false,
      headline: order.headline.trim(),
    }))
    await insertWireItems(tx, items)
    await record(tx, ...items.map((item) => ({ kind: 'wire.filed' as const, ...wirePlacementOf(item) })))
    return items
  })
}

/** Corrects an item on the wire; it says that it was corrected. */
export async function correctWire(
  newsroom: Newsroom,
  order: { readonly itemId: Id; readonly headline: string; readonly text?: string | undefined },
): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  refuseBadHeadline(order.headline)
  return newsroom.write(async (tx) => {
    const item = await lockWireItem(tx, order.itemId)
    if (item.withdrawal) throw new Refusal('stale', { noun: 'wire item', id: item.id, state: 'withdrawn' })
    const corrected: WireItem = { ...item, headline: order.headline.trim(), text: order.text, correctedAt: tx.at }
    await saveWireItem(tx, corrected)
    await record(tx, { kind: 'wire.corrected', ...wirePlacementOf(corrected) })
    return corrected
  })
}

/** Takes an item off the wire. */
export async function withdrawWire(
  newsroom: Newsroom,
  order: { readonly itemId: Id; readonly reason: string },
): Promise<void> {
  allow(newsroom.actor, 'file_wire')
  await newsroom.write(async (tx) => {
    const item = await lockWireItem(tx, order.itemId)
    if (item.withdrawal) return
    await saveWireItem(tx, { ...item, withdrawal: { at: tx.at, reason: order.reason } })
    await record(tx, { kind: 'wire.withdrawn', reason: order.reason, ...wirePlacementOf(item) })
  })
}

function refuseBadHeadline(headline: string): void {
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
