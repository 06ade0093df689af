import { type QueryExecutorProvider, sql } from 'kysely'
import type { Database } from './database.ts'
import { newsroom } from './migrations/0001-newsroom.ts'
import { shorterWays } from './migrations/0002-shorter-ways.ts'
import { houseDictionary } from './migrations/0003-house-dictionary.ts'
import { searchVolumes } from './migrations/0004-search.ts'
import { readings } from './migrations/0005-readings.ts'
import { staffSignIn } from './migrations/0006-staff-sign-in.ts'
import { deskTables } from './migrations/0007-desk.ts'
import { writing } from './migrations/0008-writing.ts'
import { pictureDesk } from './migrations/0009-picture-desk.ts'
import { publishing } from './migrations/0010-publishing.ts'
import { fronts } from './migrations/0011-fronts.ts'
import { staffKeys } from './migrations/0012-staff-keys.ts'
import { liveHeadline } from './migrations/0013-live-headline.ts'
import { deskList } from './migrations/0014-desk-list.ts'
import { readers } from './migrations/0015-readers.ts'
import { comments } from './migrations/0016-comments.ts'
import { moderation } from './migrations/0017-moderation.ts'
import { ranking } from './migrations/0018-ranking.ts'
import { subscriptions } from './migrations/0019-subscriptions.ts'
import { savedViews } from './migrations/0020-saved-views.ts'
import { scopedKeys } from './migrations/0021-scoped-keys.ts'
import { numbers } from './migrations/0022-numbers.ts'
import { readerWays } from './migrations/0023-reader-ways.ts'
import { takenNames } from './migrations/0024-taken-names.ts'

/** One step of the schema, forward only. Frozen once landed: a later release may start from any earlier one. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sqlite: string
  readonly postgres: string
}

const migrations: readonly Migration[] = [
  newsroom,
  shorterWays,
  houseDictionary,
  searchVolumes,
  readings,
  staffSignIn,
  deskTables,
  writing,
  pictureDesk,
  publishing,
  fronts,
  staffKeys,
  liveHeadline,
  deskList,
  readers,
  comments,
  moderation,
  ranking,
  subscriptions,
  savedViews,
  scopedKeys,
  numbers,
  readerWays,
  takenNames,
]

/**
 * Brings the database up to this program's schema and returns what was done; nothing when it is up to date. Several
 * nodes may call it at once: one migrates, the others wait. Refuses (throws) a database of a newer program.
 */
export async function migrate<Tables>(
  database: Database<Tables>,
  steps: readonly Migration[] = migrations,
): Promise<readonly Migration[]> {
  if (await isCurrent(database, steps)) return []
  return database.write(async (tx) => {
    if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(8214, 0)`.execute(tx)
    await sql`create table if not exists migrations (number integer primary key, name text not null, done_at text not null)`.execute(
      tx,
    )
    const reached = await reachedIn(tx)
    const last = steps.at(-1)?.number ?? 0
    if (reached > last)
      throw new Error(`the database is at schema ${reached}, this program knows ${last}: start the newer program`)
    const missing = steps.filter((step) => step.number > reached)
    for (const step of missing) await apply(tx, step, database.engine)
    return missing
  })
}

async function isCurrent<Tables>(database: Database<Tables>, steps: readonly Migration[]): Promise<boolean> {
  try {
    return (await reachedIn(database.read)) === (steps.at(-1)?.number ?? 0)
  } catch {
    return false // No such table: a new database.
  }
}

async function reachedIn(db: QueryExecutorProvider): Promise<number> {
  const { rows } = await sql<{ reached: number | null }>`select max(number) as reached from migrations`.execute(db)
  return rows[0]?.reached ?? 0
}

async function apply(tx: QueryExecutorProvider, step: Migration, engine: 'sqlite' | 'postgres'): Promise<void> {
  for (const statement of statementsOf(step[engine])) await sql.raw(statement).execute(tx)
  await sql`insert into migrations (number, name, done_at) values (${step.number}, ${step.name}, ${new Date().toISOString()})`.execute(
    tx,
  )
}

/** Splits at semicolons outside of `$$` bodies and comments. */
function statementsOf(script: string): string[] {
  return script
    .replaceAll(/--.*$/gm, '')
    .split(/;(?=(?:[^$]|\$(?!\$)|\$\$(?:[^$]|\$(?!\$))*\$\$)*$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
