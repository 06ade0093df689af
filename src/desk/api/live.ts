import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Kysely } from 'kysely'
import type { Change, ChangeKind, Entry } from '../../changes/change.ts'
import { listEntries } from '../../changes/record.ts'
import type { Tail } from '../../changes/tail.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { createAdmission } from '../../pages/admission.ts'
import { eventText, heartbeatText, retryText, startOf, STREAM_HEADERS } from '../../pages/event-stream.ts'
import type { LiveChange } from '../contract/changes.ts'
import type { ChangeNoun } from '../contract/operation.ts'

export interface LiveChangesOptions {
  readonly db: Kysely<Tables>
  readonly tail: Tail
  onError(error: unknown): void
  /** Streams of this process, and of one person. */
  readonly most?: number
  readonly mostOfOne?: number
  /** Entries given to somebody who comes back; who missed more is told to ask for everything again. */
  readonly mostMissed?: number
  /** Bytes that a slow reader may leave waiting before it is cut off. It comes back and is given what it missed. */
  readonly mostWaiting?: number
}

export interface Listener {
  readonly staffId: string
  /** Whether they hear of sign-ins and accounts, too. */
  readonly runsHouse: boolean
  /** Whether they may still listen: asked now and then, and at once when an entry says that somebody's access ended. */
  isStillIn(): Promise<boolean>
}

export interface LiveChanges {
  /** The newest entry that was told of. */
  readonly position: number
  /** Takes over the response. False: there is no more room, and nothing was sent. */
  serve(req: IncomingMessage, res: ServerResponse, listener: Listener, headers: readonly string[]): boolean
  /** To be called every twenty seconds or so. Ends the streams of those who may not listen any more. */
  beat(): Promise<void>
  close(): void
}

/** Who signs in where, by what, and what they are written is told to those who run the house alone. */
const PRIVATE: readonly ChangeNoun[] = [
  'signin',
  'session',
  'password',
  'totp',
  'recovery',
  'passkey',
  'identity',
  'token',
  'mail',
  'setup',
]

/** After these somebody may have no access any more, or another role. */
const ENDING: readonly ChangeKind[] = [
  'session.closed',
  'session.revoked',
  'token.revoked',
  'staff.disabled',
  'staff.appointed',
  'password.changed',
  'password.reset',
  'totp.removed',
  'passkey.removed',
  'settings.changed',
]

interface Stream extends Listener {
  readonly res: ServerResponse
  leave(): void
}

/** The end of the log, told to every open screen of the Desk: what happened, to what, and nothing of what it says. */
export function openLiveChanges(options: LiveChangesOptions): LiveChanges {
  const { db, tail, onError, most = 1000, mostOfOne = 30, mostMissed = 500, mostWaiting = 256 * 1024 } = options
  const admission = createAdmission({ most, mostOfOne })
  const streams = new Set<Stream>()
  let closed = false

  const unsubscribe = tail.subscribe((entries) => {
    if (streams.size === 0) return
    tell(entries)
    if (entries.some(({ change }) => ENDING.includes(change.kind))) void sendAway().catch(onError)
  })

  function tell(entries: readonly Entry[]): void {
    const [forAll, forHouse] = [textOf(entries, false), textOf(entries, true)]
    for (const stream of streams) send(stream, stream.runsHouse ? forHouse : forAll)
  }

  function send({ res, leave }: Stream, text: string): void {
    if (text === '') return
    if (res.writableLength > mostWaiting) {
      res.destroy()
      return leave()
    }
    res.write(text)
  }

  async function sendAway(): Promise<void> {
    for (const stream of streams) {
      if (await stream.isStillIn()) continue
      stream.leave()
      stream.res.end()
    }
  }

  /** What came after the place where somebody left off. Entries that the tail tells of meanwhile may come twice. */
  async function giveMissed(stream: Stream, after: number): Promise<void> {
    const reset = eventText({ id: tail.position, name: 'reset', data: '[]' })
    if (Number.isNaN(after) || after > tail.position) return send(stream, reset)
    try {
      const missed = await listEntries(db, after, mostMissed + 1)
      send(stream, missed.length > mostMissed ? reset : textOf(missed, stream.runsHouse))
    } catch (error) {
      onError(error)
      send(stream, reset)
    }
  }

  return {
    get position() {
      return tail.position
    },
    serve(req, res, listener, headers) {
      const place = closed ? 'full' : admission.enter(listener.staffId)
      if (typeof place === 'string') return false
      res.writeHead(200, [...STREAM_HEADERS, ...headers])
      res.write(retryText(3000))
      const stream: Stream = {
        ...listener,
        res,
        leave() {
          if (streams.delete(stream)) place()
        },
      }
      streams.add(stream)
      res.once('close', () => stream.leave())
      const after = startOf(
        req.headers['last-event-id'],
        new URL(req.url ?? '/', 'http://desk.invalid').searchParams.get('after'),
      )
      if (after !== undefined) void giveMissed(stream, after)
      return true
    },
    async beat() {
      await sendAway()
      for (const stream of streams) send(stream, heartbeatText(tail.position))
    },
    close() {
      closed = true
      unsubscribe()
      for (const { res } of streams) res.end()
    },
  }
}

function textOf(entries: readonly Entry[], withPrivate: boolean): string {
  const told = entries.filter(({ change }) => withPrivate || !isPrivate(change))
  if (told.length === 0) return ''
  return eventText({ id: entries.at(-1)!.seq, name: 'changes', data: JSON.stringify(told.map(liveChange)) })
}

function isPrivate({ kind }: Change): boolean {
  return PRIVATE.some((noun) => kind.startsWith(`${noun}.`))
}

function liveChange({ seq, at, actor, change }: Entry): LiveChange {
  return { seq, at, actor, kind: change.kind, ids: idsIn(change) }
}

/** The ids among the facts, by their names: `articleId`, `topicIds`. A session is its owner's affair. */
function idsIn(change: Change): LiveChange['ids'] {
  const facts = Object.entries(change) as [string, unknown][]
  return Object.fromEntries(
    facts.filter(([name, value]) => /Ids?$/.test(name) && !name.startsWith('session') && value !== null),
  ) as LiveChange['ids']
}
