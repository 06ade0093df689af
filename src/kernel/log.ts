import { styleText } from 'node:util'
import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * The log, on standard error; standard output belongs to what a command was asked for. JSON lines for programs, one
 * plain line an entry for a person at a terminal.
 */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stderr): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  if (!stream.isTTY) return pino(options, pino.destination({ dest: 2, sync: true }))
  return pino(options, { write: (line: string) => void stream.write(plainLine(line)) })
}

interface LogEntry {
  readonly level: number
  readonly time: string
  readonly msg?: string
  readonly err?: { readonly message: string; readonly stack?: string }
}

const WARNING = 40
const ERROR = 50

/** `08:00:01 warning  the message (name value, …)`, with the stack below it for an error. */
export function plainLine(line: string): string {
  const { level, time, msg = '', err, ...facts } = JSON.parse(line) as LogEntry
  const said = Object.entries(facts).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const mark = level >= ERROR ? styleText('red', 'error    ') : level >= WARNING ? styleText('yellow', 'warning  ') : ''
  const more = said.length > 0 ? ` (${said.join(', ')})` : ''
  return `${time.slice(11, 19)} ${mark}${msg}${more}\n${err ? `${err.stack ?? err.message}\n` : ''}`
}
