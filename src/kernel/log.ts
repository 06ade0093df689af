import { pino, type Logger } from 'pino'

export type { Logger }

/** A log of JSON lines on standard error; standard output belongs to what a command was asked for. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}
