import { join } from 'node:path'
import { type Child, startChild } from './child.ts'

type Asked<Asks, Gets> = { readonly asks: Asks; readonly gets: Gets }

export type ListenerQuestions = {
  /** Opens so many streams; gets how many have begun. */
  open: Asked<{ readonly port: number; readonly path: string; readonly connections: number }, number>
  /** What to wait for from now on: once in each stream. */
  listenFor: Asked<string, void>
  /** When each stream had it, by `nowMs`. */
  hear: Asked<undefined, readonly number[]>
  close: Asked<undefined, void>
}

/** Open pages, in a process of their own. */
export function startListeners(): Child<ListenerQuestions> {
  return startChild(join(import.meta.dirname, 'listeners-process.ts'))
}

/** The machine's own clock, the same in all processes: milliseconds. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
