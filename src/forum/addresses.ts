import { prefixOf } from '../newsroom/settings/edition.ts'
import type { Edition } from '../newsroom/settings/settings.ts'

/** The addresses of what readers do, without an edition's prefix. */
export const forum = {
  own: '/reader',
  signIn: '/reader/sign-in',
  link: (token: string) => `/reader/sign-in/${token}`,
  naming: '/reader/sign-in/name',
  passkeyChallenge: '/reader/sign-in/passkey-challenge',
  passkeySignIn: '/reader/sign-in/passkey',
  provider: '/reader/sign-in/provider',
  /** In no edition: the provider knows one address. */
  providerReturn: '/reader/sign-in/provider/return',
  signOut: '/reader/sign-out',
  passkey: '/reader/passkey',
  passkeyRemoval: '/reader/passkey/removal',
  address: (token: string) => `/reader/address/${token}`,
  leave: '/reader/leave',
  gone: '/reader/gone',
  data: '/reader/data',
} as const

/** Whether a target is one of readers' own places, in any edition. The reading list is a page of the site: it needs no sign-in. */
export const FORUM_TARGET = /^(?:\/(?:cn|tw|hk))?(\/reader(?!\/list(?:$|\?))(?:[/?].*)?)$/

const LONGEST_NEXT = 1000
const BASE = 'http://here.invalid'

/**
 * Where a reader goes after signing in: the path that they came from, if it is one of this site that readers may see.
 * Undefined for everything else: another site, another scheme, two slashes, a backslash or a control character that some
 * browsers read past, the Desk, and the sign-in itself.
 */
export function nextPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > LONGEST_NEXT || !wanted.startsWith('/')) return undefined
  // eslint-disable-next-line no-control-regex
  if (/[\\\u0000-\u0020\u007F]/.test(wanted) || !URL.canParse(wanted, BASE)) return undefined
  const { origin, pathname, search, hash } = new URL(wanted, BASE)
  if (origin !== BASE || pathname.includes('//') || /%(?:2f|5c|00)/i.test(pathname)) return undefined
  if (/^\/(?:(?:cn|tw|hk)\/)?(?:desk|reader\/(?:sign-in|sign-out|leave|gone))(?:\/|$)/.test(pathname)) return undefined
  return pathname + search + hash
}

/** An address of ours in an edition. */
export function inEdition(path: string, edition: Edition, own: Edition): string {
  return prefixOf(edition, own) + path
}

/** The address of the sign-in, from which somebody is led back. */
export function signInFor(signIn: string, next: string | undefined): string {
  return next === undefined ? signIn : `${signIn}?${new URLSearchParams({ next })}`
}
