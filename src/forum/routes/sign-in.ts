import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { askForLink } from '../../newsroom/readers/sign-in-by-link.ts'
import { endReaderSession } from '../../newsroom/readers/sessions.ts'
import { forum, nextPath } from '../addresses.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { reproofOf } from '../reproof.ts'
import { sentScreen, signInScreen } from '../screens/sign-in.tsx'
import type { Answer, ReaderVisit, Route, Visit } from '../visit.ts'

const asking = z.object({ email: z.string().max(400), next: z.string().max(2000).optional() })

export const signInRoutes: readonly Route[] = [
  { path: /^\/reader\/sign-in$/, for: 'anyone', get: show, post: ask },
  { path: /^\/reader\/sign-out$/, for: 'reader', post: signOut },
]

function show(visit: Visit): Answer {
  const { url, who } = visit
  const next = nextPath(url.searchParams.get('next'))
  // Without a script the way to the sign-in stands on every page, also for who is in.
  if (who) return { to: visit.at(forum.own) }
  if (url.searchParams.get('done') === 'sent') return sentScreen(visit, { next })
  if (url.searchParams.get('trouble') !== 'provider') return signInScreen(visit, { next })
  return signInScreen(visit, { next, reproof: { says: visit.words.signIn.providerDown, status: 200, headers: [] } })
}

/** The answer is the same whether the address is known or not: only its owner finds out. */
async function ask(visit: Visit): Promise<Answer> {
  const { house, edition, visitor } = visit
  const { email, next: wanted } = fieldsOf(asking, visit.typed)
  const next = nextPath(wanted)
  if (!house.hasMail) return { ...signInScreen(visit, { next }), status: 404 }
  try {
    await askForLink(house.newsroom, { email, language: edition, next, address: visitor.address })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    const { status, headers } = reproof
    return { ...signInScreen(visit, { next, email, reproof }), status, headers }
  }
  return { to: `${visit.at(forum.signIn)}?${new URLSearchParams({ done: 'sent', ...(next && { next }) })}` }
}

async function signOut({ house, who, at }: ReaderVisit): Promise<Answer> {
  await endReaderSession(house.newsroom, who, { sessionId: who.session.id })
  return { to: at('/'), session: null }
}
