import { createHmac, randomBytes } from 'node:crypto'
import { DAY } from '../../kernel/clock.ts'

/**
 * Hashes that are good for nothing but to be compared with others of the same day: the key is drawn anew each day, lives in
 * memory and is never written anywhere. With the key gone, no hash can be traced back to an address, not even by trying all
 * addresses.
 */
export interface DayHash {
  /** Draws another key when a day has passed, and says whether it did: what was hashed before is of no use any more. */
  renew(nowMs: number): boolean
  /** 48 bits: two of 300,000 are taken for one once in six thousand days. */
  of(text: string): number
}

export function createDayHash(nowMs: number): DayHash {
  let key = randomBytes(32)
  let day = dayOf(nowMs)
  return {
    renew(now) {
      if (dayOf(now) === day) return false
      day = dayOf(now)
      key = randomBytes(32)
      return true
    },
    of: (text) => createHmac('sha256', key).update(text).digest().readUIntBE(0, 6),
  }
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY)
}
