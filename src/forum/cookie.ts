import { MINUTE, SECOND } from '../kernel/clock.ts'
import { type TokenCookie, tokenCookie } from '../kernel/token-cookie.ts'
import { LONGEST_READER_SESSION } from '../newsroom/readers/sessions.ts'

/** One cookie, set when a reader signs in and never before. */
export function readerCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'reader', LONGEST_READER_SESSION / SECOND)
}

/** Says in which browser a reader left for a provider to sign in; gone when they are in, or after half an hour. */
export function leavingCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'reader-leaving', (30 * MINUTE) / SECOND)
}
