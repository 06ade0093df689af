import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
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
import { desk } from '../addresses.ts'
import { namedLanguage } from '../language.ts'
import { type Reproof, reproofOf } from '../refusal-words.ts'
import { accountScreen, codesScreen, totpScreen } from '../screens/account.tsx'
import type { Answer, Route, StaffVisit } from '../visit.ts'
import { doneOf, fieldsOf, retryAfter, statusOf } from './form.ts'

const secret = z.string().max(1000)
const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('password'), current: secret, password: secret }),
  z.object({ act: z.literal(['totp-offer', 'totp-remove', 'codes']), current: secret }),
  z.object({ act: z.literal('totp-confirm'), code: z.string().max(40) }),
  z.object({ act: z.literal('end'), session: z.string().max(40) }),
  z.object({ act: z.literal('end-all') }),
  z.object({ act: z.literal('language'), language: z.string().max(20) }),
])
type Act = z.infer<typeof acts>

export const accountRoutes: readonly Route[] = [
  { path: /^\/desk\/account$/, for: 'staff', get: (visit) => show(visit, { done: doneOf(visit) }), post: change },
]

async function show(
  visit: StaffVisit,
  said: { done?: string | undefined; reproof?: Reproof; act?: string; status?: number; headers?: readonly string[] },
): Promise<Answer> {
  const { house, who } = visit
  const [sessions, second] = await Promise.all([
    listSessions(house.db, who.staffId, house.newsroom.now()),
    readSecondFactor(house.db, who.staffId),
  ])
  const { status = 200, headers = [], ...view } = said
  return { html: accountScreen(visit, { sessions, second, ...view }), status, headers }
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
      return { html: codesScreen(visit, await confirmTotp(newsroom, who, order)) }
    case 'totp-remove':
      await prove(order.current)
      await removeTotp(newsroom, who)
      return done('removed')
    case 'codes':
      await prove(order.current)
      return { html: codesScreen(visit, await issueRecoveryCodes(newsroom, who)) }
    case 'end':
      await revokeSession(newsroom, who, { sessionId: order.session })
      return done('ended')
    case 'end-all':
      await signOutEverywhere(newsroom, who)
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

function done(what: string): Answer {
  return { to: `${desk.account}?done=${what}` }
}
