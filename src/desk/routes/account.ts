import * as z from 'zod'
import type { Reproof } from '../../kernel/field.tsx'
import { credentialIn, fieldsOf } from '../../kernel/form-fields.ts'
import type { PasskeySite } from '../../kernel/passkey.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { keepPasskey, offerPasskey } from '../../newsroom/people/enrol-passkey.ts'
import { listPasskeys, removePasskey, renamePasskey } from '../../newsroom/people/passkeys.ts'
import { changePassword } from '../../newsroom/people/password.ts'
import {
  confirmTotp,
  issueRecoveryCodes,
  offerTotp,
  readSecondFactor,
  removeTotp,
} from '../../newsroom/people/second-factor.ts'
import { chooseLanguage, listSessions, revokeSession, signOutEverywhere } from '../../newsroom/people/sessions.ts'
import { provePassword } from '../../newsroom/people/sign-in.ts'
import { otpauthUri } from '../../newsroom/people/totp.ts'
import type { Done } from '../../messages/desk-words.ts'
import { desk, returnPath } from '../addresses.ts'
import { namedLanguage } from '../language.ts'
import { reproofOf } from '../refusal-words.ts'
import { accountScreen } from '../screens/account.tsx'
import { enrolScreen } from '../screens/enrol.tsx'
import { newPasskeyScreen } from '../screens/passkeys.tsx'
import { codesScreen, totpScreen } from '../screens/totp.tsx'
import type { Answer, Route, StaffVisit } from '../visit.ts'
import { doneOf, retryAfter, statusOf } from './form.ts'

const secret = z.string().max(1000)
const id = z.string().max(40)
const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('password'), current: secret, password: secret }),
  z.object({ act: z.literal(['totp-offer', 'totp-remove', 'codes', 'passkey-offer']), current: secret }),
  z.object({ act: z.literal('passkey-keep'), credential: z.string().max(20_000), name: z.string().max(200) }),
  z.object({ act: z.literal('passkey-rename'), passkey: id, name: z.string().max(200) }),
  z.object({ act: z.literal('passkey-remove'), passkey: id, current: secret }),
  z.object({ act: z.literal('totp-confirm'), code: z.string().max(40) }),
  z.object({ act: z.literal('end'), session: id }),
  z.object({ act: z.literal('end-all'), tokens: z.literal('end').optional() }),
  z.object({ act: z.literal('language'), language: z.string().max(20) }),
])
type Act = z.infer<typeof acts>

export const accountRoutes: readonly Route[] = [
  {
    path: /^\/desk\/account$/,
    for: 'staff',
    whileEnrolling: true,
    get: (visit) => show(visit, { done: doneOf(visit) }),
    post: change,
  },
  { path: /^\/desk\/enrol$/, for: 'staff', whileEnrolling: true, get: askToEnrol },
]

/** Whoever needs none, or has one by now, goes on to where they were going. */
function askToEnrol(visit: StaffVisit): Answer {
  if (!visit.who.mustEnrol) return { to: returnPath(visit.url.searchParams.get('to')) }
  return { html: enrolScreen(visit) }
}

async function show(
  visit: StaffVisit,
  said: { done?: string | undefined; reproof?: Reproof; act?: string; status?: number; headers?: readonly string[] },
): Promise<Answer> {
  const { house, who } = visit
  const [sessions, second, passkeys] = await Promise.all([
    listSessions(house.db, who.staffId, house.newsroom.now()),
    readSecondFactor(house.db, who.staffId),
    listPasskeys(house.db, who.staffId),
  ])
  const { status = 200, headers = [], ...view } = said
  return { html: accountScreen(visit, { sessions, second, passkeys, ...view }), status, headers }
}

async function change(visit: StaffVisit): Promise<Answer> {
  const order = fieldsOf(acts, visit.form)
  try {
    return await act(visit, order)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    const refused = { status: statusOf(error), headers: retryAfter(error, visit.house.newsroom.now()) }
    if (order.act === 'totp-confirm' && error.code === 'invalid')
      return { html: await offered(visit, reproof), ...refused }
    if (order.act === 'passkey-keep' && error.code === 'invalid')
      return { html: await newPasskey(visit, order.name, reproof), ...refused }
    return show(visit, { reproof, act: order.act, ...refused })
  }
}

async function act(visit: StaffVisit, order: Act): Promise<Answer> {
  const { house, who, whence } = visit
  const { newsroom, passwords } = house
  const { address } = whence
  const prove = (password: string) => provePassword(newsroom, passwords, who, { password, address })
  switch (order.act) {
    case 'password':
      await changePassword(newsroom, passwords, who, { ...order, address })
      return done('password')
    case 'totp-offer':
      await prove(order.current)
      return { html: await offered(visit) }
    case 'totp-confirm':
      return { html: codesScreen(visit, { codes: await confirmTotp(newsroom, who, order), to: wayOn(visit) }) }
    case 'totp-remove':
      await prove(order.current)
      await removeTotp(newsroom, who)
      return done('removed')
    case 'codes':
      await prove(order.current)
      return { html: codesScreen(visit, { codes: await issueRecoveryCodes(newsroom, who), to: desk.account }) }
    case 'passkey-offer':
      await prove(order.current)
      return { html: await newPasskey(visit, who.session.browser) }
    case 'passkey-keep':
      await keepPasskey(newsroom, siteOf(visit), who, { response: credentialIn(order.credential), name: order.name })
      return who.mustEnrol ? { to: wayOn(visit) } : done('passkey')
    case 'passkey-rename':
      await renamePasskey(newsroom, who, { passkeyId: order.passkey, name: order.name })
      return done('passkeyNamed')
    case 'passkey-remove':
      await prove(order.current)
      await removePasskey(newsroom, who, { passkeyId: order.passkey })
      return done('passkeyRemoved')
    case 'end':
      await revokeSession(newsroom, who, { sessionId: order.session })
      return done('ended')
    case 'end-all':
      await signOutEverywhere(newsroom, who, { tokens: order.tokens === 'end' })
      return { to: desk.signIn, session: null }
    case 'language': {
      const language = namedLanguage(order.language)
      if (!language) throw new Refusal('invalid', { noun: 'form', field: 'language' })
      await chooseLanguage(newsroom, who, language)
      return done('language')
    }
  }
}

async function offered(visit: StaffVisit, reproof?: Reproof): Promise<string> {
  const { house, who, settings } = visit
  const shared = await offerTotp(house.newsroom, who)
  return totpScreen(visit, { secret: shared, uri: otpauthUri(shared, settings.name, who.login), reproof })
}

/** A name to begin with: the browser's, which its owner knows. */
async function newPasskey(visit: StaffVisit, name: string, reproof?: Reproof): Promise<string> {
  const options = await offerPasskey(visit.house.newsroom, siteOf(visit), visit.who)
  return newPasskeyScreen(visit, { options, name, ...(reproof && { reproof }) })
}

function siteOf({ house, settings }: StaffVisit): PasskeySite {
  return { origin: house.origin, name: settings.name }
}

/** Whoever had to enrol first goes on to where they were going. */
function wayOn({ who, url }: StaffVisit): string {
  return who.mustEnrol ? returnPath(url.searchParams.get('to')) : desk.account
}

function done(what: Done): Answer {
  return { to: `${desk.account}?done=${what}` }
}
