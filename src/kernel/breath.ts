import { setImmediate } from 'node:timers/promises'

/** Longest time that work in the background keeps the process to itself, in milliseconds: readers wait that long. */
const SLICE_MS = 1

/**
 * For long work in small steps: called between two of them, it gives everybody else a turn as soon as a slice of time is
 * used up, and until then does nothing.
 *
 *     const breathe = breather()
 *     for (const story of stories) {
 *       index(story)
 *       await breathe()
 *     }
 */
export function breather(sliceMs = SLICE_MS): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await setImmediate()
    since = performance.now()
  }
}
