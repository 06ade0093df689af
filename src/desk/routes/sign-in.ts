import * as z from 'zod'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { hasSecondFactor } from '../../newsroom/people/second-factor.ts'
import { passSecondFactor, signIn } from '../../newsroom/people/sign-in.ts'
import { signOut } from '../../newsroom/people/sessions.ts'
import { desk, returnPath } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { messageScreen } from '../screens/message.tsx'
import { secondFactorScreen, signInScreen } from '../screens/sign-in.tsx'
import type { Answer, Route, StaffVisit, Visit } from '../visit.ts'
import { doneOf, retryAfter, statusOf } from './form.ts'

const credentials = z.object({ login: z.string().max(200), password: z.string().max(1000) })
const second = z.object({ code: z.string().max(40) })

export const signInRoutes: readonly Route[] = [
  { path: /^\/desk\/sign-in$/, for: 'anyone', get: askName, post: takeName },
  {
    path: /^\/desk\/second-factor$/,
    for: 'pending',
    get: async (visit) => ({ html: secondFactorScreen(visit, await keysOf(visit)) }),
    post: takeCode,
  },
  { path: /^\/desk\/signed-in$/, for: 'staff', get: sayIn },
  { path: /^\/desk\/sign-out$/, for: 'staff', whileEnrolling: true, post: leave },
]

function askName(visit: Visit): Answer {
  if (visit.who && !visit.who.pending) return { to: wayBack(visit) }
  return { html: signInScreen(visit, { done: doneOf(visit) }) }
}

/** The app, which laid the sign-in over its own page, sees where it came to and takes it away. */
function sayIn(visit: StaffVisit): Answer {
  const { app, frame, roles } = visit.words
  const says = frame.signedInAs(visit.who.name, roles[visit.who.role])
  return { html: messageScreen(visit, { title: app.signedIn, says }) }
}

async function takeName(visit: Visit): Promise<Answer> {
  const { house, whence } = visit
  const { login, password } = fieldsOf(credentials, visit.form)
  try {
    const opened = await signIn(house.newsroom, house.passwords, { login, password, whence })
    const to = opened.pending ? desk.secondFactor + visit.url.search : wayBack(visit)
    return { to, session: opened.token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    const html = signInScreen(visit, { login, reproof })
    return { html, status: statusOf(error), headers: retryAfter(error, house.newsroom.now()) }
  }
}

async function takeCode(visit: StaffVisit): Promise<Answer> {
  const { house, who, whence } = visit
  const { code } = fieldsOf(second, visit.form)
  try {
    const opened = await passSecondFactor(house.newsroom, who, {
      code,
      whence: { ...whence, language: who.session.language },
    })
    return { to: wayBack(visit), session: opened.token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    const html = secondFactorScreen(visit, { ...(await keysOf(visit)), reproof })
    return { html, status: statusOf(error), headers: retryAfter(error, house.newsroom.now()) }
  }
}

async function keysOf({ house, who }: StaffVisit): Promise<{ readonly codes: boolean }> {
  return { codes: await hasSecondFactor(house.db, who.staffId) }
}

async function leave({ house, who }: StaffVisit): Promise<Answer> {
  await signOut(house.newsroom, who)
  return { to: desk.signIn, session: null }
}

function wayBack({ url }: Visit): string {
  return returnPath(url.searchParams.get('to'))
}
