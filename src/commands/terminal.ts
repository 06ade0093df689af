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

const WORDS: Record<Refusal['code'], string> = {
  missing: 'there is no such thing',
  forbidden: 'that is not allowed',
  invalid: 'that makes no sense',
  stale: 'it has changed meanwhile, or its state does not allow it',
  embargoed: 'it is under embargo',
  too_fast: 'too many at once, try again later',
  too_large: 'it is too large',
  unsupported: 'that kind is not supported',
}

export function wordsFor({ code, facts }: Refusal): string {
  const said = Object.entries(facts).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  )
  return said.length === 0 ? WORDS[code] : `${WORDS[code]} (${said.join('; ')})`
}

/** Failures of the world outside (files, ports, connections) are told by their message alone. */
function isOrdinary(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.message.startsWith('the database'))
}
