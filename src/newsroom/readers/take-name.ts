import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { readSettings } from '../settings/settings.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import { nameKey } from './look-alikes.ts'
import { notify } from './notices.ts'
import { lockReader } from './reader-store.ts'

/** A name that was taken from a reader. */
export interface TakenName {
  readonly id: Id
  readonly name: string
  readonly reason: string
  readonly takenAt: Instant
  readonly takenBy: string
  /** The reader has chosen no other name since. */
  readonly stands: boolean
}

/** All names that were taken from a reader, the newest first. */
export async function listTakenNames(db: Kysely<Tables>, readerId: Id): Promise<readonly TakenName[]> {
  const rows = await db
    .selectFrom('reader_taken_names as taken')
    .innerJoin('readers', 'readers.id', 'taken.reader_id')
    .select(['taken.id', 'taken.name', 'taken.given', 'taken.reason', 'taken.taken_at', 'taken.taken_by'])
    .select('readers.name as borne')
    .where('taken.reader_id', '=', readerId)
    .orderBy('taken.id', 'desc')
    .execute()
  return rows.map(({ id, name, given, reason, taken_at: takenAt, taken_by: takenBy, borne }) => ({
    id,
    name,
    reason,
    takenAt,
    takenBy,
    stands: given === borne,
  }))
}

/**
 * Takes a name from a reader that is not for the public: they are called 读者 and a number until they choose another, which
 * they are told; nobody gets the name again while it is taken. Refuses (`forbidden`) who does not judge comments,
 * (`missing`) a reader who is not there, (`invalid`) no reason, and (`stale`) who bears such a number already.
 */
export async function takeName(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly reason: string },
): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  const reason = oneLine(order.reason, 200, { noun: 'name', field: 'reason' })
  await newsroom.write(async (tx) => {
    await hold(tx, 'readers who come')
    const { id: readerId, name } = await lockReader(tx, order.readerId)
    if (await findStanding(tx, readerId)) throw new Refusal('stale', { noun: 'reader', id: readerId, state: 'unnamed' })
    const given = await freeNumber(tx)
    const taken = { id: tx.nextId(), reader_id: readerId, name, name_key: nameKey(name), given, reason }
    await tx.rows
      .insertInto('reader_taken_names')
      .values({ ...taken, taken_at: tx.at, taken_by: tx.actor })
      .execute()
    await call(tx, readerId, given)
    await notify(tx, { readerId, kind: 'name_taken' })
    await record(tx, { kind: 'reader.unnamed', readerId, reason })
  })
}

/**
 * Gives a reader the name back that was taken last. Refuses (`forbidden`), (`missing`) a reader who is not there, and
 * (`stale`) who has chosen another name since, or was called by theirs all along.
 */
export async function giveNameBack(newsroom: Newsroom, order: { readonly readerId: Id }): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  await newsroom.write(async (tx) => {
    await hold(tx, 'readers who come')
    const { id: readerId } = await lockReader(tx, order.readerId)
    const taken = await findStanding(tx, readerId)
    if (!taken) throw new Refusal('stale', { noun: 'reader', id: readerId, state: 'named' })
    await tx.rows.deleteFrom('reader_taken_names').where('id', '=', taken.id).execute()
    await call(tx, readerId, taken.name)
    await notify(tx, { readerId, kind: 'name_returned' })
    await record(tx, { kind: 'reader.named', readerId })
  })
}

async function findStanding(tx: Tx, readerId: Id): Promise<TakenName | undefined> {
  return (await listTakenNames(tx.rows, readerId)).find(({ stands }) => stands)
}

async function call(tx: Tx, readerId: Id, name: string): Promise<void> {
  await tx.rows
    .updateTable('readers')
    .set({ name, name_key: nameKey(name) })
    .where('id', '=', readerId)
    .execute()
}

/** 读者 and a number that nobody has, in the script of the paper. */
async function freeNumber(tx: Tx): Promise<string> {
  const { edition } = await readSettings(tx.rows)
  for (;;) {
    const given = `${edition === 'zh-Hans' ? '读者' : '讀者'}${randomInt(100_000, 1_000_000)}`
    const other = await tx.rows
      .selectFrom('readers')
      .select('id')
      .where('name_key', '=', nameKey(given))
      .executeTakeFirst()
    if (!other) return given
  }
}
