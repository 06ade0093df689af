import type { Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { Came, Reader } from './reader.ts'
import type { ReaderTables } from './reader-table.ts'

/** A reader, also one who has left; undefined for an id that nobody has. */
export async function findReader(db: Kysely<Tables>, readerId: Id): Promise<Reader | undefined> {
  const row = await db.selectFrom('readers').selectAll().where('id', '=', readerId).executeTakeFirst()
  return row && readerOf(row)
}

/** A reader who has not left. Refuses (`missing`) everybody else. */
export async function getReader(db: Kysely<Tables>, readerId: Id): Promise<Reader> {
  const reader = await findReader(db, readerId)
  if (!reader || reader.leftAt !== undefined) throw new Refusal('missing', { noun: 'reader', id: readerId })
  return reader
}

/**
 * A reader who has not left, kept as they are until the transaction ends: they cannot leave, be banned or write two
 * comments at once meanwhile. Refuses (`missing`).
 */
export async function lockReader(tx: Tx, readerId: Id): Promise<Reader> {
  const [row] = await presentRow(tx.rows, { readerId, held: tx.engine === 'postgres' || undefined })
  if (!row) throw new Refusal('missing', { noun: 'reader', id: readerId })
  return readerOf(row)
}

const presentRow = prepared(
  (db: Kysely<Tables>, { readerId, held }: { readerId: Id; held: true | undefined } & Record<string, unknown>) => {
    const query = db.selectFrom('readers').selectAll().where('id', '=', readerId).where('left_at', 'is', null)
    return held === undefined ? query : query.forNoKeyUpdate()
  },
)

/** Keeps readers as they are, in the order in which everybody does it who keeps several; also those who have left. */
export async function lockReaders(tx: Tx, ids: Iterable<Id>): Promise<void> {
  const wanted = [...new Set(ids)]
  if (tx.engine !== 'postgres' || wanted.length === 0) return
  await tx.rows.selectFrom('readers').select('id').where('id', 'in', wanted).orderBy('id').forNoKeyUpdate().execute()
}

/** Names of readers by id; of those who have left an empty one. */
export async function readerNames(db: Kysely<Tables>, ids: Iterable<Id>): Promise<ReadonlyMap<Id, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('readers').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Who came by this address or identity before. Somebody who is somebody else at the same provider already is not taken over
 * by an address that the provider gave away.
 */
export async function findReaderWhoCame(db: Kysely<Tables>, came: Came): Promise<Reader | undefined> {
  const known = came.by === 'identity' ? await findByIdentity(db, came) : undefined
  if (known || came.email === undefined) return known
  let query = db.selectFrom('readers').selectAll().where('email', '=', came.email)
  if (came.by === 'identity') {
    const { issuer } = came
    const bound = db.selectFrom('reader_identities').select('reader_id').where('issuer', '=', issuer)
    query = query.where('id', 'not in', bound)
  }
  const row = await query.executeTakeFirst()
  return row && readerOf(row)
}

async function findByIdentity(db: Kysely<Tables>, came: Extract<Came, { by: 'identity' }>) {
  const row = await db
    .selectFrom('reader_identities')
    .innerJoin('readers', 'readers.id', 'reader_identities.reader_id')
    .selectAll('readers')
    .where('issuer', '=', came.issuer)
    .where('subject', '=', came.subject)
    .executeTakeFirst()
  return row && readerOf(row)
}

/** Of two verdicts on comments of a reader: what stood and what stands. Called by whoever judges, in its transaction. */
export async function countVerdict(
  tx: Tx,
  readerId: Id,
  count: { readonly approved: number; readonly rejected: number },
): Promise<void> {
  if (count.approved === 0 && count.rejected === 0) return
  await addVerdicts(tx.rows, { readerId, ...count })
}

interface VerdictValues extends Record<string, unknown> {
  readonly readerId: Id
  readonly approved: number
  readonly rejected: number
}

const addVerdicts = prepared((db: Kysely<Tables>, { readerId, approved, rejected }: VerdictValues) =>
  db
    .updateTable('readers')
    .set((eb) => ({ approved: eb('approved', '+', approved), rejected: eb('rejected', '+', rejected) }))
    .where('id', '=', readerId),
)

export function readerOf(row: Selectable<ReaderTables['readers']>): Reader {
  const { id, name, approved, rejected } = row
  return { id, name, joinedAt: row.joined_at, leftAt: row.left_at ?? undefined, approved, rejected }
}
