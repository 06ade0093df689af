import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Entry } from '../../changes/change.ts'
import type { Tail } from '../../changes/tail.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { heartbeatText, startOf } from '../../pages/event-stream.ts'
import { countedIn, countsOf } from './count-events.ts'
import { isTold, type LiveEvent, liveEventsIn } from './live-event.ts'
import { type PageAsks, readAsks } from './page-asks.ts'
import { openStreams, type Stream, type StreamsOptions, turnAway } from './streams.ts'
import { storyEventSince } from './story-events.ts'
import { type RecentEvents, recentEvents } from './wire-events.ts'
import { filterKey } from './wire-filter.ts'
import { type Audience, createWording, resetText, type WordingOptions } from './wording.ts'

export interface LiveOptions extends StreamsOptions, Pick<WordingOptions, 'write'> {
  readonly db: Kysely<Tables>
  readonly tail: Tail
  readonly now: Clock
  /** The edition that a target (`/tw/live?topic=…`) belongs to. */
  editionOf(target: string): Promise<Edition>
  /** Told of a failed read; readers are told to load their lists again. */
  onError(error: unknown): void
  /** Events given to somebody who comes back; who missed more is told to load the list again. */
  readonly mostMissed?: number
}

export interface Live {
  /**
   * Answers a GET of `/live` with one stream of all that an open page must hear of: the wire (`?topic=`, `?section=`,
   * `?flash=1`), what becomes of the story that is read (`story=ID.REVISION`), how many comments there are. `counts=`
   * names the threads on the page: their counts, and the state of the story, are told at once.
   */
  serve(req: IncomingMessage, res: ServerResponse): void
  /** To be called every second or so: tells the counts that have changed since, however often they did. */
  tellCounts(): void
  /** To be called every twenty seconds or so: proxies close what is silent for a minute. */
  beat(): void
  /** Ends all streams and takes no more. */
  close(): void
  readonly readers: number
  /** Resolves when everything that the tail has told was passed on. */
  settled(): Promise<void>
}

interface Reader {
  readonly stream: Stream
  /** Has everything up to this number. */
  has: number
}

interface OpenAudience extends Audience {
  readonly readers: Set<Reader>
}

/** What is passed on together. */
interface Round {
  /** undefined: more than anybody would want to get one by one, or they could not be read. */
  readonly events: readonly LiveEvent[] | undefined
  readonly counts: LiveEvent | undefined
  readonly upTo: number
  readonly beat: boolean
}

/** Readers written to before others get their turn: about a millisecond. */
const STRIDE = 100
/** Counts told together; what is more waits for the next second. */
const MOST_COUNTS = 500
/** States of pages that are remembered until the log goes on, for all who come back at once. */
const MOST_STATES = 200

/** The live stream of this process: follows the end of the log and tells every open page what happened. */
export function openLive(options: LiveOptions): Live {
  const { db, tail, onError, mostMissed = 200 } = options
  const streams = openStreams(options)
  const textFor = createWording(options)
  const audiences = new Map<string, OpenAudience>()
  /** Everything up to here has been passed on, or is being passed on right now. */
  let position = tail.position
  /** The last entry that the tail has told of. */
  let told = tail.position
  let waiting: Entry[] = []
  /** Threads whose counts have changed and were not told yet. */
  const counted = new Set<Id>()
  /** Where counts or the state of a story were told last. */
  let stateUpTo = tail.position
  let beatDue = false
  let countsDue = false
  let passing: Promise<void> | undefined

  const unsubscribe = tail.subscribe((entries) => {
    told = entries.at(-1)!.seq
    if (streams.size === 0 && !passing) position = stateUpTo = told
    else {
      for (const { change } of entries) addCounted(countedIn(change))
      for (const entry of entries) if (isTold(entry.change)) waiting.push(entry)
      pass()
    }
  })

  function addCounted(id: Id | undefined): void {
    if (id !== undefined) counted.add(id)
  }

  function pass(): void {
    passing ??= passOn().finally(() => (passing = undefined))
  }

  async function passOn(): Promise<void> {
    while (!streams.isClosed && (position < told || beatDue || countsDue)) {
      const round = await nextRound()
      position = round.upTo
      if (changesState(round)) stateUpTo = round.upTo
      for (const audience of audiences.values()) await tell(audience, round)
    }
  }

  async function nextRound(): Promise<Round> {
    const [entries, upTo, beat] = [waiting, told, beatDue]
    const ids = countsDue ? [...counted].slice(0, MOST_COUNTS) : []
    for (const id of ids) counted.delete(id)
    waiting = []
    beatDue = countsDue = false
    try {
      const events = entries.length > mostMissed ? undefined : await liveEventsIn(db, entries, options.now())
      return { events, counts: await countsOf(db, ids, upTo), upTo, beat }
    } catch (error) {
      onError(error)
      ids.forEach(addCounted)
      return { events: undefined, counts: undefined, upTo, beat }
    }
  }

  async function tell(audience: OpenAudience, { events, counts, upTo, beat }: Round): Promise<void> {
    let text = events ? await textFor(audience, events, upTo) : resetText(upTo)
    if (counts) text += await textFor(audience, [counts], upTo)
    // All of an audience get the very same bytes.
    const bytes = Buffer.from(beat ? text + heartbeatText(upTo) : text)
    let written = 0
    for (const reader of audience.readers) {
      if (reader.has >= upTo && !beat && !counts) continue
      reader.has = upTo
      if (bytes.length === 0) continue
      reader.stream.send(bytes)
      if (++written % STRIDE === 0) await breathe()
    }
  }

  function serve(req: IncomingMessage, res: ServerResponse): void {
    const query = new URLSearchParams((req.url ?? '').split('?', 2)[1] ?? '')
    const asks = readAsks(query)
    if (!asks) return turnAway(res, 400)
    const stream = streams.begin(req, res)
    if (!stream) return
    const start = startOf(req.headers['last-event-id'], query.get('after'))
    welcome(req.url ?? '', { stream, has: start ?? position }, asks, start).catch((error: unknown) => {
      onError(error)
      stream.cut()
    })
  }

  /**
   * Gives who comes what was missed, until there is nothing more to give; from that moment on, what is new. Of the wire
   * that is what happened since; of the story and the counts it is how they are now, whatever happened.
   */
  async function welcome(target: string, reader: Reader, asks: PageAsks, start: number | undefined): Promise<void> {
    const to = { edition: await options.editionOf(target), filter: asks.filter }
    // Somebody from another node may know more than this one has read yet.
    if (start !== undefined && start > told) await tail.catchUp()
    if (start !== undefined && !(start <= told)) giveReset(reader)
    if (reader.has > position) await passing
    let stateAt = -1
    // Between these comparisons and joining nothing else can run, so no round is missed and none comes twice.
    while ((reader.has < position || stateAt < stateUpTo) && !reader.stream.isGone) {
      if (reader.has < position) await giveMissed(reader, to)
      else stateAt = await giveState(reader, to, asks)
    }
    if (!reader.stream.isGone && !streams.isClosed) join(reader, to)
  }

  async function giveMissed(reader: Reader, to: Audience): Promise<void> {
    const upTo = position
    const { since, events } = await recent(upTo)
    if (reader.has < since) return giveReset(reader)
    const missed = events.filter(({ seq }) => seq > reader.has)
    const text = await textFor(to, missed, upTo)
    if (text !== '') reader.stream.send(text)
    reader.has = upTo
  }

  /** Says up to where in the log the state that was given knows everything. */
  async function giveState(reader: Reader, to: Audience, asks: PageAsks): Promise<number> {
    const { upTo, events } = await stateOf(asks)
    const text = await textFor(to, events, upTo)
    if (text !== '') reader.stream.send(text)
    return upTo
  }

  /** Read and written once for all who come before the log goes on: after a restart that is everybody. */
  let lately: { readonly upTo: number; readonly told: Promise<RecentEvents> } | undefined
  function recent(upTo: number): Promise<RecentEvents> {
    if (lately?.upTo === upTo) return lately.told
    const told = recentEvents(db, { upTo, most: mostMissed, now: options.now() })
    lately = { upTo, told }
    told.catch(() => (lately = undefined)) // The caller hears of it; the next one tries again.
    return told
  }

  let states: { readonly upTo: number; readonly of: Map<string, Promise<readonly LiveEvent[]>> } | undefined
  async function stateOf(asks: PageAsks): Promise<{ readonly upTo: number; readonly events: readonly LiveEvent[] }> {
    const upTo = position
    if (states?.upTo !== upTo || states.of.size >= MOST_STATES) states = { upTo, of: new Map() }
    const { of } = states
    const key = `${asks.story?.id} ${asks.story?.revision} ${asks.counted.join('.')}`
    let events = of.get(key)
    if (!events) {
      of.set(key, (events = readState(db, asks, upTo)))
      events.catch(() => of.delete(key)) // As above.
    }
    return { upTo, events: await events }
  }

  function giveReset(reader: Reader): void {
    reader.has = position
    reader.stream.send(resetText(position))
  }

  function join(reader: Reader, { edition, filter }: Audience): void {
    const key = `${edition} ${filterKey(filter)}`
    let audience = audiences.get(key)
    if (!audience) audiences.set(key, (audience = { edition, filter, readers: new Set() }))
    const { readers: others } = audience
    others.add(reader)
    reader.stream.onEnd(() => {
      others.delete(reader)
      if (others.size === 0 && audiences.get(key)?.readers === others) audiences.delete(key)
    })
  }

  return {
    serve,
    tellCounts() {
      if (counted.size === 0) return
      countsDue = true
      pass()
    },
    beat() {
      if (streams.size === 0) return
      beatDue = true
      pass()
    },
    close() {
      unsubscribe()
      streams.close()
    },
    get readers() {
      return streams.size
    },
    settled: async () => passing,
  }
}

/** Whether who came meanwhile knows less of the story and the counts than those who were told. */
function changesState({ events, counts }: Round): boolean {
  return counts !== undefined || events === undefined || events.some(({ kind }) => kind === 'story.changed')
}

/** How the story and the counts of a page are now; nothing of what is as the page shows it. */
async function readState(db: Kysely<Tables>, asks: PageAsks, seq: number): Promise<readonly LiveEvent[]> {
  const events = [asks.story && (await storyEventSince(db, asks.story, seq)), await countsOf(db, asks.counted, seq)]
  return events.filter((event) => event !== undefined)
}
