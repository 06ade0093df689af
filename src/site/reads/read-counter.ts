import type { IncomingMessage } from 'node:http'
import { HOUR } from '../../kernel/clock.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { countReads, hourOf, type ReadTally } from '../../newsroom/reads/count-reads.ts'
import { isProgram } from './crawlers.ts'
import { createPassedReaders, type PassedReadersOptions } from './passed-readers.ts'

export interface ReadCounterOptions extends Partial<Pick<PassedReadersOptions, 'most' | 'mostOfOne'>> {
  readonly newsroom: Newsroom
  /** Told of counts that could not be stored; they are kept and stored with the next ones. */
  onError(error: unknown): void
  /** The reader's address; of the connection, if not said. Behind a proxy, what the proxy says. */
  addressOf?(req: IncomingMessage): string | undefined
  /** Stories counted between two flushes; reads of others are lost then. Ids are free to invent, memory is not. */
  readonly mostStories?: number
}

export interface ReadCounter {
  /** Counts a read, or not: of a program, or again of the same address within half an hour. Says whether it did. */
  count(req: IncomingMessage, articleId: string): boolean
  /** Stores what was counted; to be called every few seconds and once at the end. Never overlaps with itself. */
  flush(): Promise<void>
  /** Reads counted and not stored yet. */
  readonly waiting: number
}

/** Tallies of one transaction. */
const FLUSHED_AT_ONCE = 500

/** Counts in memory who reads what, and stores the counts now and then: a read costs no write. */
export function createReadCounter({
  newsroom,
  onError,
  addressOf = (req) => req.socket.remoteAddress,
  mostStories = 10_000,
  ...options
}: ReadCounterOptions): ReadCounter {
  const passed = createPassedReaders({ nowMs: () => Date.parse(newsroom.now()), ...options })
  /** By story and hour: what was read at 08:59 and stored at 09:00 belongs to eight. */
  let tallies = new Map<string, { articleId: Id; hour: string; reads: number }>()
  let flushing: Promise<void> | undefined

  function add(articleId: Id, hour: string, reads: number): boolean {
    const key = `${hour} ${articleId}`
    const tally = tallies.get(key)
    if (tally) tally.reads += reads
    else if (tallies.size < mostStories) tallies.set(key, { articleId, hour, reads })
    else return false
    return true
  }

  async function store(): Promise<void> {
    const counted = [...tallies.values()]
    tallies = new Map()
    for (let start = 0; start < counted.length; start += FLUSHED_AT_ONCE) {
      const some = counted.slice(start, start + FLUSHED_AT_ONCE)
      try {
        await countReads(newsroom, some.map(tallyOf))
      } catch (error) {
        onError(error)
        for (const { articleId, hour, reads } of counted.slice(start)) add(articleId, hour, reads)
        return
      }
    }
  }

  return {
    count(req, articleId) {
      if (!isId(articleId) || isProgram(req.headers['user-agent'])) return false
      const address = addressOf(req)
      if (address === undefined || !passed.isFirst(address, articleId)) return false
      return add(articleId, hourOf(newsroom.now()), 1)
    },
    async flush() {
      await flushing
      if (tallies.size === 0) return
      flushing = store().finally(() => (flushing = undefined))
      await flushing
    },
    get waiting() {
      return [...tallies.values()].reduce((sum, tally) => sum + tally.reads, 0)
    },
  }
}

/** Somewhere in its hour: only the hour is kept. */
function tallyOf({ articleId, hour, reads }: { articleId: Id; hour: string; reads: number }): ReadTally {
  return { articleId, reads, at: new Date(Date.parse(`${hour}:00:00.000Z`) + HOUR / 2).toISOString() }
}
