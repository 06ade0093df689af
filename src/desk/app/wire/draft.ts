import { typedSince } from '../parts/typed-since.ts'

/** What the composer holds: kept in the browser until it is on the wire, so that no reload and no dead line loses it. */
export interface Draft {
  readonly headline: string
  readonly text: string
  readonly flash: boolean
  readonly topicId: string | undefined
  readonly sourceId: string | undefined
}

/** Under what the last order went out, and what it was: the same again is the same order, anything else another one. */
interface Sent {
  readonly key: string
  readonly order: string
}

export const EMPTY: Draft = { headline: '', text: '', flash: true, topicId: undefined, sourceId: undefined }

/** Longer ones break into three lines on a phone. */
export const WANTED_LENGTH = 60

const PLACE = 'desk.wire.draft'
const SENT_PLACE = 'desk.wire.sent'

/** What was being written when the page went away. */
export function readDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Draft>) }
  } catch {
    return EMPTY
  }
}

export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing: what is typed stands in the page alone.
  }
}

/** After one went out the topic and the source stay: the next is mostly of the same thing. So does what was typed since. */
export function nextDraft(now: Draft, sent: Draft): Draft {
  return { ...now, headline: typedSince(now.headline, sent.headline), text: typedSince(now.text, sent.text) }
}

/**
 * The key of an order: one that was sent and not answered keeps the key that it had, also over a reload. Forgotten
 * (`forgetSent`) once the answer is there: the same words may be news again.
 */
export function keyOf(given: object, kept: Pick<Storage, 'getItem' | 'setItem'> = localStorage): string {
  const order = JSON.stringify(given)
  const before = readSent(kept)
  if (before?.order === order) return before.key
  const sent: Sent = { key: crypto.randomUUID(), order }
  try {
    kept.setItem(SENT_PLACE, JSON.stringify(sent))
  } catch {
    // A browser that keeps nothing.
  }
  return sent.key
}

export function forgetSent(): void {
  localStorage.removeItem(SENT_PLACE)
}

function readSent(kept: Pick<Storage, 'getItem'>): Sent | undefined {
  try {
    return (JSON.parse(kept.getItem(SENT_PLACE) ?? 'null') as Sent | null) ?? undefined
  } catch {
    return undefined
  }
}

/** What is being chosen by `#` or `@`: the letters after the mark, up to the caret. */
export interface Choosing {
  readonly mark: 'topic' | 'source'
  readonly wanted: string
  readonly from: number
  readonly to: number
}

/** Full-width marks are the same key to whoever writes Chinese. */
export function choosingAt(text: string, caret: number): Choosing | undefined {
  const found = /([#＃@＠])([^\s#＃@＠]{0,20})$/.exec(text.slice(0, caret))
  if (!found) return undefined
  const [whole, mark = '', wanted = ''] = found
  return { mark: mark === '#' || mark === '＃' ? 'topic' : 'source', wanted, from: caret - whole.length, to: caret }
}

/** The text without what was typed to choose. */
export function withoutChoice(text: string, { from, to }: Choosing): string {
  return text.slice(0, from) + text.slice(to)
}
