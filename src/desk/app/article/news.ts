import type { LiveChange } from '../../contract/changes.ts'
import type { Snapshot } from './writing-session.ts'

/** A lease lasts a minute. */
const RENEW_MS = 20_000

/** What a page of a story shows beside its text changes with these nouns of the log. */
const NOUNS: ReadonlySet<string> = new Set(['article', 'lock', 'sidedraft'])

/** Whether any of the changes is one of the story's. */
export function isAbout(articleId: string, changes: readonly LiveChange[]): boolean {
  return changes.some(({ kind, ids }) => ids['articleId'] === articleId && NOUNS.has(kind.slice(0, kind.indexOf('.'))))
}

type Locked = Pick<Snapshot['writing'], 'lock'>

/**
 * Whether the lock falls to a tab that only reads: it was handed over, or another tab of the same person had it and has
 * given it up, as the page does from which this one was loaded anew. A tab that has lost the lock is opened by hand.
 */
export function falls(
  held: Pick<Snapshot, 'mine' | 'lost'> & { readonly writing: Locked },
  known: Locked,
  staffId: string,
): boolean {
  if (held.mine || held.lost) return false
  return known.lock ? known.lock.mine : held.writing.lock?.holder.id === staffId
}

interface Moment {
  readonly now: number
  /** When this tab last renewed its lease. */
  readonly renewedAt: number
}

/** Whether the lease of this tab is to be renewed. */
export function renews({ mine }: Pick<Snapshot, 'mine'>, { now, renewedAt }: Moment): boolean {
  return mine && now - renewedAt >= RENEW_MS
}

/**
 * Whether a tab has to ask how its story stands although nothing was heard: its lease is to be renewed, the lease or the
 * patience of another has run out by the clock, or nothing can be heard.
 */
export function isDue(
  held: { readonly mine: boolean; readonly writing: { readonly lock: Snapshot['writing']['lock'] } },
  { hears, ...moment }: Moment & { readonly hears: boolean },
): boolean {
  if (!hears || renews(held, moment)) return true
  const { lock } = held.writing
  return !held.mine && lock !== null && [lock.until, lock.takeOverFrom].some((at) => Date.parse(at) <= moment.now)
}
