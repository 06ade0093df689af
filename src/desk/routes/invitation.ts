import * as z from 'zod'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { acceptInvitation, findInvitation } from '../../newsroom/people/invite.ts'
import { desk } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { invitationScreen } from '../screens/invitation.tsx'
import { messageScreen } from '../screens/message.tsx'
import type { Answer, Route, Visit } from '../visit.ts'
import { statusOf } from './form.ts'

/** Whoever comes newly: their name, under which name they sign in, and the password. */
export const newcomer = z.object({
  name: z.string().max(200),
  login: z.string().max(200),
  password: z.string().max(1000),
})

export const invitationRoutes: readonly Route[] = [
  { path: /^\/desk\/invitation\/([\w-]{43})$/, for: 'anyone', get: open, post: accept },
]

async function open(visit: Visit): Promise<Answer> {
  const invitation = await invitationOf(visit)
  return invitation ? { html: invitationScreen(visit, { invitation }) } : gone(visit)
}

async function accept(visit: Visit): Promise<Answer> {
  const { house, token, whence } = visit
  const typed = fieldsOf(newcomer, visit.form)
  try {
    const opened = await acceptInvitation(house.newsroom, house.passwords, { ...typed, token, whence })
    return { to: desk.home, session: opened.token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const invitation = await invitationOf(visit)
    if (!invitation) return gone(visit)
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return { html: invitationScreen(visit, { invitation, typed, reproof }), status: statusOf(error) }
  }
}

function invitationOf({ house, token }: Visit) {
  return findInvitation(house.db, token, house.newsroom.now())
}

function gone(visit: Visit): Answer {
  const { gone: title, goneAdvice: says } = visit.words.invitation
  return { html: messageScreen(visit, { title, says }), status: 404 }
}
