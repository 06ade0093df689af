import { HOUR } from '../../kernel/clock.ts'

interface TalliesOptions<Tally> {
  /** Kept between two storings; of others nothing is counted then. Ids are free to invent, memory is not. */
  readonly most: number
  /** Of one transaction. */
  readonly atOnce: number
  /** Stores some of them, all or none. */
  store(some: readonly Tally[]): Promise<void>
  /** Told of what could not be stored: it is kept, and stored with what came since. */
  onError(error: unknown): void
  /** Adds what was counted before to what came since. */
  add(into: Tally, before: Tally): void
}

/** Counts that are kept in memory and stored now and then, so that a read costs no write. */
export interface Tallies<Tally> {
  /** The tally of a key, made if there is none yet; undefined when there are too many. */
  of(key: string, make: () => Tally): Tally | undefined
  /** Stores what was counted; to be called every few seconds and once at the end. Never overlaps with itself. */
  flush(): Promise<void>
  /** What is not stored yet. */
  waiting(): readonly Tally[]
}

export function createTallies<Tally>({ most, atOnce, store, onError, add }: TalliesOptions<Tally>): Tallies<Tally> {
  let tallies = new Map<string, Tally>()
  let flushing: Promise<void> | undefined

  async function storeAll(): Promise<void> {
    const counted = [...tallies]
    tallies = new Map()
    for (let start = 0; start < counted.length; start += atOnce) {
      try {
        await store(counted.slice(start, start + atOnce).map(([, tally]) => tally))
      } catch (error) {
        onError(error)
        for (const [key, tally] of counted.slice(start)) takeBack(key, tally)
        return
      }
    }
  }

  function takeBack(key: string, tally: Tally): void {
    const since = tallies.get(key)
    if (since) add(since, tally)
    else if (tallies.size < most) tallies.set(key, tally)
  }

  return {
    of(key, make) {
      const kept = tallies.get(key)
      if (kept || tallies.size >= most) return kept
      const tally = make()
      tallies.set(key, tally)
      return tally
    },
    async flush() {
      await flushing
      if (tallies.size === 0) return
      flushing = storeAll().finally(() => (flushing = undefined))
      await flushing
    },
    waiting: () => [...tallies.values()],
  }
}

/** An instant somewhere in an hour (`2026-11-22T08`): what is counted by the hour needs no other. */
export function within(hour: string): string {
  return new Date(Date.parse(`${hour}:00:00.000Z`) + HOUR / 2).toISOString()
}
