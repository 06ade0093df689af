import { styleText } from 'node:util'
import { Refusal } from '../kernel/refusal.ts'

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

/** Says what went wrong in one line, on standard error. What is our own fault keeps its stack. */
export function complain(error: unknown): void {
  const red = (text: string) => (process.stderr.isTTY ? styleText('red', text) : text)
  if (error instanceof Refusal) {
    process.stderr.write(`${red('refused')}: ${wordsFor(error)}\n`)
  } else if (isOrdinary(error)) {
    process.stderr.write(`${red('failed')}: ${error.message}\n`)
  } else {
    process.stderr.write(
      `${red('failed')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  }
}

/** By code; of what was refused, if that has a name. */
const WORDS: Record<Refusal['code'], (noun: string | undefined) => string> = {
  missing: (noun) => `there is no ${noun ?? 'such thing'}`,
  forbidden: () => 'that is not allowed',
  invalid: (noun) => `${noun === undefined ? 'that' : `this ${noun}`} makes no sense`,
  stale: (noun) => `${noun ? `the ${noun}` : 'it'} has changed meanwhile, or its state does not allow it`,
  embargoed: (noun) => `${noun ? `the ${noun}` : 'it'} is under embargo`,
  too_fast: () => 'too many at once, try again later',
  too_large: (noun) => `${noun ? `the ${noun}` : 'it'} is too large`,
  unsupported: (noun) => `${noun ? `a ${noun} of this kind` : 'that kind'} is not supported`,
}

/** A refusal in one line: `there is no staff (id 0f3k2m9x7q1z)`. */
export function wordsFor({ code, facts: { noun, ...facts } }: Refusal): string {
  const said = Object.entries(facts).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  )
  const words = WORDS[code](typeof noun === 'string' ? noun : undefined)
  return said.length === 0 ? words : `${words} (${said.join('; ')})`
}

/** Failures of the world outside (files, ports, connections) are told by their message alone. */
function isOrdinary(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.message.startsWith('the database'))
}
