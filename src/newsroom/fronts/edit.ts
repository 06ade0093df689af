import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import {
  type Arrangement,
  type FillRule,
  MOST_ENTRIES,
  type Place,
  type Slot,
  type SlotEntry,
  slotKey,
} from './front.ts'

/** Where a slot is. */
export type Spot = Pick<Slot, 'place' | 'position'>

/** The slot at a spot; an empty one if nothing is placed there. */
export function slotAt({ slots }: Pick<Arrangement, 'slots'>, { place, position }: Spot): Slot {
  return slots.find((slot) => slot.place === place && slot.position === position) ?? { place, position, entries: [] }
}

export function isLocked(arrangement: Pick<Arrangement, 'slots'>, spot: Spot): boolean {
  return slotAt(arrangement, spot).locked === true
}

function withSlot(arrangement: Arrangement, slot: Slot): Arrangement {
  const others = arrangement.slots.filter((each) => slotKey(each) !== slotKey(slot))
  const says = slot.entries.length > 0 || slot.locked
  return { ...arrangement, slots: says ? [...others, slot] : others }
}

/**
 * Puts a story into a slot. It leaves any other slot that is not locked; what stood there goes, unless it is to stay
 * behind until the new story can be read. A locked slot stays as it is.
 */
export function place(
  arrangement: Arrangement,
  spot: Spot,
  articleId: Id,
  { keepOld = false }: { readonly keepOld?: boolean } = {},
): Arrangement {
  const slot = slotAt(arrangement, spot)
  if (slot.locked) return arrangement
  const cleared = without(arrangement, articleId)
  const behind = keepOld ? slotAt(cleared, spot).entries.slice(0, MOST_ENTRIES - 1) : []
  return withSlot(cleared, { ...spot, entries: [{ articleId }, ...behind] })
}

/** The arrangement without a story, but for locked slots. */
function without(arrangement: Arrangement, articleId: Id): Arrangement {
  return arrangement.slots
    .filter((slot) => !slot.locked && slot.entries.some((entry) => entry.articleId === articleId))
    .reduce(
      (all, slot) => withSlot(all, { ...slot, entries: slot.entries.filter((entry) => entry.articleId !== articleId) }),
      arrangement,
    )
}

/** Two slots change what they hold; nothing happens if either is locked. */
export function exchange(arrangement: Arrangement, one: Spot, other: Spot): Arrangement {
  const [a, b] = [slotAt(arrangement, one), slotAt(arrangement, other)]
  if (a.locked || b.locked || slotKey(a) === slotKey(b)) return arrangement
  return withSlot(withSlot(arrangement, { ...a, entries: b.entries }), { ...b, entries: a.entries })
}

/** Leaves a slot to the rule of its place. */
export function clear(arrangement: Arrangement, spot: Spot): Arrangement {
  return isLocked(arrangement, spot) ? arrangement : withSlot(arrangement, { ...spot, entries: [] })
}

/** Changes one entry of a slot, or takes it out: `changeEntry(arrangement, spot, 0, undefined)`. */
export function changeEntry(
  arrangement: Arrangement,
  spot: Spot,
  index: number,
  entry: SlotEntry | undefined,
): Arrangement {
  const slot = slotAt(arrangement, spot)
  if (slot.locked) return arrangement
  const entries = slot.entries.flatMap((each, at) => (at === index ? (entry ? [entry] : []) : [each]))
  return withSlot(arrangement, { ...slot, entries })
}

export function lock(arrangement: Arrangement, spot: Spot, locked: boolean): Arrangement {
  const { place: of, position, entries } = slotAt(arrangement, spot)
  return withSlot(arrangement, { place: of, position, entries, ...(locked && { locked: true }) })
}

/** Takes out what the clock has taken off already. */
export function clearOver(arrangement: Arrangement, at: Instant): Arrangement {
  const over = ({ until }: SlotEntry) => until !== undefined && until <= at
  return arrangement.slots
    .filter((slot) => !slot.locked && slot.entries.some(over))
    .reduce((all, slot) => withSlot(all, { ...slot, entries: slot.entries.filter((each) => !over(each)) }), arrangement)
}

export function fillBy(arrangement: Arrangement, of: Place, rule: FillRule | undefined): Arrangement {
  const others = Object.entries(arrangement.rules).filter(([each]) => each !== of)
  return { ...arrangement, rules: Object.fromEntries(rule ? [...others, [of, rule]] : others) }
}

/** Moves a section's block among those that are shown, by so many places up (negative) or down. */
export function moveBlock(arrangement: Arrangement, shown: readonly Id[], sectionId: Id, by: number): Arrangement {
  const from = shown.indexOf(sectionId)
  const to = Math.min(Math.max(0, from + by), shown.length - 1)
  if (from < 0 || to === from) return arrangement
  return { ...arrangement, blocks: shown.toSpliced(from, 1).toSpliced(to, 0, sectionId) }
}

export function hideBlock(arrangement: Arrangement, sectionId: Id, hidden: boolean): Arrangement {
  const others = arrangement.hiddenBlocks.filter((id) => id !== sectionId)
  return { ...arrangement, hiddenBlocks: hidden ? [...others, sectionId] : others }
}
