import { setTimeout as wait } from 'node:timers/promises'
import { HOUR, SECOND } from '../../kernel/clock.ts'
import type { Lines } from '../../kernel/outgoing/line.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { houseKey } from '../../newsroom/subscriptions/house-key.ts'
import type { PushSubscription } from '../../newsroom/subscriptions/push-subscription.ts'
import {
  type Claim,
  claimNext,
  listDueRounds,
  noteOutcome,
  type Outcome,
  type PushRound,
} from '../../newsroom/subscriptions/push-round.ts'
import { isQuiet } from '../../newsroom/subscriptions/quiet-hours.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import type { Contexts } from '../context.ts'
import { pushMessage } from './push-message.ts'

export interface PushOffice {
  /** With the program acting that pushes. */
  readonly newsroom: Newsroom
  readonly contexts: Contexts
  /** Connections to push services, for as long as there is something to push. */
  openLines(): Lines
  /** Whom push services may write to: an address of the web or of mail (RFC 8292, 2.1). */
  readonly contact: string
  /** How long one that is busy is left in peace, if it does not say; some seconds, if not said here. */
  readonly restMs?: number
}

/** Browsers that are claimed at a time: what is lost of a flash, at most, when a node dies. */
const CLAIM = 200
const AT_ONCE = 64
const TRIES = 3
const REST_MS = 2 * SECOND
const LONGEST_REST_MS = 10 * SECOND
const PATIENCE_MS = 10 * SECOND
/** A service that was silent so often is not waited for again in this round: the others wait behind it. */
const MOST_SILENCES = 5
/**
 * One that refused so many and took none is no push service: somebody has named a stranger's address in the name of many
 * browsers, and would have us knock there for each of them.
 */
const MOST_REFUSALS = 20
/** A flash that a browser could not be told for so long, it need not be told. */
const TTL_SECONDS = HOUR / SECOND

/**
 * Pushes what is due, to everybody who asked for it, and returns to how many browsers it went. Several nodes may call it at
 * once and share the work. To a browser a flash goes at most once, whatever happens: a service that says it is busy is
 * asked again, one that says nothing is not. Browsers that are gone are forgotten; those in their quiet hours hear nothing,
 * later neither.
 */
export async function pushFlashes(office: PushOffice, signal?: AbortSignal): Promise<number> {
  const { newsroom } = office
  const rounds = await listDueRounds(newsroom.database.read, newsroom.now())
  if (rounds.length === 0) return 0
  const lines = office.openLines()
  try {
    let sent = 0
    for (const round of rounds) sent += await pushRound(office, lines, round, signal)
    return sent
  } finally {
    lines.close()
  }
}

async function pushRound(
  office: PushOffice,
  lines: Lines,
  round: PushRound,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { newsroom } = office
  const post = await poster(office, lines, round)
  for (let sent = 0; ;) {
    if (signal?.aborted) return sent
    const claim = await claimNext(newsroom, round, CLAIM)
    if (!claim) return sent
    const outcome = await send(office, claim, post)
    await noteOutcome(newsroom, round.itemId, outcome)
    sent += outcome.sent
  }
}

type Post = (to: PushSubscription, message: string) => Promise<'sent' | 'failed' | 'gone'>

/** Sends a claim to all who are awake, so many at once. */
async function send({ newsroom, contexts }: PushOffice, { flash, to }: Claim, post: Post): Promise<Outcome> {
  const now = newsroom.now()
  const awake = to.filter(({ quiet }) => quiet === undefined || !isQuiet(quiet, now))
  const messages = new Map<string, string>()
  for (const edition of new Set(awake.map((each) => each.edition)))
    messages.set(edition, pushMessage(await contexts.of(edition as Edition), flash))
  const gone: string[] = []
  const counts = { sent: 0, failed: 0 }
  const waiting = awake.values()
  const work = async () => {
    for (const each of waiting) {
      const how = await post(each, messages.get(each.edition)!)
      if (how === 'gone') gone.push(each.id)
      else counts[how] += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, awake.length) }, work))
  return { ...counts, gone }
}

/** What posts one message, encrypted for its browser (RFC 8291) and signed by the house (RFC 8292). */
async function poster(
  { newsroom, contact, restMs = REST_MS }: PushOffice,
  lines: Lines,
  round: PushRound,
): Promise<Post> {
  const { default: webPush } = await import('web-push')
  const { publicKey, secret } = await houseKey(newsroom, 'vapid')
  const signatures = new Map<string, string>()
  const silences = new Map<string, number>()
  const refusals = new Map<string, number>()

  /** One for all browsers of a service. */
  function signatureFor(origin: string): string {
    const kept = signatures.get(origin)
    if (kept !== undefined) return kept
    const { Authorization } = webPush.getVapidHeaders(origin, contact, publicKey, secret, 'aes128gcm')
    signatures.set(origin, Authorization)
    return Authorization
  }

  return async ({ endpoint, p256dh, auth }, message) => {
    const { origin } = new URL(endpoint)
    const headers = {
      authorization: signatureFor(origin),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      ttl: String(TTL_SECONDS),
      urgency: 'high',
      topic: round.itemId,
    }
    for (let tries = 1; ; tries++) {
      if ((silences.get(origin) ?? 0) >= MOST_SILENCES || (refusals.get(origin) ?? 0) >= MOST_REFUSALS) return 'failed'
      try {
        const body = webPush.encrypt(p256dh, auth, message, 'aes128gcm').cipherText
        const { status, retryAfter } = await lines.post({ url: endpoint, headers, body, withinMs: PATIENCE_MS })
        if (status >= 200 && status < 300) {
          refusals.set(origin, Number.NEGATIVE_INFINITY)
          return 'sent'
        }
        if (status === 404 || status === 410) return 'gone'
        const isBusy = status === 429 || status >= 500
        if (!isBusy) refusals.set(origin, (refusals.get(origin) ?? 0) + 1)
        if (!isBusy || tries === TRIES) return 'failed'
        await wait(Math.min(LONGEST_REST_MS, retryAfter === undefined ? restMs : retryAfter * SECOND))
      } catch (error) {
        // Nobody knows whether it was taken, so it is not sent again. A key that nothing can be encrypted for is no browser's.
        if (!(error instanceof Refusal)) return 'failed'
        silences.set(origin, (silences.get(origin) ?? 0) + 1)
        return 'failed'
      }
    }
  }
}
