import type { Id } from '../../kernel/ids.ts'
import { networkOf } from '../../kernel/network-of.ts'
import { createDayHash } from './day-hash.ts'

export interface DayVisitsOptions {
  nowMs(): number
  /** Acts remembered at once; beyond them the oldest is forgotten and might count again. Some 15 MB. */
  readonly most?: number
  /** Stories of one address that count in a day: who does more is no reader, or invents them. */
  readonly mostOfOne?: number
}

/** Somebody on one day: the hash of a network, good for nothing but to be compared with others of the same day. */
export type Visitor = number

/**
 * Who did what with which story today, without knowing who: an address is only ever held as a hash of the day, together
 * with the story, so that nobody is recognised the day after.
 */
export interface DayVisits {
  /**
   * The visitor, when this counts: for the first time today with this story, and not one of very many that come from the
   * same corner of the net. Undefined when it does not. Remembers it either way.
   */
  counts(address: string, articleId: Id, kind: string): Visitor | undefined
  readonly size: number
}

/** From one corner of the net so many count for a story; after that only those that double the number: the 16th, the 32nd. */
const NEIGHBOURS_COUNTED = 8

export function createDayVisits({ nowMs, most = 300_000, mostOfOne = 500 }: DayVisitsOptions): DayVisits {
  const hash = createDayHash(nowMs())
  const done = new Set<number>()
  /** By network: how much it has done today. By corner and story: how many networks of it did. */
  const acts = new Map<number, number>()
  const neighbours = new Map<number, number>()

  function renew(): void {
    if (!hash.renew(nowMs())) return
    for (const each of [done, acts, neighbours]) each.clear()
  }

  /** The number after this one; the oldest numbers are forgotten where there are too many. */
  function next(numbers: Map<number, number>, key: number): number {
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    if (numbers.size > most) numbers.delete(numbers.keys().next().value!)
    return number
  }

  return {
    counts(address, articleId, kind) {
      renew()
      const network = networkOf(address)
      const act = hash.of(`${network} ${articleId} ${kind}`)
      if (done.has(act)) return undefined
      const visitor = hash.of(network)
      if (next(acts, visitor) > mostOfOne) return undefined
      done.add(act)
      if (done.size > most) done.delete(done.values().next().value!)
      const beside = next(neighbours, hash.of(`${cornerOf(network)} ${articleId} ${kind} beside`))
      return beside <= NEIGHBOURS_COUNTED || Number.isInteger(Math.log2(beside)) ? visitor : undefined
    },
    get size() {
      return done.size
    },
  }
}

/** What one household or one rented machine can have all of: 256 addresses of IPv4, or an IPv6 /48 with its 65536 networks. */
function cornerOf(network: string): string {
  return network.includes(':') ? network.split(':').slice(0, 3).join(':') : network.replace(/\.\d+$/, '')
}
