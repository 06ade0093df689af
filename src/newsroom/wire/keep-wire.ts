import { MINUTE, later } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { refuseBadHeadline } from './file-wire.ts'
import { type WireItem, wirePlacementOf } from './wire-item.ts'
import { lockWireItem, saveWireItem } from './wire-store.ts'

/** For so long what was taken off may be put back by one press: afterwards readers have gone on without it. */
export const RESTORABLE = 10 * MINUTE

/** Corrects an item on the wire; it says that it was corrected. Refuses (`stale`) one that was withdrawn. */
export async function correctWire(
  newsroom: Newsroom,
  order: { readonly itemId: Id; readonly headline: string; readonly text?: string | undefined },
): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  refuseBadHeadline(order.headline)
  return newsroom.write(async (tx) => {
    const item = await lockStanding(tx, order.itemId)
    const corrected: WireItem = { ...item, headline: order.headline.trim(), text: order.text, correctedAt: tx.at }
    await saveWireItem(tx, corrected)
    await record(tx, { kind: 'wire.corrected', ...wirePlacementOf(corrected) })
    return corrected
  })
}

export interface PlaceOrder {
  readonly itemId: Id
  /** null takes it away; what is not named stays. */
  readonly sectionId?: Id | null | undefined
  readonly topicId?: Id | null | undefined
  readonly sourceId?: Id | null | undefined
  readonly articleId?: Id | null | undefined
}

/** Gives an item another section, topic, source, or story that it leads to. Refuses (`missing`) what is not there. */
export async function placeWire(newsroom: Newsroom, order: PlaceOrder): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  return newsroom.write(async (tx) => {
    const item = await lockStanding(tx, order.itemId)
    await mustBeKnown(tx, 'section', [order.sectionId])
    await mustBeKnown(tx, 'topic', [order.topicId])
    await mustBeKnown(tx, 'source', [order.sourceId])
    await mustBeKnown(tx, 'article', [order.articleId])
    const placed: WireItem = {
      ...item,
      sectionId: given(order.sectionId, item.sectionId),
      topicId: given(order.topicId, item.topicId),
      sourceId: given(order.sourceId, item.sourceId),
      articleId: given(order.articleId, item.articleId),
    }
    await savePlaced(tx, item, placed)
    return placed
  })
}

/** The part of placing that promoting has in common. */
export async function savePlaced(tx: Tx, before: WireItem, placed: WireItem): Promise<void> {
  await saveWireItem(tx, placed)
  await record(tx, { kind: 'wire.placed', before: wirePlacementOf(before), ...wirePlacementOf(placed) })
}

/** Takes an item off the wire, and off its top. */
export async function withdrawWire(
  newsroom: Newsroom,
  order: { readonly itemId: Id; readonly reason: string },
): Promise<void> {
  allow(newsroom.actor, 'file_wire')
  await newsroom.write(async (tx) => {
    const item = await lockWireItem(tx, order.itemId)
    if (item.withdrawal) return
    const withdrawn: WireItem = { ...item, pin: undefined, withdrawal: { at: tx.at, reason: order.reason } }
    await saveWireItem(tx, withdrawn)
    if (item.pin) await record(tx, { kind: 'wire.unpinned', ...wirePlacementOf(item) })
    await record(tx, { kind: 'wire.withdrawn', reason: order.reason, ...wirePlacementOf(item) })
  })
}

/** Puts an item back where it stood. Refuses (`stale`) one that was taken off longer ago than `RESTORABLE`. */
export async function restoreWire(newsroom: Newsroom, order: { readonly itemId: Id }): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  return newsroom.write(async (tx) => {
    const item = await lockWireItem(tx, order.itemId)
    if (!item.withdrawal) return item
    if (later(item.withdrawal.at, RESTORABLE) < tx.at)
      throw new Refusal('stale', { noun: 'wire item', id: item.id, state: 'withdrawn', since: item.withdrawal.at })
    const restored: WireItem = { ...item, withdrawal: undefined }
    await saveWireItem(tx, restored)
    await record(tx, { kind: 'wire.restored', ...wirePlacementOf(restored) })
    return restored
  })
}

/** An item that is on the wire, held. Refuses (`missing`, `stale`). */
export async function lockStanding(tx: Tx, id: Id): Promise<WireItem> {
  const item = await lockWireItem(tx, id)
  if (item.withdrawal) throw new Refusal('stale', { noun: 'wire item', id: item.id, state: 'withdrawn' })
  return item
}

function given(wanted: Id | null | undefined, stands: Id | undefined): Id | undefined {
  return wanted === undefined ? stands : (wanted ?? undefined)
}
