import type { Database } from '../database/database.ts'
import type { ChangeTables } from './change-table.ts'
import type { Entry } from './change.ts'
import { listEntries, tipOf } from './record.ts'

/** Told of every entry once, in order, right after its commit. Must not throw and must not wait. */
export type TailListener = (entries: readonly Entry[]) => void

/**
 * This node's view of the end of the log. It starts at the tip and tells its listeners (page cache, live updates) of
 * what follows. Polling is the truth; a nudge only shortens the wait.
 */
export interface Tail {
  /** The number of the last entry that all listeners have been told of. */
  readonly position: number
  subscribe(listener: TailListener): () => void
  /**
   * Reads the log to its end as it is now. After the promise, listeners know of every transaction that was committed
   * before the call: a verb's surface awaits it, so that what the editor sees next is the truth.
   */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

const PAGE = 500

export interface TailOptions {
  readonly pollMs?: number
  /** Told when the log could not be read; the next poll tries again. */
  readonly onLost?: (error: unknown) => void
  /** Told when it can be read again, after listeners know what they missed. */
  readonly onFound?: () => void
}

export async function followTail(
  database: Database<ChangeTables>,
  { pollMs = 200, onLost = () => {}, onFound = () => {} }: TailOptions = {},
): Promise<Tail> {
  const listeners = new Set<TailListener>()
  let position = await tipOf(database.read)
  let running: Promise<void> | undefined
  let queued: Promise<void> | undefined
  let lost = false

  async function advance(): Promise<void> {
    try {
      for (;;) {
        const entries = await listEntries(database.read, position, PAGE)
        if (entries.length > 0) {
          for (const listener of listeners) listener(entries)
          position = entries.at(-1)!.seq
        }
        if (entries.length < PAGE) break
      }
      if (lost) onFound()
      lost = false
    } catch (error) {
      lost = true
      onLost(error)
      throw error
    }
  }

  /** A run that began before the call may have read too early, so the caller waits for one that begins after it. */
  function catchUp(): Promise<void> {
    if (!running) return (running = advance().finally(() => (running = undefined)))
    return (queued ??= running
      .catch(() => {})
      .then(() => {
        queued = undefined
        return catchUp()
      }))
  }

  const poll = () => void catchUp().catch(() => {}) // onLost has been told
  const stopNudges = await database.onNudge(poll)
  const timer = setInterval(poll, pollMs).unref()

  return {
    get position() {
      return position
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    catchUp,
    async stop() {
      clearInterval(timer)
      await stopNudges()
      await Promise.allSettled([running, queued])
    },
  }
}
