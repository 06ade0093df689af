import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { findLink, signInByLink } from '../../newsroom/readers/sign-in-by-link.ts'
import { forum, nextPath } from '../addresses.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { type Reproof, reproofOf } from '../reproof.ts'
import { deadLinkScreen, linkScreen } from '../screens/link.tsx'
import type { Answer, Route, Shown, Visit } from '../visit.ts'

const entering = z.object({ name: z.string().max(200).optional() })

/** After all others: everything that is one word behind the sign-in may be a token. */
export const linkRoutes: readonly Route[] = [
  { path: /^\/reader\/sign-in\/([\w-]{1,100})$/, for: 'anyone', get: (visit) => show(visit), post: enter, paced: true },
]

/** Looking uses nothing up: programs of mail servers follow every link before its reader does. */
async function show(visit: Visit, reproof?: Reproof): Promise<Shown> {
  const { house, named } = visit
  const link = await findLink(house.db, named, house.newsroom.now())
  if (!link) return { ...deadLinkScreen(visit), status: 404 }
  return linkScreen(visit, { link, reproof, name: typeof visit.typed.name === 'string' ? visit.typed.name : undefined })
}

async function enter(visit: Visit): Promise<Answer> {
  const { house, named, visitor } = visit
  const { name } = fieldsOf(entering, visit.typed)
  try {
    const { token, next } = await signInByLink(house.newsroom, { token: named, name, visitor })
    return { to: nextPath(next) ?? visit.at(forum.own), session: token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'missing') return { ...deadLinkScreen(visit), status: 404 }
    const reproof = reproofOf(error, visit)
    return { ...(await show(visit, reproof)), status: reproof.status }
  }
}
