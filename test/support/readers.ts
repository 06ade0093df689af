import { DAY, later } from '../../src/kernel/clock.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { program } from '../../src/newsroom/people/actor.ts'
import { joinReader } from '../../src/newsroom/readers/join.ts'
import type { Reader } from '../../src/newsroom/readers/reader.ts'
import { findReader } from '../../src/newsroom/readers/reader-store.ts'
import { findReaderIn, letIn, type ReaderIn } from '../../src/newsroom/readers/sessions.ts'
import { writeLinkLetter } from '../../src/newsroom/readers/sign-in-by-link.ts'
import type { Paper } from './paper.ts'
import type { TestPortal } from './portal.ts'
import { type Visitor, visit } from './visitor.ts'

/** Somebody who signed in to speak. */
export interface TestReader {
  readonly id: Id
  readonly name: string
  readonly newsroom: Newsroom
}

/** Readers come in under these names; `approved` tells how well they are known. */
export async function readersOf(
  paper: Pick<Paper, 'newsroom' | 'database' | 'now'>,
  names: readonly string[],
  { approved = 5, days = 10 }: { readonly approved?: number; readonly days?: number } = {},
): Promise<readonly TestReader[]> {
  const at = later(paper.now(), -days * DAY)
  const readers = names.map((name) => ({ id: paper.newsroom.nextId(), name }))
  await paper.database.write(async (tx) => {
    for (const { id, name } of readers) {
      await tx
        .insertInto('readers')
        .values({
          id,
          name,
          name_key: `${name} ${id}`,
          email: null,
          joined_at: at,
          seen_at: at,
          left_at: null,
          approved,
          rejected: 0,
        })
        .execute()
    }
  })
  return readers.map(({ id, name }) => ({ id, name, newsroom: paper.newsroom.as({ kind: 'reader', id }) }))
}

export const DOOR = { address: '192.0.2.7', browser: 'Firefox, Linux', before: undefined }

/** Somebody who has joined under a name, by an address of their own. */
export function joins(
  newsroom: Newsroom,
  name: string,
  email = `${encodeURIComponent(name).toLowerCase()}@mail.example`,
): Promise<Reader> {
  return joinReader(newsroom.as(program('sign-in')), { came: { by: 'address', email }, name })
}

/** The same, signed in. */
export async function readerIn(newsroom: Newsroom, name: string): Promise<ReaderIn & { readonly token: string }> {
  const reader = await joins(newsroom, name)
  const { token } = await newsroom.write((tx) => letIn(tx, reader, DOOR, 'link'))
  return { ...(await findReaderIn(newsroom.database.read, token, newsroom.now()))!, token }
}

/** A reader's browser, signed in at a portal whose address is https. */
export async function readerAt(
  portal: Pick<TestPortal, 'ask'>,
  newsroom: Newsroom,
  name: string,
): Promise<ReaderIn & { readonly browser: Visitor }> {
  const { token, ...who } = await readerIn(newsroom, name)
  return { ...who, browser: visit(portal, `__Host-reader=${token}`, { keeps: 'reader' }) }
}

/** The token that stands in a letter to an address, as if it had gone out now. */
export async function linkTo(newsroom: Newsroom, email: string, next?: string): Promise<string> {
  const mail = { id: newsroom.nextId(), purpose: 'reader_link' as const, askedAt: newsroom.now(), tries: 0 }
  const letter = await writeLinkLetter(newsroom, {
    ...mail,
    login: email,
    next,
    staffId: undefined,
    language: undefined,
  })
  return letter!.token
}

/** What the browser of a reader who is signed in sends with each request to a portal whose address is https. */
export async function cookieOf(paper: Pick<Paper, 'newsroom' | 'database'>, { id }: TestReader): Promise<string> {
  const reader = await findReader(paper.database.read, id)
  const { token } = await paper.newsroom.write((tx) => letIn(tx, reader!, DOOR, 'link'))
  return `__Host-reader=${token}`
}
