import type { IncomingMessage } from 'node:http'
import { HOUR } from '../../kernel/clock.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { countReads, hourOf, type ReadTally } from '../../newsroom/reads/count-reads.ts'
import { OTHER_HOSTS, sourceHost } from '../../newsroom/reads/source-host.ts'
import { isProgram } from './crawlers.ts'
import { createPassedReaders, type PassedReadersOptions } from './passed-readers.ts'

export interface ReadCounterOptions extends Partial<Pick<PassedReadersOptions, 'most' | 'mostOfOne'>> {
  readonly newsroom: Newsroom
  /** Told of counts that could not be stored; they are kept and stored with the next ones. */
  onError(error: unknown): void
  /** The reader's address; of the connection, if not said. Behind a proxy, what the proxy says. */
  addressOf?(req: IncomingMessage): string | undefined
  /** The host of the paper itself: readings that come from its own pages are told apart. */
  readonly ownHost?: string
  /** Stories counted between two flushes; reads of others are lost then. Ids are free to invent, memory is not. */
  readonly mostStories?: number
}

export interface ReadCounter {
  /** Counts a read, or not: of a program, or again of the same address within half an hour. Says whether it did. */
  count(req: IncomingMessage, articleId: string, from?: string | null): boolean
  /** Counts how far down a story a reader came: 25, 50, 75 or 100 per cent. Says whether that was news. */
  deepen(req: IncomingMessage, articleId: string, percent: number): boolean
  /** Stores what was counted; to be called every few seconds and once at the end. Never overlaps with itself. */
  flush(): Promise<void>
  /** Reads counted and not stored yet. */
  readonly waiting: number
}

/** Tallies of one transaction. */
const FLUSHED_AT_ONCE = 500
/** Hosts of a story that are told apart between two flushes. */
const MOST_HOSTS = 30

/** What was counted of a story in an hour: what was read at 08:59 and stored at 09:00 belongs to eight. */
interface Tally {
  readonly articleId: Id
  readonly hour: string
  reads: number
  readonly reached: [number, number, number, number]
  readonly sources: Map<string, number>
}

/** Counts in memory who reads what, and stores the counts now and then: a read costs no write. */
export function createReadCounter({
  newsroom,
  onError,
  addressOf = (req) => req.socket.remoteAddress,
  ownHost = '',
  mostStories = 10_000,
  ...options
}: ReadCounterOptions): ReadCounter {
  const passed = createPassedReaders({ nowMs: () => Date.parse(newsroom.now()), ...options })
  let tallies = new Map<string, Tally>()
  let flushing: Promise<void> | undefined

  function tallyOf(articleId: Id, hour: string): Tally | undefined {
    const key = `${hour} ${articleId}`
    const kept = tallies.get(key)
    if (kept || tallies.size >= mostStories) return kept
    const tally: Tally = { articleId, hour, reads: 0, reached: [0, 0, 0, 0], sources: new Map() }
    tallies.set(key, tally)
    return tally
  }

  /** The address that counts; undefined for programs, and for who asks not to be counted. */
  function readerOf(req: IncomingMessage, articleId: string): string | undefined {
    if (!isId(articleId) || isProgram(req.headers['user-agent']) || asksNotTo(req)) return undefined
    return addressOf(req)
  }

  async function store(): Promise<void> {
    const counted = [...tallies.values()]
    tallies = new Map()
    for (let start = 0; start < counted.length; start += FLUSHED_AT_ONCE) {
      const some = counted.slice(start, start + FLUSHED_AT_ONCE)
      try {
        await countReads(newsroom, some.map(asStored))
      } catch (error) {
        onError(error)
        for (const tally of counted.slice(start)) takeBack(tally)
        return
      }
    }
  }

  function takeBack({ articleId, hour, reads, reached, sources }: Tally): void {
    const tally = tallyOf(articleId, hour)
    if (!tally) return
    tally.reads += reads
    for (const [index, count] of reached.entries()) tally.reached[index]! += count
    for (const [host, count] of sources) addSource(tally, host, count)
  }

  return {
    count(req, articleId, from) {
      const address = readerOf(req, articleId)
      if (address === undefined || !passed.isFirst(address, articleId)) return false
      const tally = tallyOf(articleId, hourOf(newsroom.now()))
      if (!tally) return false
      tally.reads += 1
      addSource(tally, sourceHost(from, ownHost), 1)
      return true
    },
    deepen(req, articleId, percent) {
      const address = readerOf(req, articleId)
      const quarter = percent / 25
      if (address === undefined || !QUARTERS.includes(quarter)) return false
      const before = passed.deepen(address, articleId, quarter)
      const tally = before === undefined || before >= quarter ? undefined : tallyOf(articleId, hourOf(newsroom.now()))
      if (!tally) return false
      for (let each = before! + 1; each <= quarter; each++) tally.reached[each - 1]! += 1
      return true
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

const QUARTERS: readonly number[] = [1, 2, 3, 4]

/** Global Privacy Control and, before it, Do Not Track: their readings are not counted at all. */
function asksNotTo({ headers }: IncomingMessage): boolean {
  return headers['sec-gpc'] === '1' || headers.dnt === '1'
}

function addSource({ sources }: Tally, said: string, count: number): void {
  const host = sources.has(said) || sources.size < MOST_HOSTS || !said.includes('.') ? said : OTHER_HOSTS
  sources.set(host, (sources.get(host) ?? 0) + count)
}

/** Somewhere in its hour: only the hour is kept. */
function asStored({ articleId, hour, reads, reached, sources }: Tally): ReadTally {
  const at = new Date(Date.parse(`${hour}:00:00.000Z`) + HOUR / 2).toISOString()
  return { articleId, reads, at, reached, sources: Object.fromEntries(sources) }
}
