import { SECOND } from '../kernel/clock.ts'
import { type TokenCookie, tokenCookie } from '../kernel/token-cookie.ts'
import { LONGEST_READER_SESSION } from '../newsroom/readers/sessions.ts'
import { LONGEST_LEAVING } from '../newsroom/readers/sign-in-by-provider.ts'

/** One cookie, set when a reader signs in and never before. */
export function readerCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'reader', LONGEST_READER_SESSION / SECOND)
}

/** Says in which browser a reader left for a provider to sign in; gone when they are in, or when they cannot be any more. */
export function leavingCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'reader-leaving', LONGEST_LEAVING / SECOND)
}
