import { setTimeout as wait } from 'node:timers/promises'
import { type ChangeKind, type Entry, isOneOf } from '../changes/change.ts'
import type { Logger } from '../kernel/log.ts'

/**
 * Work that follows the log from a stored cursor: returns the number of the entry up to which it came, 0 when there is
 * nothing left. What goes on for long looks at the signal.
 */
export interface Follower {
  readonly name: string
  /** The kinds of entries that it acts upon. */
  readonly kinds: readonly ChangeKind[]
  /** How long what happens is gathered before it is followed; a moment, if not said. */
  readonly gatherMs?: number
  follow(signal: AbortSignal): Promise<number>
}

/** Things that happen by the clock. */
export interface Timed {
  readonly name: string
  readonly everyMs: number
  /** What goes on for long looks at the signal. */
  run(signal: AbortSignal): Promise<unknown>
}

export interface Background {
  /** Says that the log has grown by these entries. */
  wake(entries: readonly Entry[]): void
  /** Lets what runs come to its end. */
  stop(): Promise<void>
}

/** An editor waits for the pages that the same entries change; and what comes in a burst is followed at once. */
const LET_OTHERS_FIRST_MS = 50
/** After a failure, a follower rests this long before it tries again. */
const REST_MS = 5000
/** A follower looks so often by itself: a node that died may have left it something, and the log need not grow for that. */
const LOOK_MS = 10_000

/**
 * Runs followers whenever the log grows by what they act upon, and timed work by the clock. Nothing overlaps with
 * itself; what fails is tried again, and logged the first time; between two batches the event loop belongs to readers.
 */
export function runBackground(followers: readonly Follower[], timed: readonly Timed[], log: Logger): Background {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  /** The newest entry that was told of. */
  let tip = 0
  const wakes = followers.map((follower) => [follower.kinds, keepFollowing(follower)] as const)
  const looking = setInterval(() => {
    for (const [, wake] of wakes) wake()
  }, LOOK_MS)
  const timers = [looking.unref(), ...timed.map((work) => keepTime(work))]

  function track(work: Promise<void>): void {
    running.add(work)
    void work.finally(() => running.delete(work))
  }

  /** What comes meanwhile is gathered first: a log that never rests would otherwise be followed entry by entry. */
  async function followUpTo(goal: number, follow: Follower['follow']): Promise<void> {
    while (!stopping.signal.aborted) {
      const came = await follow(stopping.signal)
      if (came === 0 || (goal > 0 && came >= goal)) return
      await breathe()
    }
  }

  function keepFollowing({ name, follow, gatherMs = LET_OTHERS_FIRST_MS }: Follower): () => void {
    let awake = true
    let busy = false
    let failing = false
    const drain = async () => {
      busy = true
      try {
        while (awake && !stopping.signal.aborted) {
          await pause(gatherMs, stopping.signal)
          awake = false
          await followUpTo(tip, follow)
        }
        failing = false
      } catch (error) {
        if (!failing) log.error({ err: error, follower: name }, 'a follower failed and tries again until it can go on')
        failing = true
        setTimeout(wake, REST_MS).unref()
      } finally {
        busy = false
      }
    }
    const wake = () => {
      awake = true
      if (!busy && !stopping.signal.aborted) track(drain())
    }
    wake()
    return wake
  }

  function keepTime({ name, everyMs, run }: Timed): NodeJS.Timeout {
    let busy = false
    let failing = false
    const tick = async () => {
      busy = true
      try {
        await run(stopping.signal)
        failing = false
      } catch (error) {
        if (!failing) log.error({ err: error, work: name }, 'timed work failed and is tried again until it succeeds')
        failing = true
      } finally {
        busy = false
      }
    }
    const timer = setInterval(() => {
      if (!busy) track(tick())
    }, everyMs)
    return timer.unref()
  }

  return {
    wake(entries) {
      tip = Math.max(tip, entries.at(-1)?.seq ?? 0)
      for (const [kinds, wake] of wakes) if (entries.some(({ change }) => isOneOf(change, kinds))) wake()
    },
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running)
    },
  }
}

/** Ends at once when the work is to stop. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { ref: false, signal }).catch(() => {})
}

/** Gives readers' requests their turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
