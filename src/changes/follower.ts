import { later, type Clock, type Instant, SECOND } from '../kernel/clock.ts'
import type { Database } from '../database/database.ts'
import type { ChangeTables } from './change-table.ts'
import type { Entry } from './change.ts'
import { listEntries } from './record.ts'

/** Entries read at a time: large enough for bulk imports, small enough that a page is never kept waiting. */
export const BATCH = 200
/** How long a node that says nothing more keeps the cursor from the others. */
export const LEASE_MS = 30 * SECOND

export interface FollowerOptions {
  /** The cursor's name. One node of a site follows it at a time. */
  readonly name: string
  readonly clock: Clock
  /** This node, as the holder of the lease. */
  readonly holder: string
  /**
   * Does what the entries ask. An entry may come twice (after a crash between the effect and the cursor), so the effect
   * must bear repeating. If it throws, the batch comes again. It has half a lease of time: after that another node may
   * begin with the same batch.
   */
  apply(entries: readonly Entry[]): Promise<void>
}

/**
 * Follows the log from a stored cursor, once per site: search, ranking, whatever goes out. Returns how many entries were
 * handled; 0 when there was nothing to do or another node holds the lease. Call it again until it returns 0.
 */
export async function followOnce(database: Database<ChangeTables>, options: FollowerOptions): Promise<number> {
  const { name, clock, holder } = options
  const from = await takeLease(database, name, holder, clock())
  if (from === undefined) return 0
  const entries = await listEntries(database.read, from, BATCH)
  if (entries.length === 0) return 0
  await options.apply(entries)
  const moved = await database.write((tx) =>
    tx
      .updateTable('cursors')
      .set({ seq: entries.at(-1)!.seq })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .where('seq', '=', from) // Not so any more when somebody has sent the follower back meanwhile.
      .executeTakeFirst(),
  )
  return moved.numUpdatedRows > 0n ? entries.length : 0
}

/** The cursor, when this node holds it or nobody else does; undefined otherwise. Reads first: an idle site writes nothing. */
async function takeLease(
  database: Database<ChangeTables>,
  name: string,
  holder: string,
  now: Instant,
): Promise<number | undefined> {
  const cursor = await database.read.selectFrom('cursors').selectAll().where('name', '=', name).executeTakeFirst()
  const held = cursor?.held_until ?? ''
  if (cursor?.holder === holder && held > later(now, LEASE_MS / 2)) return cursor.seq
  if (cursor && cursor.holder !== holder && held > now) return undefined
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

/** Where a follower stands; 0 when it never ran. */
export async function cursorOf(database: Database<ChangeTables>, name: string): Promise<number> {
  const row = await database.read.selectFrom('cursors').select('seq').where('name', '=', name).executeTakeFirst()
  return row?.seq ?? 0
}

/** Sends a follower back to the beginning, so that it does everything again. */
export async function rewind(database: Database<ChangeTables>, name: string): Promise<void> {
  await database.write((tx) => tx.updateTable('cursors').set({ seq: 0 }).where('name', '=', name).execute())
}
