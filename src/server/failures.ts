import { randomUUID } from 'node:crypto'
import type { Logger } from '../kernel/log.ts'

/** Our own failures, in one line of the log each, under an id by which a reader can name it. */
export interface Failures {
  /** Logs the failure, unless that was done before, and gives its id. */
  note(error: unknown, facts: object, message: string): string
}

export function createFailures(log: Pick<Logger, 'error'>): Failures {
  const ids = new WeakMap<object, string>()
  return {
    note(error, facts, message) {
      const known = typeof error === 'object' && error !== null ? ids.get(error) : undefined
      if (known) return known
      const id = randomUUID().slice(0, 8)
      if (typeof error === 'object' && error !== null) ids.set(error, id)
      log.error({ err: error, id, ...facts }, message)
      return id
    },
  }
}
