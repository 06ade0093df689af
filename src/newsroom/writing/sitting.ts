import * as z from 'zod'
import { type Instant, later, MINUTE, SECOND } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/**
 * A sitting: one open tab in which somebody writes a story, from taking the lock to giving it up. The tab makes its own
 * id, and a new one each time it is loaded, so that asking twice for the lock is asking once.
 */
export type SittingId = string
export const sittingSchema = z.string().regex(/^[0-9a-z]{16,40}$/, 'not the id of a sitting')

/** How long the lock holds without a word from its tab, which renews it every 20 seconds. */
export const LEASE = 60 * SECOND
/** How long whoever asks waits for an answer before taking over. */
export const PATIENCE = 30 * SECOND
/** How long somebody may hold the lock without typing before another may take over. */
export const IDLE = 2 * MINUTE
/** 再给 5 分钟. */
export const RESPITE = 5 * MINUTE

/** Somebody would like to write on. */
export interface HandOverRequest {
  readonly staffId: Id
  readonly sitting: SittingId
  readonly at: Instant
  /** The holder asked for time until then. */
  readonly respiteUntil: Instant | undefined
}

/** The lock on a story's text: the last sitting there was, which still holds it or not. */
export interface Lock {
  readonly articleId: Id
  readonly sitting: SittingId
  readonly staffId: Id
  readonly since: Instant
  /** Renewed by the tab. */
  readonly until: Instant
  /** When something was last typed. */
  readonly activeAt: Instant
  /** The number of the newest save of this sitting; 0 before the first. */
  readonly saves: number
  readonly request: HandOverRequest | undefined
  /** The sitting is over: given up, or closed when its lease had run out. */
  readonly ended: boolean
}

/** Whether the lock keeps others out. */
export function isHeld(lock: Lock | undefined, now: Instant): lock is Lock {
  return lock !== undefined && !lock.ended && lock.until > now
}

/** From when on `staffId` may take over without being senior: at once from themselves, otherwise after asking or idling. */
export function takeOverFrom(lock: Lock, staffId: Id): Instant {
  if (lock.staffId === staffId) return lock.since
  const idle = later(lock.activeAt, IDLE)
  const asked = lock.request?.staffId === staffId ? lock.request : undefined
  const silent = asked && (asked.respiteUntil ?? later(asked.at, PATIENCE))
  return [lock.until, idle, ...(silent ? [silent] : [])].toSorted()[0]!
}
