import type { Id } from '../kernel/ids.ts'

/** Ids of one query, by the names of its places. */
export type Slots = Readonly<Record<string, Id>>

const SIZE = 20
const NAMES = Array.from({ length: SIZE }, (_, at) => `id${at}`)

/**
 * Ids in lists of one length, the last one filled up with its last id: so a query for them has always the same text,
 * and is compiled once (see `prepared`).
 */
export function inSlots(ids: readonly Id[]): Slots[] {
  const lists: Slots[] = []
  for (let start = 0; start < ids.length; start += SIZE)
    lists.push(Object.fromEntries(NAMES.map((name, at) => [name, ids[Math.min(start + at, ids.length - 1)]!])))
  return lists
}

/** The ids of a list, or what stands for them while a query is built. */
export function idsIn(slots: Slots): Id[] {
  return NAMES.map((name) => slots[name]!)
}
