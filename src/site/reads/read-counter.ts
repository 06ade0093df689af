import type { IncomingMessage } from 'node:http'
import { type Id, isId } from '../../kernel/ids.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { countReads, hourOf, type ReadTally } from '../../newsroom/reads/count-reads.ts'
import { OTHER_HOSTS, sourceHost } from '../../newsroom/reads/source-host.ts'
import { isCounted } from './counted.ts'
import { createPassedReaders, type PassedReadersOptions } from './passed-readers.ts'
import { createTallies, within } from './tallies.ts'

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
  const tallies = createTallies<Tally>({
    most: mostStories,
    atOnce: FLUSHED_AT_ONCE,
    store: async (some) => countReads(newsroom, some.map(asStored)),
    onError,
    add: addTally,
  })

  function tallyNow(articleId: Id): Tally | undefined {
    const hour = hourOf(newsroom.now())
    const make = (): Tally => ({ articleId, hour, reads: 0, reached: [0, 0, 0, 0], sources: new Map() })
    return tallies.of(`${hour} ${articleId}`, make)
  }

  /** The address that counts; undefined for programs, and for who asks not to be counted. */
  function readerOf(req: IncomingMessage, articleId: string): string | undefined {
    if (!isId(articleId) || !isCounted(req)) return undefined
    return addressOf(req)
  }

  return {
    count(req, articleId, from) {
      const address = readerOf(req, articleId)
      if (address === undefined || !passed.isFirst(address, articleId)) return false
      const tally = tallyNow(articleId)
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
      const tally = before === undefined || before >= quarter ? undefined : tallyNow(articleId)
      if (!tally) return false
      for (let each = before! + 1; each <= quarter; each++) tally.reached[each - 1]! += 1
      return true
    },
    flush: () => tallies.flush(),
    get waiting() {
      return tallies.waiting().reduce((sum, tally) => sum + tally.reads, 0)
    },
  }
}

const QUARTERS: readonly number[] = [1, 2, 3, 4]

function addTally(into: Tally, { reads, reached, sources }: Tally): void {
  into.reads += reads
  for (const [index, count] of reached.entries()) into.reached[index]! += count
  for (const [host, count] of sources) addSource(into, host, count)
}

function addSource({ sources }: Tally, said: string, count: number): void {
  const host = sources.has(said) || sources.size < MOST_HOSTS || !said.includes('.') ? said : OTHER_HOSTS
  sources.set(host, (sources.get(host) ?? 0) + count)
}

function asStored({ articleId, hour, reads, reached, sources }: Tally): ReadTally {
  return { articleId, reads, at: within(hour), reached, sources: Object.fromEntries(sources) }
}
