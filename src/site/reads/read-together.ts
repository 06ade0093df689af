import { DAY, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { ReadPair } from '../../newsroom/related/pair-reads.ts'
import type { Visitor } from './day-visits.ts'

/** A visit ends when nothing is read for so long. */
const VISIT = 30 * MINUTE
/** Stories of a visit that the next one is paired with: what was read just before. */
const STORIES_OF_VISIT = 5
/** A pair leaves memory when so many visitors of one day have read both. Of fewer nobody will ever know. */
export const LEAST_READERS = 5

export interface ReadTogetherOptions {
  nowMs(): number
  readonly mostVisits?: number
  readonly mostPairs?: number
}

/**
 * Which stories the same visitors read, in memory and by the hashes of one day alone. What comes out of it are pairs of
 * stories with a number of readers, and no pair that fewer than `LEAST_READERS` have read.
 */
export interface ReadTogether {
  /** This visitor reads a story for the first time today. */
  read(visitor: Visitor, articleId: Id): void
  /** The pairs that enough have read, with how many since they were last taken. */
  take(): readonly ReadPair[]
}

interface Visit {
  readonly stories: readonly Id[]
  readonly until: number
}

export function createReadTogether({
  nowMs,
  mostVisits = 50_000,
  mostPairs = 100_000,
}: ReadTogetherOptions): ReadTogether {
  let day = Math.floor(nowMs() / DAY)
  const visits = new Map<Visitor, Visit>()
  /** The pair that was read last stands last. */
  const pairs = new Map<string, { readers: number; taken: number }>()
  /** What enough had read by midnight and nobody had taken by then. */
  let left: readonly ReadPair[] = []

  function renew(now: number): void {
    const today = Math.floor(now / DAY)
    if (today === day) return
    day = today
    left = [...left, ...told()]
    visits.clear()
    pairs.clear() // Of what too few have read, too: tomorrow's readers may be the same ones.
  }

  function add(a: Id, b: Id): void {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const { readers = 0, taken = 0 } = pairs.get(key) ?? {}
    pairs.delete(key)
    pairs.set(key, { readers: readers + 1, taken })
    if (pairs.size > mostPairs) pairs.delete(pairs.keys().next().value!)
  }

  function told(): readonly ReadPair[] {
    const found: ReadPair[] = []
    for (const [key, pair] of pairs) {
      if (pair.readers < LEAST_READERS || pair.readers === pair.taken) continue
      found.push({ stories: key.split(' ') as [Id, Id], readers: pair.readers - pair.taken })
      pair.taken = pair.readers
    }
    return found
  }

  return {
    read(visitor, articleId) {
      const now = nowMs()
      renew(now)
      const visit = visits.get(visitor)
      const before = visit && visit.until > now ? visit.stories : []
      for (const story of before) add(story, articleId)
      visits.delete(visitor) // Set again at the end: the first of them is the one that nobody has heard of for longest.
      visits.set(visitor, { stories: [articleId, ...before].slice(0, STORIES_OF_VISIT), until: now + VISIT })
      if (visits.size > mostVisits) visits.delete(visits.keys().next().value!)
    },
    take() {
      renew(nowMs())
      const taken = [...left, ...told()]
      left = []
      return taken
    },
  }
}
