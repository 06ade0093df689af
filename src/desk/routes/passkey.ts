import * as z from 'zod'
import { credentialIn, fieldsOf } from '../../kernel/form-fields.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { askForPasskey, signInByPasskey } from '../../newsroom/people/sign-in-by-passkey.ts'
import { returnPath } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { signInScreen } from '../screens/sign-in.tsx'
import type { Answer, Route, Visit } from '../visit.ts'
import { retryAfter, statusOf } from './form.ts'

const signed = z.object({ credential: z.string().max(20_000) })

export const passkeyRoutes: readonly Route[] = [
  { path: /^\/desk\/passkey-challenge$/, for: 'anyone', post: ask },
  { path: /^\/desk\/sign-in\/passkey$/, for: 'anyone', post: take },
]

async function ask({ house }: Visit): Promise<Answer> {
  return { json: await askForPasskey(house.newsroom, house) }
}

async function take(visit: Visit): Promise<Answer> {
  const { house, whence, who, url } = visit
  const { credential } = fieldsOf(signed, visit.form)
  try {
    const opened = await signInByPasskey(house.newsroom, house, { response: credentialIn(credential), whence, who })
    return { to: returnPath(url.searchParams.get('to')), session: opened.token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    const headers = retryAfter(error, house.newsroom.now())
    return { html: signInScreen(visit, { reproof }), status: statusOf(error), headers }
  }
}
