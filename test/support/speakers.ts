import type { Id } from '../../src/kernel/ids.ts'
import { DAY, later } from '../../src/kernel/clock.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { findReader } from '../../src/newsroom/readers/reader-store.ts'
import { letIn } from '../../src/newsroom/readers/sessions.ts'
import type { Paper } from './paper.ts'

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

const DOOR = { address: '192.0.2.7', browser: 'Firefox, Linux', before: undefined }

/** What the browser of a reader who is signed in sends with each request to a portal whose address is https. */
export async function cookieOf(paper: Pick<Paper, 'newsroom' | 'database'>, { id }: TestReader): Promise<string> {
  const reader = await findReader(paper.database.read, id)
  const { token } = await paper.newsroom.write((tx) => letIn(tx, reader!, DOOR, 'link'))
  return `__Host-reader=${token}`
}
