import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { admit, readerNameKey } from '../people/tries.ts'
import { readSettings } from '../settings/settings.ts'
import type { Tables } from '../tables.ts'
import { carryBanOver } from './banned-ways.ts'
import { findBan } from './bans.ts'
import { nameKey } from './look-alikes.ts'
import { type Came, type HouseNames, mustBeNobodyOfTheHouse, nameOfReader, type Reader } from './reader.ts'
import { findReaderWhoCame, lockReader } from './reader-store.ts'

/**
 * The reader who came by an address or an identity: who they were before, or somebody new under the name that they chose.
 * Refuses (`invalid`) a name that is taken, can be mistaken for another reader's, the paper's or that of its people, or has
 * a word of the word list in it.
 */
export async function joinReader(
  newsroom: Newsroom,
  order: { readonly came: Came; readonly name: string },
): Promise<Reader> {
  return newsroom.write((tx) => join(tx, order))
}

/** The same within a transaction. */
export async function join(tx: Tx, order: { readonly came: Came; readonly name: string }): Promise<Reader> {
  const { came } = order
  await hold(tx, 'readers who come')
  const known = await recognise(tx, came)
  if (known) return known
  const name = nameOfReader(order.name)
  await mustBeFree(tx, name)
  const id = tx.nextId()
  await tx.rows
    .insertInto('readers')
    .values({
      id,
      name,
      name_key: nameKey(name),
      email: await freeAddress(tx, came.email),
      joined_at: tx.at,
      seen_at: tx.at,
      left_at: null,
      approved: 0,
      rejected: 0,
    })
    .execute()
  if (came.by === 'identity') await bind(tx, id, came)
  await record(tx, { kind: 'reader.joined', readerId: id })
  await carryBanOver(tx, id, came)
  return { id, name, joinedAt: tx.at, leftAt: undefined, approved: 0, rejected: 0 }
}

/** Who came before, if anybody: from now on also by this identity, which has shown the same address. */
export async function recognise(tx: Tx, came: Came): Promise<Reader | undefined> {
  const known = await findReaderWhoCame(tx.rows, came)
  if (known && came.by === 'identity') await bind(tx, known.id, came)
  return known
}

/** An address that is somebody else's is not theirs as well. */
async function freeAddress(tx: Tx, email: string | undefined): Promise<string | null> {
  if (email === undefined) return null
  const owner = await tx.rows.selectFrom('readers').select('id').where('email', '=', email).executeTakeFirst()
  return owner ? null : email
}

async function bind(tx: Tx, readerId: Id, { issuer, subject }: Extract<Came, { by: 'identity' }>): Promise<void> {
  await tx.rows
    .insertInto('reader_identities')
    .values({ issuer, subject, reader_id: readerId, bound_at: tx.at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute()
}

/**
 * Takes another name. Refuses (`missing`) who has left, (`forbidden`) who is banned, for a name is said to all, (`invalid`)
 * what `joinReader` refuses, and (`too_fast`, with `until`) a fourth name in a day.
 */
export async function renameReader(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly name: string },
): Promise<void> {
  const name = nameOfReader(order.name)
  await newsroom.as({ kind: 'reader', id: order.readerId }).write(async (tx) => {
    await hold(tx, 'readers who come')
    const reader = await lockReader(tx, order.readerId)
    if (reader.name === name) return
    if (await findBan(tx.rows, reader.id, tx.at)) throw new Refusal('forbidden', { noun: 'reader', reason: 'banned' })
    await mustBeFree(tx, name, reader.id)
    await admit(tx, [readerNameKey(reader.id)])
    await tx.rows
      .updateTable('readers')
      .set({ name, name_key: nameKey(name) })
      .where('id', '=', reader.id)
      .execute()
    await record(tx, { kind: 'reader.renamed', readerId: reader.id })
  })
}

/**
 * Refuses (`invalid`) a name that is, or looks like, that of another reader or of the house, or one that moderators took from
 * somebody, and one with a listed word in it.
 */
async function mustBeFree(tx: Tx, name: string, but?: Id): Promise<void> {
  mustBeNobodyOfTheHouse(name, await houseNames(tx.rows))
  // Wanted by who chooses a name alone: no start of the program waits for it.
  const { wordMatcher } = await import('../word-lists/word-matcher.ts')
  if ((await wordMatcher(tx.rows)).find(name).length > 0)
    throw new Refusal('invalid', { noun: 'reader', field: 'name', why: 'listed' })
  const other = await tx.rows
    .selectFrom('readers')
    .select('id')
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
  if (other && other.id !== but) throw new Refusal('invalid', { noun: 'reader', field: 'name', why: 'taken' })
  const withdrawn = await tx.rows
    .selectFrom('reader_taken_names')
    .select('id')
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
  if (withdrawn) throw new Refusal('invalid', { noun: 'reader', field: 'name', why: 'withdrawn' })
}

async function houseNames(db: Kysely<Tables>): Promise<HouseNames> {
  const { name, title } = await readSettings(db)
  const staff = await db.selectFrom('staff').select('name').execute()
  return { paper: [name, title], staff: staff.map((row) => row.name) }
}
