import type { Id } from '../../kernel/ids.ts'
import { type Arrangement, type Slot, slotKey } from './front.ts'

/** What differs between two arrangements of a front. */
export interface FrontDifference {
  /** Names of slots (`brief 2`) that hold something else. */
  readonly slots: readonly string[]
  /** Places that are filled by another rule. */
  readonly rules: readonly string[]
  /** Whether the section blocks stand in another order, or others are hidden. */
  readonly blocks: boolean
}

export function differenceOf(before: Arrangement, after: Arrangement): FrontDifference {
  const [one, other] = [slotsByKey(before), slotsByKey(after)]
  const places = new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])
  return {
    slots: [...new Set([...one.keys(), ...other.keys()])].filter(
      (key) => slotText(one.get(key)) !== slotText(other.get(key)),
    ),
    rules: [...places].filter((place) => JSON.stringify(before.rules[place]) !== JSON.stringify(after.rules[place])),
    blocks: blocksText(before) !== blocksText(after),
  }
}

export function isSame({ slots, rules, blocks }: FrontDifference): boolean {
  return slots.length === 0 && rules.length === 0 && !blocks
}

/**
 * What two editors did from the same base, put together; undefined where both changed the same slot, rule or order of
 * blocks and not to the same.
 */
export function merged(base: Arrangement, theirs: Arrangement, mine: Arrangement): Arrangement | undefined {
  const [ours, others] = [differenceOf(base, mine), differenceOf(base, theirs)]
  const apart = differenceOf(theirs, mine)
  const clash = conflictOf(ours, others, apart)
  if (!isSame(clash)) return undefined
  const changed = new Set(ours.slots)
  const [slots, put] = [slotsByKey(theirs), slotsByKey(mine)]
  for (const key of changed) {
    const slot = put.get(key)
    if (slot) slots.set(key, slot)
    else slots.delete(key)
  }
  const rules = { ...theirs.rules }
  for (const place of ours.rules) {
    const rule = mine.rules[place]
    if (rule) rules[place] = rule
    else delete rules[place]
  }
  const { blocks, hiddenBlocks } = ours.blocks ? mine : theirs
  return { slots: [...slots.values()], rules, blocks, hiddenBlocks }
}

/** Where two differences from the same base meet, and the results are apart. */
export function conflictOf(ours: FrontDifference, theirs: FrontDifference, apart: FrontDifference): FrontDifference {
  const both = <Item>(a: readonly Item[], b: readonly Item[], c: readonly Item[]) =>
    a.filter((item) => b.includes(item) && c.includes(item))
  return {
    slots: both(ours.slots, theirs.slots, apart.slots),
    rules: both(ours.rules, theirs.rules, apart.rules),
    blocks: ours.blocks && theirs.blocks && apart.blocks,
  }
}

/** The arrangement without slots that say nothing, each thing spelled in one way. */
export function tidy({ slots, rules, blocks, hiddenBlocks }: Arrangement): Arrangement {
  return {
    slots: [...slotsByKey({ slots }).values()].toSorted((a, b) => {
      if (a.place !== b.place) return a.place < b.place ? -1 : 1
      return a.position - b.position
    }),
    rules: Object.fromEntries(Object.entries(rules).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    blocks: [...new Set<Id>(blocks)],
    hiddenBlocks: [...new Set<Id>(hiddenBlocks)].toSorted(),
  }
}

function slotsByKey({ slots }: Pick<Arrangement, 'slots'>): Map<string, Slot> {
  return new Map(
    slots.filter((slot) => slot.entries.length > 0 || slot.locked).map((slot) => [slotKey(slot), bare(slot)]),
  )
}

/** Undefined and false things left out, names in one order. */
function bare({ place, position, entries, locked }: Slot): Slot {
  return {
    place,
    position,
    entries: entries.map(({ articleId, from, until, headline, again }) => ({
      articleId,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ...(headline !== undefined && { headline }),
      ...(again && { again }),
    })),
    ...(locked && { locked }),
  }
}

function slotText(slot: Slot | undefined): string {
  return JSON.stringify(slot && bare(slot))
}

function blocksText({ blocks, hiddenBlocks }: Arrangement): string {
  return JSON.stringify([blocks, [...hiddenBlocks].toSorted()])
}
