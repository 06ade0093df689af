import { MINUTE } from './clock.ts'
import { networkOf } from './network-of.ts'

/** Forms that one address may send in a minute. */
const MOST_FORMS = 60
/** Addresses (or sessions) that are remembered in a minute; who comes later is not counted before the next one. */
const MOST_ADDRESSES = 50_000

export interface Pace {
  /** Counts a form. False: that was too many; seconds until the next minute are in `retryAfter`. */
  take(address: string): boolean
  readonly retryAfter: number
}

/** Counts forms by address, minute by minute. It stands before everything that costs: reading, hashing, the database. */
export function createPace(nowMs: () => number, most = MOST_FORMS): Pace {
  let minute = -1
  const counts = new Map<string, number>()
  return {
    take(from) {
      const address = networkOf(from)
      const now = Math.floor(nowMs() / MINUTE)
      if (now !== minute) {
        minute = now
        counts.clear()
      }
      const count = (counts.get(address) ?? 0) + 1
      if (counts.has(address) || counts.size < MOST_ADDRESSES) counts.set(address, count)
      return count <= most
    },
    get retryAfter() {
      return Math.ceil((MINUTE - (nowMs() % MINUTE)) / 1000)
    },
  }
}
