import { MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { networkOf } from '../../kernel/network-of.ts'
import { createDayHash } from './day-hash.ts'

/** One read of a story by one address in this time. */
export const READ_ONCE_IN = 30 * MINUTE

export interface PassedReadersOptions {
  nowMs(): number
  /** Readings remembered at once; beyond them the oldest is forgotten and might count again. Some 10 MB. */
  readonly most?: number
  /** Stories of one address that count in half an hour: who reads more is no reader, or invents them. */
  readonly mostOfOne?: number
}

/**
 * Remembers for half an hour who has read what, without knowing who: an address is only ever held as a hash of the day,
 * together with the story.
 */
export interface PassedReaders {
  /** Whether this address reads this story for the first time in a while, and is no machine; remembers that it has. */
  isFirst(address: string, articleId: Id): boolean
  /**
   * How far this address had come in this story before it came to this quarter (1 to 4) of it; the same quarter, or a
   * later one, when that is nothing new. Undefined for who reads more than a reader can.
   */
  deepen(address: string, articleId: Id, quarter: number): number | undefined
  readonly size: number
}

/** A time and a number below 8 in one: a hundred thousand small objects would take four times the room. */
const DEPTHS = 8

export function createPassedReaders({ nowMs, most = 200_000, mostOfOne = 300 }: PassedReadersOptions): PassedReaders {
  /** Hash to the time when it is forgotten, and how far was read. In the order of time, as all are kept equally long. */
  const kept = new Map<number, number>()
  /** How many stories each address has read since the half hour began. */
  const stories = new Map<number, number>()
  let halfHour = 0
  const hashed = createDayHash(nowMs())

  function renew(now: number): void {
    if (!hashed.renew(now)) return
    kept.clear()
    stories.clear()
  }

  function isPatient(reader: number, now: number): boolean {
    const current = Math.floor(now / READ_ONCE_IN)
    if (current !== halfHour) stories.clear()
    halfHour = current
    const read = stories.get(reader) ?? 0
    if (read < mostOfOne) stories.set(reader, read + 1)
    return read < mostOfOne
  }

  function forgetOld(now: number): void {
    for (const [hash, value] of kept) {
      if (value / DEPTHS > now && kept.size <= most) return
      kept.delete(hash)
    }
  }

  /** What is kept under a hash, if it is not forgotten. */
  function depthOf(hash: number, now: number): number | undefined {
    const value = kept.get(hash) ?? 0
    return value / DEPTHS > now ? value % DEPTHS : undefined
  }

  function keep(hash: number, depth: number, now: number): void {
    kept.delete(hash)
    kept.set(hash, (now + READ_ONCE_IN) * DEPTHS + depth)
    forgetOld(now)
  }

  return {
    isFirst(address, articleId) {
      const now = nowMs()
      renew(now)
      const network = networkOf(address)
      const hash = hashed.of(`${network} ${articleId}`)
      if (depthOf(hash, now) !== undefined || !isPatient(hashed.of(network), now)) return false
      keep(hash, 0, now)
      return true
    },
    deepen(address, articleId, quarter) {
      const now = nowMs()
      renew(now)
      const network = networkOf(address)
      // A hash of its own: the reading may have been counted by another node.
      const hash = hashed.of(`${network} ${articleId} depth`)
      const before = depthOf(hash, now)
      if (before === undefined && !isPatient(hashed.of(`${network} depth`), now)) return undefined
      if (before === undefined || quarter > before) keep(hash, quarter, now)
      return before ?? 0
    },
    get size() {
      return kept.size
    },
  }
}
