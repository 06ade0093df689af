import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Entry } from '../../changes/change.ts'
import type { Clock } from '../../kernel/clock.ts'
import { networkOf } from '../../kernel/network-of.ts'
import type { Tail } from '../../changes/tail.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { createAdmission } from '../../pages/admission.ts'
import { eventText, heartbeatText, retryText, startOf, STREAM_HEADERS } from '../../pages/event-stream.ts'
import { eventsIn, isWireChange, type RecentEvents, recentEvents, type WireEvent } from './wire-events.ts'
import { filterKey, matches, readFilter, type WireFilter } from './wire-filter.ts'

export interface LiveWireOptions {
  readonly db: Kysely<Tables>
  readonly tail: Tail
  readonly now: Clock
  /** The edition that a target (`/tw/wire/live?topic=…`) belongs to. */
  editionOf(target: string): Promise<Edition>
  /** The data of an event in an edition, as one text. Called once for each edition that somebody reads. */
  write(edition: Edition, event: WireEvent): Promise<string>
  /** Told of a failed read; readers are told to load their lists again. */
  onError(error: unknown): void
  /** The reader's address; of the connection, if not said. Behind a proxy, what the proxy says. */
  addressOf?(req: IncomingMessage): string | undefined
  /** Streams of this process; who comes after is turned away with 503. */
  readonly mostReaders?: number
  /** Streams of one address; who comes after is turned away with 429. */
  readonly mostOfOne?: number
  /** Bytes that a slow reader may leave waiting before it is cut off. It comes back and is given what it missed. */
  readonly mostWaiting?: number
  /** Events given to somebody who comes back; who missed more is told to load the list again. */
  readonly mostMissed?: number
  readonly retryMs?: number
  readonly headers?: readonly string[]
}

export interface LiveWire {
  /** Answers a GET of `/wire/live` with a stream, filtered by `?topic=`, `?section=`, `?flash=1`. */
  serve(req: IncomingMessage, res: ServerResponse): void
  /** To be called every twenty seconds or so: proxies close what is silent for a minute. */
  beat(): void
  /** Ends all streams and takes no more. */
  close(): void
  readonly readers: number
  /** Resolves when everything that the tail has told was passed on. */
  settled(): Promise<void>
}

interface Reader {
  readonly res: ServerResponse
  /** Has everything up to this number. */
  has: number
}

/** Readers who get the same bytes. */
interface Audience {
  readonly edition: Edition
  readonly filter: WireFilter
  readonly readers: Set<Reader>
}

/** What is passed on together. */
interface Round {
  /** undefined: more than anybody would want to get one by one, or they could not be read. */
  readonly events: readonly WireEvent[] | undefined
  readonly upTo: number
  readonly beat: boolean
}

/** Readers written to before others get their turn: about a millisecond. */
const STRIDE = 100

/** The live wire of this process: follows the end of the log and tells every open page what happened on the wire. */
export function openLiveWire(options: LiveWireOptions): LiveWire {
  const { db, tail, onError, retryMs = 3000, headers = [] } = options
  const { mostReaders = 10_000, mostOfOne = 256, mostWaiting = 64 * 1024, mostMissed = 200 } = options
  const { addressOf = (req: IncomingMessage) => req.socket.remoteAddress } = options
  const admission = createAdmission({ most: mostReaders, mostOfOne })
  const audiences = new Map<string, Audience>()
  const open = new Set<ServerResponse>()
  const closing = new AbortController()
  /** Everything up to here has been passed on, or is being passed on right now. */
  let position = tail.position
  /** The last entry that the tail has told of. */
  let told = tail.position
  let waiting: Entry[] = []
  let beatDue = false
  let passing: Promise<void> | undefined

  const unsubscribe = tail.subscribe((entries) => {
    told = entries.at(-1)!.seq
    if (open.size === 0 && !passing) position = told
    else {
      for (const entry of entries) if (isWireChange(entry.change)) waiting.push(entry)
      pass()
    }
  })

  function pass(): void {
    passing ??= passOn().finally(() => (passing = undefined))
  }

  async function passOn(): Promise<void> {
    while (!closing.signal.aborted && (position < told || beatDue)) {
      const [entries, upTo, beat] = [waiting, told, beatDue]
      waiting = []
      beatDue = false
      const round: Round = { events: entries.length > mostMissed ? undefined : await read(entries), upTo, beat }
      position = upTo
      for (const audience of audiences.values()) await tell(audience, round)
    }
  }

  async function read(entries: readonly Entry[]): Promise<readonly WireEvent[] | undefined> {
    try {
      return await eventsIn(db, entries, options.now())
    } catch (error) {
      onError(error)
      return undefined
    }
  }

  async function tell(audience: Audience, { events, upTo, beat }: Round): Promise<void> {
    const text = await textFor(audience, events, upTo)
    const bytes = Buffer.from(beat ? text + heartbeatText(upTo) : text)
    let written = 0
    for (const reader of audience.readers) {
      if (reader.has >= upTo && !beat) continue
      reader.has = upTo
      if (bytes.length === 0) continue
      send(reader, bytes)
      if (++written % STRIDE === 0) await breathe()
    }
  }

  /** The events for an audience as they go over the wire; for all that could not be read, the advice to load anew. */
  async function textFor(
    { edition, filter }: Pick<Audience, 'edition' | 'filter'>,
    events: readonly WireEvent[] | undefined,
    upTo: number,
  ): Promise<string> {
    const reset = eventText({ id: upTo, name: 'reset', data: '{}' })
    if (!events) return reset
    try {
      let text = ''
      for (const event of events) {
        // A withdrawal goes to everybody: it names nothing but an id, and must not be missed by a filter. What is pinned
        // stands above pages without a filter alone, which the page knows.
        const left = 'entry' in event && !matches(filter, event.entry)
        if (left && !event.moved) continue
        const told: WireEvent = left ? { seq: event.seq, kind: 'wire.withdrawn', id: event.entry.id } : event
        text += eventText({ id: told.seq, name: told.kind, data: await written(edition, told) })
      }
      return text
    } catch (error) {
      onError(error)
      return reset
    }
  }

  /** What was written for an event, once per edition, as long as the event is being passed on. */
  const texts = new WeakMap<WireEvent, Map<Edition, Promise<string>>>()
  function written(edition: Edition, event: WireEvent): Promise<string> {
    let ofEvent = texts.get(event)
    if (!ofEvent) texts.set(event, (ofEvent = new Map<Edition, Promise<string>>()))
    let text = ofEvent.get(edition)
    if (!text) {
      ofEvent.set(edition, (text = options.write(edition, event)))
      text.catch(() => ofEvent.delete(edition)) // The caller hears of it; the next one tries again.
    }
    return text
  }

  function send(reader: Reader, bytes: Uint8Array | string): void {
    const { res } = reader
    if (res.writableLength > mostWaiting) res.destroy()
    else if (!res.destroyed) res.write(bytes)
  }

  function serve(req: IncomingMessage, res: ServerResponse): void {
    const query = new URLSearchParams((req.url ?? '').split('?', 2)[1] ?? '')
    const filter = readFilter(query)
    if (req.method !== 'GET' && req.method !== 'HEAD') return turnAway(res, 405, ['allow', 'GET, HEAD'])
    if (!filter) return turnAway(res, 400)
    if (closing.signal.aborted) return turnAway(res, 503, ['retry-after', '30'])
    const address = addressOf(req)
    const leave = admission.enter(address === undefined ? undefined : networkOf(address))
    if (typeof leave === 'string') return turnAway(res, leave === 'full' ? 503 : 429, ['retry-after', '30'])
    res.once('close', leave)
    res.removeHeader('transfer-encoding')
    res.writeHead(200, [...STREAM_HEADERS, ...headers])
    if (req.method === 'HEAD') return void res.end()
    open.add(res)
    res.once('close', () => open.delete(res))
    res.write(retryText(retryMs))
    const start = startOf(req.headers['last-event-id'], query.get('after'))
    welcome(req.url ?? '', { res, has: start ?? position }, filter, start).catch((error: unknown) => {
      onError(error)
      res.destroy()
    })
  }

  /** Gives who comes what was missed, until there is nothing more to give; from that moment on, what is new. */
  async function welcome(target: string, reader: Reader, filter: WireFilter, start: number | undefined): Promise<void> {
    const to = { edition: await options.editionOf(target), filter }
    // Somebody from another node may know more than this one has read yet.
    if (start !== undefined && start > told) await tail.catchUp()
    if (start !== undefined && !(start <= told)) giveReset(reader)
    // Between this comparison and joining nothing else can run, so no round is missed and none comes twice.
    while (reader.has < position && !reader.res.destroyed) await giveMissed(reader, to)
    if (!reader.res.destroyed && !closing.signal.aborted) join(reader, to)
  }

  async function giveMissed(reader: Reader, to: Pick<Audience, 'edition' | 'filter'>): Promise<void> {
    const upTo = position
    const { since, events } = await recent(upTo)
    if (reader.has < since) return giveReset(reader)
    const missed = events.filter(({ seq }) => seq > reader.has)
    const text = await textFor(to, missed, upTo)
    if (text !== '') send(reader, text)
    reader.has = upTo
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

  function giveReset(reader: Reader): void {
    reader.has = position
    send(reader, eventText({ id: position, name: 'reset', data: '{}' }))
  }

  function join(reader: Reader, { edition, filter }: Pick<Audience, 'edition' | 'filter'>): void {
    const key = `${edition} ${filterKey(filter)}`
    let audience = audiences.get(key)
    if (!audience) audiences.set(key, (audience = { edition, filter, readers: new Set() }))
    const { readers: others } = audience
    others.add(reader)
    reader.res.once('close', () => {
      others.delete(reader)
      if (others.size === 0 && audiences.get(key)?.readers === others) audiences.delete(key)
    })
  }

  return {
    serve,
    beat() {
      if (open.size === 0) return
      beatDue = true
      pass()
    },
    close() {
      closing.abort()
      unsubscribe()
      for (const res of open) res.end()
    },
    get readers() {
      return open.size
    },
    settled: async () => passing,
  }
}

function turnAway(res: ServerResponse, status: number, headers: readonly string[] = []): void {
  res.writeHead(status, ['cache-control', 'no-store', 'content-length', '0', ...headers]).end()
}
