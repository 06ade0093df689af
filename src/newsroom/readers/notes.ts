import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { someLines } from '../written.ts'
import { lockReader } from './reader-store.ts'

/** What moderators tell each other about a reader. */
export interface ReaderNote {
  readonly id: Id
  readonly text: string
  readonly madeAt: Instant
  readonly madeBy: string
}

/** Notes on a reader, the newest first. */
export async function listNotes(db: Kysely<Tables>, readerId: Id): Promise<readonly ReaderNote[]> {
  const rows = await db
    .selectFrom('reader_notes')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, text: row.text, madeAt: row.made_at, madeBy: row.made_by }))
}

/**
 * Writes a note on a reader, for moderators. Refuses (`forbidden`) who does not judge comments, (`missing`) a reader who
 * is not there, (`invalid`) an empty note and one of more than 1,000 characters.
 */
export async function noteOnReader(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly text: string },
): Promise<Id> {
  allow(newsroom.actor, 'judge_comment')
  const text = someLines(order.text, 1000, { noun: 'note', field: 'text' })
  return newsroom.write(async (tx) => {
    await lockReader(tx, order.readerId)
    const id = tx.nextId()
    await tx.rows
      .insertInto('reader_notes')
      .values({ id, reader_id: order.readerId, text, made_at: tx.at, made_by: tx.actor })
      .execute()
    await record(tx, { kind: 'reader.noted', readerId: order.readerId, noteId: id })
    return id
  })
}
