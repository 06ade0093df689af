import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { hashOf, newToken } from '../../newsroom/people/secret-token.ts'
import type { TicketFacts } from '../../newsroom/people/tickets.ts'
import {
  joinByProvider,
  noteReaderLeaving,
  noteReaderReturn,
  signInByProvider,
} from '../../newsroom/readers/sign-in-by-provider.ts'
import { EDITIONS } from '../../newsroom/settings/settings.ts'
import { forum, inEdition, nextPath, signInFor } from '../addresses.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { reproofOf } from '../reproof.ts'
import { namingScreen } from '../screens/link.tsx'
import { signInScreen } from '../screens/sign-in.tsx'
import type { Answer, Route, Visit } from '../visit.ts'

const naming = z.object({ ticket: z.string().max(100), name: z.string().max(200) })

/** A link and not a form: browsers let no form of ours end at another site. */
export const providerRoutes: readonly Route[] = [
  { path: /^\/reader\/sign-in\/provider$/, for: 'anyone', get: leave, paced: true },
  { path: /^\/reader\/sign-in\/provider\/return$/, for: 'anyone', get: comeBack, paced: true },
  {
    path: /^\/reader\/sign-in\/name$/,
    for: 'anyone',
    get: askName,
    post: join,
  },
]

async function leave(visit: Visit): Promise<Answer> {
  const { house, url, edition } = visit
  const next = nextPath(url.searchParams.get('next'))
  if (!house.provider) return { to: signInFor(visit.at(forum.signIn), next) }
  const left = await house.provider.leave().catch((cause: unknown) => house.onOutage(cause))
  if (!left) return providerDown(visit, next)
  const { to, state, nonce, verifier } = left
  const browser = newToken()
  const facts = { nonce, verifier, browser: hashOf(browser), next: next ?? null, edition }
  await noteReaderLeaving(house.newsroom, { state, facts })
  return { to, leaving: browser }
}

/** Whatever is amiss is said in one wording. */
async function comeBack(asked: Visit): Promise<Answer> {
  const { house, url } = asked
  const kept = await noteReaderReturn(house.newsroom, url.searchParams.get('state') ?? '')
  const edition = EDITIONS.find((each) => each === kept?.edition) ?? asked.edition
  const own = asked.settings.edition
  // The provider knows one address: they go on in the edition from which they left.
  const at = (place: string) => inEdition(place, edition, own)
  const next = nextPath(kept?.next)
  const vouched = await vouchedFor(asked, kept)
  if (!vouched) return { to: `${signInFor(at(forum.signIn), next)}${next ? '&' : '?'}trouble=provider`, leaving: null }
  const browser = asked.leaving!
  const opened = await signInByProvider(house.newsroom, { vouched, visitor: asked.visitor, browser, next })
  if ('token' in opened) return { to: next ?? at(forum.own), session: opened.token, leaving: null }
  return { to: `${at(forum.naming)}?${new URLSearchParams({ ticket: opened.ticket })}` }
}

/** Whom the provider vouches for, if they left from this browser. */
async function vouchedFor({ house, url, leaving }: Visit, kept: TicketFacts | undefined) {
  if (!house.provider || !kept || leaving === undefined || kept.browser !== hashOf(leaving)) return undefined
  const asked = { state: url.searchParams.get('state')!, nonce: kept.nonce!, verifier: kept.verifier! }
  return house.provider.takeBack(url, asked).catch((cause: unknown) => house.onOutage(cause))
}

/** A ticket alone opens nothing: it is taken from the browser that left alone. */
function askName(visit: Visit): Answer {
  const ticket = visit.url.searchParams.get('ticket')
  return ticket === null ? { to: visit.at(forum.signIn) } : namingScreen(visit, { ticket, name: undefined })
}

async function join(visit: Visit): Promise<Answer> {
  const { house, leaving = '', visitor } = visit
  const { ticket, name } = fieldsOf(naming, visit.typed)
  try {
    const { token, next } = await joinByProvider(house.newsroom, { ticket, browser: leaving, name, visitor })
    return { to: nextPath(next) ?? visit.at(forum.own), session: token, leaving: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    if (error.code !== 'missing') return { ...namingScreen(visit, { ticket, name, reproof }), status: reproof.status }
    const late = { ...reproof, says: visit.words.naming.late }
    return { ...signInScreen(visit, { next: undefined, reproof: late }), path: forum.signIn, status: 404 }
  }
}

function providerDown(visit: Visit, next: string | undefined): Answer {
  const reproof = { says: visit.words.signIn.providerDown, status: 503, headers: [] }
  return { ...signInScreen(visit, { next, reproof }), path: forum.signIn, status: 503 }
}
