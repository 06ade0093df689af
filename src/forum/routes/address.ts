import { Refusal } from '../../kernel/refusal.ts'
import { changeAddress, findNewAddress } from '../../newsroom/readers/change-address.ts'
import { forum } from '../addresses.ts'
import { type Reproof, reproofOf } from '../reproof.ts'
import { newAddressScreen } from '../screens/address.tsx'
import { deadLinkScreen } from '../screens/link.tsx'
import type { Answer, ReaderVisit, Route, Shown } from '../visit.ts'

/** Where the letter to a new address leads, in a browser in which its reader is signed in: looking uses nothing up. */
export const addressRoutes: readonly Route[] = [
  { path: /^\/reader\/address\/([\w-]{1,100})$/, for: 'reader', get: (visit) => show(visit), post: take, paced: true },
]

async function show(visit: ReaderVisit, reproof?: Reproof): Promise<Shown> {
  const { house, who, named } = visit
  const order = { token: named, readerId: who.reader.id, now: house.newsroom.now() }
  const email = await findNewAddress(house.db, order)
  return email === undefined ? { ...deadLinkScreen(visit), status: 404 } : newAddressScreen(visit, { email, reproof })
}

async function take(visit: ReaderVisit): Promise<Answer> {
  const { house, who, named, edition } = visit
  try {
    await changeAddress(house.newsroom, who, { token: named, language: edition })
    return { to: `${visit.at(forum.own)}?done=address#passkeys` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'missing') return { ...deadLinkScreen(visit), status: 404 }
    const reproof = reproofOf(error, visit)
    return { ...(await show(visit, reproof)), status: reproof.status }
  }
}
