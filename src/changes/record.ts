import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Instant } from '../kernel/clock.ts'
import type { Change, ChangeKind, Entry } from './change.ts'
import type { ChangeTables } from './change-table.ts'

/** A transaction of the newsroom: the rows, the instant at which all of it happens, and who does it. */
export interface Recording {
  readonly rows: Transaction<ChangeTables>
  readonly at: Instant
  readonly actor: string
  readonly from?: Whence | undefined
}

/** From where an act came: `session:0f3k2m9x7q1z` or `token:…`, at an address of the network. */
export interface Whence {
  readonly via: string
  readonly address: string
}

/** Statements stay far below SQLite's 32,766 and PostgreSQL's 65,535 parameters. */
const ENTRIES_A_STATEMENT = 1000

/**
 * Appends to the log what the transaction does. There is no other way to append: no fact without its entry, no entry
 * without its fact. The order of the numbers is the order of the commits, on both engines.
 */
export async function record(tx: Recording, ...changes: readonly Change[]): Promise<void> {
  const [change] = changes
  if (change && changes.length === 1) {
    await insertEntry(tx.rows, rowOf(tx, change))
    return
  }
  await recordAll(tx, changes)
}

/** The same for a list that may be long. */
export async function recordAll(tx: Recording, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += ENTRIES_A_STATEMENT) {
    const values = changes.slice(start, start + ENTRIES_A_STATEMENT).map((each) => rowOf(tx, each))
    await tx.rows.insertInto('changes').values(values).execute()
  }
}

const insertEntry = prepared((rows: Kysely<ChangeTables>, entry: ReturnType<typeof rowOf>) =>
  rows.insertInto('changes').values({
    kind: entry.kind,
    at: entry.at,
    actor: entry.actor,
    facts: entry.facts,
    via: entry.via,
    address: entry.address,
  }),
)

function rowOf({ at, actor, from }: Recording, { kind, ...facts }: Change) {
  return { kind, at, actor, facts: JSON.stringify(facts), via: from?.via ?? null, address: from?.address ?? null }
}

/** The entries after `seq`, oldest first, at most `limit`. */
export async function listEntries(db: Kysely<ChangeTables>, seq: number, limit: number): Promise<readonly Entry[]> {
  const rows = await entriesAfter(db, { seq, limit })
  return rows.map(entryOf)
}

const entriesAfter = prepared((db: Kysely<ChangeTables>, { seq, limit }: { seq: number; limit: number }) =>
  db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit),
)

/**
 * The entries of some kinds after one number and up to another, oldest first, at most `limit`. Goes through all entries
 * between, so the caller keeps the two near each other.
 */
export async function listEntriesOf(
  db: Kysely<ChangeTables>,
  kinds: readonly ChangeKind[],
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<readonly Entry[]> {
  let between = entriesOf.get(kinds)
  if (!between) entriesOf.set(kinds, (between = entriesBetween(kinds)))
  return (await between(db, { after, upTo, limit })).map(entryOf)
}

/** Whoever follows the log asks for the same kinds again and again. */
const entriesOf = new WeakMap<readonly ChangeKind[], ReturnType<typeof entriesBetween>>()

interface Stretch extends Record<string, unknown> {
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

function entriesBetween(kinds: readonly ChangeKind[]) {
  return prepared((db: Kysely<ChangeTables>, { after, upTo, limit }: Stretch) =>
    db
      .selectFrom('changes')
      .selectAll()
      .where('seq', '>', after)
      .where('seq', '<=', upTo)
      .where('kind', 'in', literal(kinds))
      .orderBy('seq')
      .limit(limit),
  )
}

/** The newest entries of these kinds up to a number, oldest first, at most `limit`. Kinds stand as in `lastOf`. */
export async function listNewestOf(
  db: Kysely<ChangeTables>,
  kinds: readonly ChangeKind[],
  { upTo, limit }: { readonly upTo: number; readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('seq', '<=', upTo)
    .where('kind', 'in', literal(kinds))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.toReversed().map(entryOf)
}

function entryOf(row: Selectable<ChangeTables['changes']>): Entry {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    change: { kind: row.kind, ...(JSON.parse(row.facts) as object) } as Change,
  }
}

/** The number of the newest entry; 0 when the log is empty. */
export async function tipOf(db: Kysely<ChangeTables>): Promise<number> {
  return (await tip(db, {}))[0]?.tip ?? 0
}

const tip = prepared((db: Kysely<ChangeTables>) => db.selectFrom('changes').select((eb) => eb.fn.max('seq').as('tip')))

/**
 * Asks for the number of the newest entry of these kinds; 0 when there is none. Kinds stand in the statement as they are
 * written here, so that an index on some kinds alone can serve it.
 */
export function lastOf(kinds: readonly ChangeKind[]): (db: Kysely<ChangeTables>) => Promise<number> {
  const newest = prepared((db: Kysely<ChangeTables>) =>
    db
      .selectFrom('changes')
      .select((eb) => eb.fn.max('seq').as('last'))
      .where('kind', 'in', literal(kinds)),
  )
  return async (db) => (await newest(db, {}))[0]?.last ?? 0
}

function literal(kinds: readonly ChangeKind[]) {
  return sql<string>`(${sql.join(kinds.map((kind) => sql.lit(kind)))})`
}
