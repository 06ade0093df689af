import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { READER_DONE } from '../../messages/readers/reader-words.ts'
import { findBan } from '../../newsroom/readers/bans.ts'
import { askToChangeAddress } from '../../newsroom/readers/change-address.ts'
import { renameReader } from '../../newsroom/readers/join.ts'
import { listNotices, noteNoticesSeen } from '../../newsroom/readers/notices.ts'
import { readAddress } from '../../newsroom/readers/own-data-reading.ts'
import { listReaderPasskeys } from '../../newsroom/readers/passkeys.ts'
import { endOtherReaderSessions, endReaderSession, listReaderSessions } from '../../newsroom/readers/sessions.ts'
import { listIdentities } from '../../newsroom/readers/sign-in-by-provider.ts'
import { listTakenNames } from '../../newsroom/readers/take-name.ts'
import { forum } from '../addresses.ts'
import { newestOwn, noticedBy } from '../comments/own-comments.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { type Reproof, reproofOf } from '../reproof.ts'
import { ownScreen } from '../screens/own-page.tsx'
import type { Answer, ReaderVisit, Route } from '../visit.ts'

const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), name: z.string().max(200) }),
  z.object({ act: z.literal('address'), email: z.string().max(400) }),
  z.object({ act: z.literal('end'), session: z.string().max(40) }),
  z.object({ act: z.literal('end-others') }),
  z.object({ act: z.literal('seen'), upto: z.string().max(40) }),
])
type Act = z.infer<typeof acts>

const MOST_SHOWN = 20

export const ownPageRoutes: readonly Route[] = [
  { path: /^\/reader\/?$/, for: 'reader', get: (visit) => show(visit), post: change },
]

async function show(
  visit: ReaderVisit,
  refused: { readonly name?: string; readonly newEmail?: string; readonly reproof?: Reproof } = {},
): Promise<Answer> {
  const { house, who } = visit
  const { db } = house
  const { id } = who.reader
  const now = house.newsroom.now()
  const [sessions, passkeys, identities, email, notices, ban, taken, own] = await Promise.all([
    listReaderSessions(db, id, now),
    listReaderPasskeys(db, id),
    listIdentities(db, id),
    readAddress(db, id),
    listNotices(db, id, MOST_SHOWN),
    findBan(db, id, now),
    listTakenNames(db, id),
    newestOwn(visit, MOST_SHOWN),
  ])
  const noticed = await noticedBy(
    visit,
    notices.flatMap(({ commentId }) => commentId ?? []),
  )
  const named = visit.url.searchParams.get('done')
  const done = READER_DONE.find((each) => each === named)
  const nameTaken = taken.find(({ stands }) => stands)
  const told = { notices, noticed, ban, nameTaken, comments: own, done }
  const view = { sessions, passkeys, identities, email, ...told, ...refused }
  const { status = 200, headers = [] } = refused.reproof ?? {}
  return { ...ownScreen(visit, view), path: forum.own, status, headers }
}

async function change(visit: ReaderVisit): Promise<Answer> {
  const order = fieldsOf(acts, visit.typed)
  try {
    return await act(visit, order)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    if (order.act === 'rename') return show(visit, { name: order.name, reproof: { ...reproof, field: 'name' } })
    if (order.act === 'address') return show(visit, { newEmail: order.email, reproof: { ...reproof, field: 'email' } })
    throw error
  }
}

async function act(visit: ReaderVisit, order: Act): Promise<Answer> {
  const { house, who } = visit
  const own = visit.at(forum.own)
  switch (order.act) {
    case 'rename':
      await renameReader(house.newsroom, { readerId: who.reader.id, name: order.name })
      return { to: `${own}?done=renamed` }
    case 'address':
      if (!house.hasMail) throw new Refusal('missing', { noun: 'mail server' })
      await askToChangeAddress(house.newsroom, who, {
        email: order.email,
        language: visit.edition,
        address: visit.visitor.address,
      })
      return { to: `${own}?done=asked#passkeys` }
    case 'end':
      await endReaderSession(house.newsroom, who, { sessionId: order.session })
      if (order.session === who.session.id) return { to: visit.at('/'), session: null }
      return { to: `${own}?done=ended#sessions` }
    case 'end-others':
      await endOtherReaderSessions(house.newsroom, who)
      return { to: `${own}?done=others#sessions` }
    case 'seen':
      await noteNoticesSeen(house.newsroom, { readerId: who.reader.id, upTo: order.upto })
      return { to: `${own}?done=seen#notices` }
  }
}
