import type { Kysely, Transaction } from 'kysely'
import { later, type Clock, type Instant, SECOND } from '../kernel/clock.ts'
import type { Database } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { ChangeTables } from './change-table.ts'
import type { ChangeKind, Entry } from './change.ts'
import { listEntriesOf, tipOf } from './record.ts'

/** Entries handled at a time: enough to share a transaction, few enough that an editor's verb is not kept waiting for it. */
export const BATCH = 25
/** How far the cursor may stay behind entries that nobody asked for: they are gone through again, but nothing is written. */
const STRETCH = 1000
/** How long a node that says nothing more keeps the cursor from the others. */
export const LEASE_MS = 30 * SECOND

export interface FollowerOptions {
  /** The cursor's name. One node of a site follows it at a time. */
  readonly name: string
  /** The kinds of entries that it acts upon; all others are passed by. */
  readonly kinds: readonly ChangeKind[]
  readonly clock: Clock
  /** This node, as the holder of the lease. */
  readonly holder: string
  /** Entries handled at a time. */
  readonly batch?: number
  /**
   * Does what the entries ask. An entry may come twice (after a crash between the effect and the cursor), so the effect
   * must bear repeating. If it throws, the batch comes again. It has half a lease of time: after that another node may
   * begin with the same batch. What it returns is done in the transaction that moves the cursor, and only if this node
   * still moves it: an effect that is wholly there has no need to bear repeating.
   */
  apply(entries: readonly Entry[]): Promise<Commit | undefined | void>
}

/** The end of an effect, within the transaction of the cursor. */
export type Commit = (rows: Transaction<ChangeTables>) => Promise<void>

/**
 * Follows the log from a stored cursor, once per site: search, ranking, whatever goes out. Returns the number of the entry
 * up to which it came; 0 when there was nothing to do or another node holds the lease. Call it again until it returns 0. A
 * log that grows by other kinds of entries makes it read, and hardly ever write.
 */
export async function followOnce(database: Database<ChangeTables>, options: FollowerOptions): Promise<number> {
  const { name, clock, holder } = options
  const now = clock()
  const cursor = await readCursor(database.read, name)
  if (isHeldByAnother(cursor, holder, now)) return 0
  const ahead = await readAhead(database.read, cursor?.seq ?? 0, options)
  if (ahead.entries.length === 0 && ahead.to - ahead.from < STRETCH) return 0
  const from = await takeLease(database, name, holder, now)
  if (from === undefined) return 0
  const { entries, to } = from === ahead.from ? ahead : await readAhead(database.read, from, options)
  const commit = entries.length > 0 ? await options.apply(entries) : undefined
  return database.write(async (tx) => {
    const moved = await tx
      .updateTable('cursors')
      .set({ seq: to })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .where('seq', '=', from) // Not so any more where this node was given up, and took the lease again meanwhile.
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return 0
    await commit?.(tx)
    return to
  })
}

/** The next entries that are asked for, and the number up to which there are no others. */
async function readAhead(
  db: Kysely<ChangeTables>,
  from: number,
  { kinds, batch = BATCH }: FollowerOptions,
): Promise<{ readonly from: number; readonly entries: readonly Entry[]; readonly to: number }> {
  const upTo = Math.min(await tipOf(db), from + STRETCH)
  const entries = await listEntriesOf(db, kinds, { after: from, upTo, limit: batch })
  return { from, entries, to: entries.length === batch ? entries.at(-1)!.seq : Math.max(from, upTo) }
}

interface Cursor {
  readonly seq: number
  readonly holder: string | null
  readonly held_until: string | null
}

async function readCursor(db: Kysely<ChangeTables>, name: string): Promise<Cursor | undefined> {
  return (await cursorRow(db, { name }))[0]
}

const cursorRow = prepared((db: Kysely<ChangeTables>, { name }: { name: string }) =>
  db.selectFrom('cursors').selectAll().where('name', '=', name),
)

function isHeldByAnother(cursor: Cursor | undefined, holder: string, now: Instant): boolean {
  return cursor !== undefined && cursor.holder !== holder && (cursor.held_until ?? '') > now
}

/** The cursor, when this node holds it or nobody else does; undefined otherwise. Reads first: an idle site writes nothing. */
async function takeLease(
  database: Database<ChangeTables>,
  name: string,
  holder: string,
  now: Instant,
): Promise<number | undefined> {
  const cursor = await readCursor(database.read, name)
  if (isHeldByAnother(cursor, holder, now)) return undefined
  if (cursor?.holder === holder && (cursor.held_until ?? '') > later(now, LEASE_MS / 2)) return cursor.seq
  return database.write(async (tx) => {
    await tx
      .insertInto('cursors')
      .values({ name, seq: 0, holder, held_until: later(now, LEASE_MS) })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder, held_until: later(now, LEASE_MS) })
          .where((eb) =>
            eb.or([
              eb('cursors.holder', 'is', null),
              eb('cursors.holder', '=', holder),
              eb('cursors.held_until', '<=', now),
            ]),
          ),
      )
      .execute()
    const row = await tx.selectFrom('cursors').select(['seq', 'holder']).where('name', '=', name).executeTakeFirst()
    return row?.holder === holder ? row.seq : undefined
  })
}

/** Whether there are entries that a follower has not acted upon yet. Reads only; for starting what follows when it is needed. */
export async function isBehind(
  database: Pick<Database<ChangeTables>, 'read'>,
  { name, kinds }: Pick<FollowerOptions, 'name' | 'kinds'>,
): Promise<boolean> {
  const cursor = await readCursor(database.read, name)
  const after = cursor?.seq ?? 0
  const tip = await tipOf(database.read)
  if (tip - after >= STRETCH) return true
  return (await listEntriesOf(database.read, kinds, { after, upTo: tip, limit: 1 })).length > 0
}

/** Where a follower stands; 0 when it never ran. */
export async function cursorOf(database: Database<ChangeTables>, name: string): Promise<number> {
  const row = await database.read.selectFrom('cursors').select('seq').where('name', '=', name).executeTakeFirst()
  return row?.seq ?? 0
}

/** Gives up all that this node holds: another need not wait until its leases have run out. */
export async function releaseLeases(database: Database<ChangeTables>, holder: string): Promise<void> {
  await database.write((tx) =>
    tx.updateTable('cursors').set({ holder: null, held_until: null }).where('holder', '=', holder).execute(),
  )
}
