import type { IncomingMessage } from 'node:http'
import { isProgram } from './crawlers.ts'

/** Whether what is asked for counts anywhere: not of programs, nor of who asks not to be counted. */
export function isCounted({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return !isProgram(headers['user-agent']) && !asksNotTo(headers)
}

/** Global Privacy Control (`Sec-GPC`) and, before it, Do Not Track. */
function asksNotTo(headers: IncomingMessage['headers']): boolean {
  return headers['sec-gpc'] === '1' || headers.dnt === '1'
}
