import { Refusal } from '../../kernel/refusal.ts'
import { hashOf, newToken } from '../../newsroom/people/secret-token.ts'
import { noteLeaving, noteReturn, signInByProvider } from '../../newsroom/people/sign-in-by-provider.ts'
import { wrong } from '../../newsroom/people/sign-in.ts'
import type { TicketFacts } from '../../newsroom/people/tickets.ts'
import { desk, returnPath } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { signInScreen } from '../screens/sign-in.tsx'
import type { Answer, Route, Visit } from '../visit.ts'

/** A link and not a form: browsers let no form of ours end at another site. */
export const providerRoutes: readonly Route[] = [
  { path: /^\/desk\/sign-in\/provider$/, for: 'anyone', get: leave, paced: true },
  { path: /^\/desk\/sign-in\/provider\/return$/, for: 'anyone', get: comeBack, paced: true },
]

async function leave(visit: Visit): Promise<Answer> {
  const { house, url, words } = visit
  if (!house.provider) return { to: desk.signIn }
  const leaving = await house.provider.leave().catch((cause: unknown) => house.onOutage(cause))
  if (!leaving) return { html: signInScreen(visit, { reproof: { says: words.signIn.providerDown } }), status: 503 }
  const { to, state, nonce, verifier } = leaving
  const browser = newToken()
  const facts = {
    nonce,
    verifier,
    browser: hashOf(browser),
    to: url.searchParams.get('to'),
    language: url.searchParams.get('lang'),
  }
  await noteLeaving(house.newsroom, { state, facts })
  return { to, leaving: browser }
}

/** Whatever is amiss is said in the one wording of all failures to sign in. */
async function comeBack(visit: Visit): Promise<Answer> {
  const { house, url } = visit
  const kept = await noteReturn(house.newsroom, url.searchParams.get('state') ?? '')
  try {
    const identity = await vouchedFor(visit, kept)
    const whence = { ...visit.whence, language: kept?.language ?? visit.whence.language }
    const opened = await signInByProvider(house.newsroom, { identity, whence })
    const to = returnPath(kept?.to ?? null)
    const pending = `${desk.secondFactor}?${new URLSearchParams({ to })}`
    return {
      to: opened.pending ? pending : to,
      session: opened.token,
      leaving: null,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return { html: signInScreen(visit, { reproof }), status: 403 }
  }
}

/** Whom the provider vouches for, if they left from this browser. */
async function vouchedFor({ house, url, leaving }: Visit, kept: TicketFacts | undefined) {
  if (!house.provider || !kept || leaving === undefined || kept.browser !== hashOf(leaving)) throw wrong()
  const asked = { state: url.searchParams.get('state')!, nonce: kept.nonce!, verifier: kept.verifier! }
  const identity = await house.provider.takeBack(url, asked).catch((cause: unknown) => house.onOutage(cause))
  if (!identity) throw wrong()
  return identity
}
