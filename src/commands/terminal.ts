import { styleText } from 'node:util'
import { Refusal } from '../kernel/refusal.ts'
import { wordsFor } from './refusal-words.ts'

/** A progress bar on standard error while it is a terminal; nothing otherwise, so that logs stay readable. */
export interface Progress {
  advance(done: number): void
  end(summary: string): void
}

const BAR = 28

export function progress(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now()
  let drawn = 0
  return {
    advance(done) {
      const now = performance.now()
      if (!stream.isTTY || (now - drawn < 80 && done < total)) return
      drawn = now
      const share = total === 0 ? 1 : Math.min(1, done / total)
      const filled = Math.round(share * BAR)
      stream.write(
        `\r${label} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} `,
      )
    },
    end(summary) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${label}: ${summary} (${seconds} s)\n`)
    },
  }
}

/**
 * Says what went wrong in one line, on standard error. What is our own fault keeps its stack. `subject` is what it went
 * wrong with, unless the line names it by itself.
 */
export function complain(error: unknown, subject?: string): void {
  const red = (text: string) => (process.stderr.isTTY ? styleText('red', text) : text)
  const refused = error instanceof Refusal
  const reason = refused || isOrdinary(error) ? reasonOf(error) : stackOf(error)
  const prefix = subject === undefined || reason.includes(subject) ? '' : `${subject}: `
  process.stderr.write(`${prefix}${red(refused ? 'refused' : 'failed')}: ${reason}\n`)
}

/** Why something went wrong, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return wordsFor(error)
  return error instanceof Error ? error.message : String(error)
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : reasonOf(error)
}

/** Failures of the world outside (files, ports, connections) are told by their message alone. */
function isOrdinary(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.message.startsWith('the database'))
}
