import { MINUTE, SECOND } from '../kernel/clock.ts'
import { type TokenCookie, tokenCookie } from '../kernel/token-cookie.ts'
import { LONGEST_SESSION } from '../newsroom/people/sessions.ts'

/** One cookie, set when somebody signs in to the Desk and never before. */
export function sessionCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'desk', LONGEST_SESSION / SECOND)
}

/** Says in which browser somebody left for an identity provider; gone when they are back, or after ten minutes. */
export function leavingCookie(origin: string): TokenCookie {
  return tokenCookie(origin, 'desk-leaving', (10 * MINUTE) / SECOND)
}
