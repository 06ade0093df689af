/**
 * When what is written goes into the browser's own journal and when to the server: what is due, decided from what has
 * happened, without clock, network or store. Edits are numbered as they are made; a save holds all up to a number.
 *
 * What is typed is in the journal within 300 ms and at the server after 1.5 s of quiet, after 10 s at most; nothing is
 * written or sent while an input method composes. One send at a time; a lost one is sent again, with what has been typed
 * meanwhile and a number of its own, since the server takes an overtaken number as nothing.
 */
export interface Saving {
  /** The newest edit. */
  readonly typed: number
  /** The newest edit that the journal holds, and that it is being given. */
  readonly journaled: number
  readonly journaling: number | undefined
  /** The newest edit that the server has said it has. */
  readonly saved: number
  readonly sending: { readonly count: number; readonly upTo: number; readonly at: number } | undefined
  /** Sends of this sitting so far. */
  readonly count: number
  readonly lastTypedAt: number
  readonly unjournaledSince: number
  readonly unsavedSince: number
  readonly composing: boolean
  /** Sends in a row that nobody answered, and when to try again. */
  readonly failures: number
  readonly retryAt: number
  /** The journal took nothing the last time: the disk is full, or the browser keeps nothing. */
  readonly journalFull: boolean
  /** `side_draft`: the lock is lost, what is saved lands beside the story. */
  readonly landed: 'text' | 'side_draft'
  /** Somebody else's revision has come in between. What is written is saved all the same. */
  readonly conflict: boolean
  /** The server will not take it, however often it is asked. */
  readonly refused: boolean
  /** The server's own time of the newest save. */
  readonly savedAt: string | undefined
}

export const NOTHING_TYPED: Saving = {
  typed: 0,
  journaled: 0,
  journaling: undefined,
  saved: 0,
  sending: undefined,
  count: 0,
  lastTypedAt: 0,
  unjournaledSince: 0,
  unsavedSince: 0,
  composing: false,
  failures: 0,
  retryAt: 0,
  journalFull: false,
  landed: 'text',
  conflict: false,
  refused: false,
  savedAt: undefined,
}

export type SavingEvent = { readonly at: number } & (
  | { readonly kind: 'typed' }
  | { readonly kind: 'composition'; readonly on: boolean }
  | { readonly kind: 'journaled'; readonly upTo: number }
  | { readonly kind: 'journal_failed' }
  | {
      readonly kind: 'landed'
      readonly landed: 'text' | 'side_draft'
      readonly conflict: boolean
      readonly savedAt: string
    }
  /** No answer came, or one that says to come again. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused' }
  /** The time that was asked for has come, or the connection is back (`online`), or there may be no later (`leaving`). */
  | { readonly kind: 'woke' }
  | { readonly kind: 'online' }
  | { readonly kind: 'leaving' }
  /** A merge has taken in the other revision. */
  | { readonly kind: 'merged' }
)

export type SavingAct =
  | { readonly act: 'journal'; readonly upTo: number }
  | { readonly act: 'send'; readonly count: number; readonly upTo: number }

export interface SavingStep {
  readonly saving: Saving
  readonly acts: readonly SavingAct[]
  /** When to wake, if nothing happens before. */
  readonly wakeAt: number | undefined
}

const JOURNAL_AFTER = 300
const SEND_AFTER_QUIET = 1500
const SEND_AT_MOST_AFTER = 10_000
const RETRY_FIRST = 1000
const RETRY_LAST = 15_000

/** What follows from an event. */
export function step(before: Saving, event: SavingEvent): SavingStep {
  let saving = happened(before, event)
  const acts: SavingAct[] = []
  const mayWait = event.kind !== 'leaving'
  if (journalAt(saving) !== undefined && (!mayWait || journalAt(saving)! <= event.at)) {
    acts.push({ act: 'journal', upTo: saving.typed })
    saving = { ...saving, journaling: saving.typed }
  }
  if (sendAt(saving) !== undefined && (!mayWait || sendAt(saving)! <= event.at)) {
    const count = saving.count + 1
    acts.push({ act: 'send', count, upTo: saving.typed })
    saving = { ...saving, count, sending: { count, upTo: saving.typed, at: event.at } }
  }
  const times = [journalAt(saving), sendAt(saving)].filter((at) => at !== undefined)
  return { saving, acts, wakeAt: times.length > 0 ? Math.min(...times) : undefined }
}

function happened(saving: Saving, event: SavingEvent): Saving {
  const { at } = event
  switch (event.kind) {
    case 'typed':
      return {
        ...saving,
        typed: saving.typed + 1,
        lastTypedAt: at,
        unjournaledSince: (saving.journaling ?? saving.journaled) === saving.typed ? at : saving.unjournaledSince,
        unsavedSince: (saving.sending?.upTo ?? saving.saved) === saving.typed ? at : saving.unsavedSince,
      }
    case 'composition':
      // The time of quiet begins when the last character has been chosen.
      return { ...saving, composing: event.on, lastTypedAt: event.on ? saving.lastTypedAt : at }
    case 'journaled':
      return { ...saving, journaling: undefined, journaled: Math.max(saving.journaled, event.upTo), journalFull: false }
    case 'journal_failed':
      return { ...saving, journaling: undefined, journalFull: true, unjournaledSince: at }
    case 'landed':
      return landed(saving, event)
    case 'lost': {
      const failures = saving.failures + 1
      const pause = Math.min(RETRY_FIRST * 2 ** (failures - 1), RETRY_LAST)
      return { ...saving, sending: undefined, failures, retryAt: at + pause }
    }
    case 'refused':
      return { ...saving, sending: undefined, refused: true }
    case 'online':
    case 'leaving':
      return { ...saving, retryAt: Math.min(saving.retryAt, at) }
    case 'merged':
      return { ...saving, conflict: false }
    case 'woke':
      return saving
  }
}

function landed(saving: Saving, event: Extract<SavingEvent, { kind: 'landed' }>): Saving {
  const upTo = saving.sending?.upTo ?? saving.saved
  return {
    ...saving,
    sending: undefined,
    saved: Math.max(saving.saved, upTo),
    failures: 0,
    retryAt: 0,
    landed: event.landed,
    conflict: event.conflict,
    savedAt: event.savedAt,
  }
}

function journalAt(saving: Saving): number | undefined {
  if (saving.composing || saving.journaling !== undefined || saving.journaled >= saving.typed) return undefined
  return saving.unjournaledSince + (saving.journalFull ? RETRY_LAST : JOURNAL_AFTER)
}

function sendAt(saving: Saving): number | undefined {
  if (saving.composing || saving.refused || saving.sending || saving.saved >= saving.typed) return undefined
  if (saving.failures > 0) return saving.retryAt
  return Math.min(saving.lastTypedAt + SEND_AFTER_QUIET, saving.unsavedSince + SEND_AT_MOST_AFTER)
}

/** What is said beside the story. */
export type SavingWord =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'offline'
  | 'conflict'
  | 'lost_lock'
  | 'journal_full'
  | 'refused'

/** How saving stands, in one word. Work that takes less than 800 ms is not worth one. */
export function wordOf(saving: Saving, at: number): SavingWord {
  if (saving.refused) return 'refused'
  if (saving.journalFull && saving.saved < saving.typed) return 'journal_full'
  if (saving.conflict) return 'conflict'
  if (saving.landed === 'side_draft') return 'lost_lock'
  if (saving.failures > 0) return 'offline'
  if (saving.sending && at - saving.sending.at >= 800) return 'saving'
  return saving.saved < saving.typed ? 'unsaved' : 'saved'
}
