import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { keepReaderPasskey, offerReaderPasskey, removeReaderPasskey } from '../../newsroom/readers/passkeys.ts'
import { askForReaderPasskey, signInByPasskey } from '../../newsroom/readers/sign-in-by-passkey.ts'
import { forum, nextPath } from '../addresses.ts'
import { credentialIn, fieldsOf } from '../../kernel/form-fields.ts'
import { type Reproof, reproofOf } from '../reproof.ts'
import { newPasskeyScreen } from '../screens/passkey.tsx'
import { signInScreen } from '../screens/sign-in.tsx'
import type { Answer, ReaderVisit, Route, Shown, Visit } from '../visit.ts'

const credential = z.string().max(20_000)
const signed = z.object({ credential, next: z.string().max(2000).optional() })
const made = z.object({ credential, name: z.string().max(200) })
const removed = z.object({ passkey: z.string().max(40) })

export const passkeyRoutes: readonly Route[] = [
  {
    path: /^\/reader\/sign-in\/passkey-challenge$/,
    for: 'anyone',
    json: true,
    post: async ({ house }) => ({ json: await askForReaderPasskey(house.newsroom, house) }),
  },
  { path: /^\/reader\/sign-in\/passkey$/, for: 'anyone', post: enter },
  { path: /^\/reader\/passkey$/, for: 'reader', get: (visit) => offer(visit), post: keep, paced: true },
  { path: /^\/reader\/passkey\/removal$/, for: 'reader', post: remove },
]

async function enter(visit: Visit): Promise<Answer> {
  const { house, visitor } = visit
  const { credential: typed, next: wanted } = fieldsOf(signed, visit.typed)
  const next = nextPath(wanted)
  try {
    const { token } = await signInByPasskey(house.newsroom, house, { response: credentialIn(typed), visitor })
    return { to: next ?? visit.at(forum.own), session: token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    const { status, headers } = reproof
    return { ...signInScreen(visit, { next, reproof }), path: forum.signIn, status, headers }
  }
}

/** A name to begin with: the browser's, which its owner knows. */
async function offer(visit: ReaderVisit, typed?: { readonly name: string; readonly reproof: Reproof }): Promise<Shown> {
  const { house, who, words } = visit
  const options = await offerReaderPasskey(house.newsroom, siteOf(visit), who)
  const name = typed?.name ?? (who.session.browser || words.own.unknownBrowser)
  return newPasskeyScreen(visit, { options, name, reproof: typed?.reproof })
}

async function keep(visit: ReaderVisit): Promise<Answer> {
  const { house, who } = visit
  const { credential: typed, name } = fieldsOf(made, visit.typed)
  try {
    await keepReaderPasskey(house.newsroom, siteOf(visit), who, { response: credentialIn(typed), name })
    return { to: `${visit.at(forum.own)}?done=passkey#passkeys` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    return { ...(await offer(visit, { name, reproof })), status: reproof.status }
  }
}

async function remove(visit: ReaderVisit): Promise<Answer> {
  const { passkey } = fieldsOf(removed, visit.typed)
  await removeReaderPasskey(visit.house.newsroom, visit.who, { passkeyId: passkey })
  return { to: `${visit.at(forum.own)}?done=removed#passkeys` }
}

function siteOf({ house, settings }: Visit) {
  return { origin: house.origin, name: settings.name }
}
