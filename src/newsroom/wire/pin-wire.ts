import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { lockStanding } from './keep-wire.ts'
import { type WireItem, wirePlacementOf } from './wire-item.ts'
import { lockPinned, lockWireItem, saveWireItem } from './wire-store.ts'

/** More would push the wire itself out of sight. */
export const MOST_PINS = 3

/**
 * Keeps an item on top of the wire until an instant: before those that stand there already; one that does keeps its
 * place. It stays in its hour too. Refuses (`invalid`) an instant that has passed, (`too_large`) one pin too many, and
 * (`stale`) an item that was withdrawn.
 */
export async function pinWire(
  newsroom: Newsroom,
  order: { readonly itemId: Id; readonly until: Instant },
): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  const { until } = order
  return newsroom.write(async (tx) => {
    if (until <= tx.at) throw new Refusal('invalid', { noun: 'pin', field: 'until', until, now: tx.at })
    await hold(tx, 'wire pins')
    const item = await lockStanding(tx, order.itemId)
    const others = (await lockPinned(tx, tx.at)).filter(({ id }) => id !== item.id)
    if (others.length >= MOST_PINS) throw new Refusal('too_large', { noun: 'pin', most: MOST_PINS })
    const stands = item.pin && item.pin.until > tx.at
    const position = stands ? item.pin.position : Math.min(1, ...others.map(({ pin }) => pin!.position)) - 1
    const pinned: WireItem = { ...item, pin: { until, position } }
    await saveWireItem(tx, pinned)
    await record(tx, { kind: 'wire.pinned', until, ...wirePlacementOf(pinned) })
    return pinned
  })
}

/** Takes an item off the top of the wire. */
export async function unpinWire(newsroom: Newsroom, order: { readonly itemId: Id }): Promise<WireItem> {
  allow(newsroom.actor, 'file_wire')
  return newsroom.write(async (tx) => {
    await hold(tx, 'wire pins')
    const item = await lockWireItem(tx, order.itemId)
    if (!item.pin) return item
    const unpinned: WireItem = { ...item, pin: undefined }
    await saveWireItem(tx, unpinned)
    await record(tx, { kind: 'wire.unpinned', ...wirePlacementOf(unpinned) })
    return unpinned
  })
}

/** Puts the pinned items into another order. Refuses (`stale`) a list that is not exactly of those that are pinned. */
export async function orderPins(newsroom: Newsroom, order: { readonly itemIds: readonly Id[] }): Promise<void> {
  allow(newsroom.actor, 'file_wire')
  await newsroom.write(async (tx) => {
    await hold(tx, 'wire pins')
    const pinned = await lockPinned(tx, tx.at)
    const places = new Map(order.itemIds.map((id, index) => [id, index + 1]))
    if (places.size !== pinned.length || pinned.some(({ id }) => !places.has(id)))
      throw new Refusal('stale', { noun: 'pin', pinned: pinned.map(({ id }) => id) })
    for (const item of pinned) {
      const position = places.get(item.id)!
      if (item.pin!.position === position) continue
      const moved: WireItem = { ...item, pin: { ...item.pin!, position } }
      await saveWireItem(tx, moved)
      await record(tx, { kind: 'wire.pinned', until: item.pin!.until, ...wirePlacementOf(moved) })
    }
  })
}
