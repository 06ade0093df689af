import { MINUTE } from './clock.ts'
import { networkOf } from './network-of.ts'

/** Forms that one address may send in a minute. */
const MOST_FORMS = 60
/** Addresses (or sessions) that are remembered at a time; who comes later is not counted before the next minute (or hour). */
const MOST_ADDRESSES = 50_000

export interface Pace {
  /** Counts a form. False: that was too many; seconds until the next minute (or hour) are in `retryAfter`. */
  take(address: string): boolean
  readonly retryAfter: number
}

/** Counts forms by address, minute by minute (or hour by hour, where `each` says so). It stands before everything that costs: reading, hashing, the database. */
export function createPace(nowMs: () => number, most = MOST_FORMS, each = MINUTE): Pace {
  let current = -1
  const counts = new Map<string, number>()
  return {
    take(from) {
      const address = networkOf(from)
      const now = Math.floor(nowMs() / each)
      if (now !== current) {
        current = now
        counts.clear()
      }
      const count = (counts.get(address) ?? 0) + 1
      if (counts.has(address) || counts.size < MOST_ADDRESSES) counts.set(address, count)
      return count <= most
    },
    get retryAfter() {
      return Math.ceil((each - (nowMs() % each)) / 1000)
    },
  }
}
