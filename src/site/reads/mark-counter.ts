import type { IncomingMessage } from 'node:http'
import { HOUR } from '../../kernel/clock.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { countMarks, type MarkTally } from '../../newsroom/hot/count-marks.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { hourOf } from '../../newsroom/reads/count-reads.ts'
import { pairReads } from '../../newsroom/related/pair-reads.ts'
import { isProgram } from './crawlers.ts'
import { createDayVisits, type DayVisitsOptions } from './day-visits.ts'
import { createReadTogether } from './read-together.ts'

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
  /** Counts it or not: of a program, or again today, or one of very many from one corner of the net. Says whether it did. */
  count(req: IncomingMessage, articleId: string, kind: MarkTally['kind']): boolean
  /** Stores what was counted; to be called every few seconds and once at the end. Never overlaps with itself. */
  flush(): Promise<void>
  /** Stores which stories enough visitors read together; to be called now and then. */
  flushPairs(): Promise<void>
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
  /** By hour, story and act: what was read at 08:59 and stored at 09:00 belongs to eight. */
  let tallies = new Map<string, { articleId: Id; kind: MarkTally['kind']; hour: string; marks: number }>()
  let flushing: Promise<void> | undefined

  function add(articleId: Id, kind: MarkTally['kind'], hour: string, marks: number): boolean {
    const key = `${hour} ${articleId} ${kind}`
    const tally = tallies.get(key)
    if (tally) tally.marks += marks
    else if (tallies.size < mostStories) tallies.set(key, { articleId, kind, hour, marks })
    else return false
    return true
  }

  async function store(): Promise<void> {
    const counted = [...tallies.values()]
    tallies = new Map()
    for (let start = 0; start < counted.length; start += FLUSHED_AT_ONCE) {
      const some = counted.slice(start, start + FLUSHED_AT_ONCE)
      try {
        await countMarks(
          newsroom,
          some.map(({ articleId, kind, hour, marks }) => ({ articleId, kind, marks, at: within(hour) })),
        )
      } catch (error) {
        onError(error)
        for (const { articleId, kind, hour, marks } of counted.slice(start)) add(articleId, kind, hour, marks)
        return
      }
    }
  }

  return {
    count(req, articleId, kind) {
      if (!isId(articleId) || isProgram(req.headers['user-agent'])) return false
      const address = addressOf(req)
      const visitor = address === undefined ? undefined : visits.counts(address, articleId, kind)
      if (visitor === undefined) return false
      if (kind === 'read') together.read(visitor, articleId)
      return add(articleId, kind, hourOf(newsroom.now()), 1)
    },
    async flush() {
      await flushing
      if (tallies.size === 0) return
      flushing = store().finally(() => (flushing = undefined))
      await flushing
    },
    async flushPairs() {
      // Lost where they cannot be stored: more will come, and nobody's work was in them.
      await pairReads(newsroom, together.take()).catch(onError)
    },
  }
}

/** Somewhere in its hour: only the hour is kept. */
function within(hour: string): string {
  return new Date(Date.parse(`${hour}:00:00.000Z`) + HOUR / 2).toISOString()
}
