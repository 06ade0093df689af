import { join } from 'node:path'
import { type Child, startChild } from './child.ts'

export interface LoadOrder {
  readonly port: number
  /** Read in turn, over and over. */
  readonly targets: readonly string[]
  readonly connections: number
  /** For so long, or each target so many times. */
  readonly seconds?: number
  readonly times?: number
  /** Requests a second, due at even intervals; without it, each connection asks as soon as it has its answer. */
  readonly rate?: number
}

/** Latencies in milliseconds, from the request (with a rate: from when it was due) to the last byte of the answer. */
export interface LoadReport {
  readonly requests: number
  readonly seconds: number
  readonly bytes: number
  readonly p50: number
  readonly p99: number
  readonly max: number
  /** Answers other than 200, by status. */
  readonly wrong: readonly (readonly [number, number])[]
}

export type LoadQuestions = { readonly load: { readonly asks: LoadOrder; readonly gets: LoadReport } }

/** Readers, in a process of their own. */
export interface Readers {
  /** Refuses (throws) a run in which an answer was not 200: its speed would say nothing. */
  read(order: LoadOrder): Promise<LoadReport>
  end(): Promise<void>
}

export function startReaders(): Readers {
  const child: Child<LoadQuestions> = startChild(join(import.meta.dirname, 'load-process.ts'), {
    execArgv: ['--max-semi-space-size=64'],
  })
  return {
    async read(order) {
      const report = await child.ask('load', order)
      if (report.wrong.length > 0) throw new Error(`answers were not 200: ${JSON.stringify(report.wrong)}`)
      return report
    },
    end: () => child.end(),
  }
}
