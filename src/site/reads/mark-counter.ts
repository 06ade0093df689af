import type { IncomingMessage } from 'node:http'
import { type Id, isId } from '../../kernel/ids.ts'
import { countMarks, type MarkTally } from '../../newsroom/hot/count-marks.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { hourOf } from '../../newsroom/reads/count-reads.ts'
import { pairReads } from '../../newsroom/related/pair-reads.ts'
import { isCounted } from './counted.ts'
import { createDayVisits, type DayVisitsOptions } from './day-visits.ts'
import { createReadTogether } from './read-together.ts'
import { createTallies, within } from './tallies.ts'

export interface MarkCounterOptions extends Partial<Pick<DayVisitsOptions, 'most' | 'mostOfOne'>> {
  readonly newsroom: Newsroom
  /** Told of counts that could not be stored; they are kept and stored with the next ones. */
  onError(error: unknown): void
  /** The reader's address; of the connection, if not said. Behind a proxy, what the proxy says. */
  addressOf?(req: IncomingMessage): string | undefined
  /** Stories counted between two flushes; marks of others are lost then. Ids are free to invent, memory is not. */
  readonly mostStories?: number
}

/** Counts for the hot lists who reads and shares what: each address once a day for a story and an act. */
export interface MarkCounter {
  /** Counts it or not: of a program or of who asks not to be counted, or again today, or one of very many from one corner of the net. Says whether it did. */
  count(req: IncomingMessage, articleId: string, kind: MarkTally['kind']): boolean
  /** Stores what was counted; to be called every few seconds and once at the end. Never overlaps with itself. */
  flush(): Promise<void>
  /** Stores which stories enough visitors read together; to be called now and then. */
  flushPairs(): Promise<void>
}

/** What was read at 08:59 and stored at 09:00 belongs to eight. */
interface Tally {
  readonly articleId: Id
  readonly kind: MarkTally['kind']
  readonly hour: string
  marks: number
}

/** Tallies of one transaction. */
const FLUSHED_AT_ONCE = 200

export function createMarkCounter({
  newsroom,
  onError,
  addressOf = (req) => req.socket.remoteAddress,
  mostStories = 10_000,
  ...options
}: MarkCounterOptions): MarkCounter {
  const nowMs = () => Date.parse(newsroom.now())
  const visits = createDayVisits({ nowMs, ...options })
  const together = createReadTogether({ nowMs })
  const tallies = createTallies<Tally>({
    most: mostStories,
    atOnce: FLUSHED_AT_ONCE,
    store: async (some) =>
      countMarks(
        newsroom,
        some.map(({ articleId, kind, hour, marks }) => ({ articleId, kind, marks, at: within(hour) })),
      ),
    onError,
    add: (into, { marks }) => (into.marks += marks),
  })

  return {
    count(req, articleId, kind) {
      if (!isId(articleId) || !isCounted(req)) return false
      const address = addressOf(req)
      const visitor = address === undefined ? undefined : visits.counts(address, articleId, kind)
      if (visitor === undefined) return false
      if (kind === 'read') together.read(visitor, articleId)
      const hour = hourOf(newsroom.now())
      const tally = tallies.of(`${hour} ${articleId} ${kind}`, () => ({ articleId, kind, hour, marks: 0 }))
      if (!tally) return false
      tally.marks += 1
      return true
    },
    flush: () => tallies.flush(),
    async flushPairs() {
      // Lost where they cannot be stored: more will come, and nobody's work was in them.
      await pairReads(newsroom, together.take()).catch(onError)
    },
  }
}
