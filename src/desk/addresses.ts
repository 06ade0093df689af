/** The addresses of the Desk. */
export const desk = {
  home: '/desk',
  signIn: '/desk/sign-in',
  signOut: '/desk/sign-out',
  passkeyChallenge: '/desk/passkey-challenge',
  passkeySignIn: '/desk/sign-in/passkey',
  provider: '/desk/sign-in/provider',
  providerReturn: '/desk/sign-in/provider/return',
  /** Where the sign-in that is laid over the app ends. */
  signedIn: '/desk/signed-in',
  secondFactor: '/desk/second-factor',
  enrol: '/desk/enrol',
  forgotten: '/desk/forgotten',
  reset: (token: string) => `/desk/reset/${token}`,
  account: '/desk/account',
  people: '/desk/people',
  /** A screen of the app. */
  tokens: '/desk/tokens',
  script: '/desk/set-up/script',
  colleagues: '/desk/set-up/colleagues',
  invitation: (token: string) => `/desk/invitation/${token}`,
  setUp: (token: string) => `/desk/set-up/${token}`,
  firstAdministrator: (token: string) => `/desk/set-up/${token}/administrator`,
} as const

/** Whether a target is the Desk's, also with the prefix of an edition before it, which the Desk does not have. */
export const DESK_TARGET = /^(?:\/(cn|tw|hk))?(\/desk(?:[/?].*)?)$/

/** The JSON interface. */
export const API_TARGET = /^\/desk\/api(?:[/?]|$)/

/**
 * Where somebody goes after signing in: the path that they asked for, if it is one of the Desk's on this site. Anything
 * else (another site, another scheme, two slashes, a backslash that some browsers read as one) leads to the Desk's home.
 */
export function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/desk(?:[/?]|$)/.test(wanted) || wanted.includes('\\')) return desk.home
  const base = 'http://here.invalid'
  if (!URL.canParse(wanted, base)) return desk.home
  const { origin, pathname, search } = new URL(wanted, base)
  return origin === base && /^\/desk(?:\/|$)/.test(pathname) && !pathname.includes('//') ? pathname + search : desk.home
}

/** The address of the sign-in page, in the language that was asked for, from which somebody is led back. */
export function signInFor({ pathname, search, searchParams }: URL): string {
  const to = pathname + search
  const lang = searchParams.get('lang')
  if (to === desk.home) return desk.signIn
  return `${desk.signIn}?${new URLSearchParams({ to, ...(lang !== null && { lang }) })}`
}

/** Where whoever has to enrol a second factor first is led, and from where they go on. */
export function enrolFor({ pathname, search }: URL): string {
  const to = pathname + search
  return to === desk.home ? desk.enrol : `${desk.enrol}?${new URLSearchParams({ to })}`
}
