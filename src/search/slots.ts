import type { Id } from '../kernel/ids.ts'

/** Ids of one query, by the names of its places. */
export type Slots = Readonly<Record<string, Id>>

/** A page has ten results and names eight topics. */
const SIZES = [10, 20] as const
const LARGEST = SIZES.at(-1)!
const NAMES = Array.from({ length: LARGEST }, (_, at) => `id${at}`)

/**
 * Ids in lists of a few lengths, the last one filled up with its last id: so a query for them has always one of a few
 * texts, each of which is compiled once (see `prepared`).
 */
export function inSlots(ids: readonly Id[]): Slots[] {
  const lists: Slots[] = []
  for (let start = 0; start < ids.length; start += LARGEST) {
    const left = ids.length - start
    const slots: Record<string, Id> = {}
    for (let at = 0; at < (SIZES.find((size) => size >= left) ?? LARGEST); at++)
      slots[NAMES[at]!] = ids[start + Math.min(at, left - 1)]!
    lists.push(slots)
  }
  return lists
}

/** The ids of a list, or what stands for them while a query is built. */
export function idsIn(slots: Slots): Id[] {
  return Object.values(slots)
}
