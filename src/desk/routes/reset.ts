import * as z from 'zod'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { askForReset } from '../../newsroom/people/letters.ts'
import { findReset, resetPassword } from '../../newsroom/people/reset-password.ts'
import { desk } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { messageScreen } from '../screens/message.tsx'
import { forgottenScreen, resetScreen } from '../screens/reset.tsx'
import type { Answer, Route, Visit } from '../visit.ts'
import { statusOf } from './form.ts'

const asking = z.object({ login: z.string().max(200) })
const chosen = z.object({ password: z.string().max(1000) })

export const resetRoutes: readonly Route[] = [
  { path: /^\/desk\/forgotten$/, for: 'anyone', get: show, post: ask },
  { path: /^\/desk\/reset\/([\w-]{43})$/, for: 'anyone', get: open, post: choose },
]

function show(visit: Visit): Answer {
  return visit.house.hasMail ? { html: forgottenScreen(visit) } : { to: desk.signIn }
}

/** Says the same whether there is such an account or not, after the same work. */
async function ask(visit: Visit): Promise<Answer> {
  const { house, words } = visit
  if (!house.hasMail) return { to: desk.signIn }
  const { login } = fieldsOf(asking, visit.form)
  await askForReset(house.newsroom, { login, language: words.language })
  return { html: messageScreen(visit, { title: words.reset.askTitle, says: words.reset.asked }) }
}

async function open(visit: Visit): Promise<Answer> {
  const found = await resetOf(visit)
  return found ? { html: resetScreen(visit, { login: found.login }) } : gone(visit)
}

async function choose(visit: Visit): Promise<Answer> {
  const { house, token } = visit
  const { password } = fieldsOf(chosen, visit.form)
  try {
    await resetPassword(house.newsroom, house.passwords, { token, password })
    return { to: `${desk.signIn}?done=reset`, session: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const found = await resetOf(visit)
    if (!found) return gone(visit)
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return { html: resetScreen(visit, { login: found.login, reproof }), status: statusOf(error) }
  }
}

function resetOf({ house, token }: Visit) {
  return findReset(house.db, token, house.newsroom.now())
}

function gone(visit: Visit): Answer {
  const { gone: title, goneAdvice: says } = visit.words.reset
  return { html: messageScreen(visit, { title, says }), status: 404 }
}
