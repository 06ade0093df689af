import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Checkpoints } from './checkpoints.ts'
import { namingStatements } from './named-statements.ts'
import { listen } from './postgres-listener.ts'
import { isBusy, sqliteDialect } from './sqlite-dialect.ts'
import { WalSync } from './wal-sync.ts'

export type Engine = 'sqlite' | 'postgres'

/** Where the rows are: a file, or a PostgreSQL address. */
export type DatabaseAddress =
  | { readonly sqliteFile: string }
  | { readonly postgresUrl: string; readonly connections?: number }

/**
 * One database, read and written through two doors. `read` never waits for a writer; `write` runs one transaction: all
 * of it is kept, or nothing, and what it resolved to is kept through a power cut. On SQLite writers of one process take
 * turns; on PostgreSQL `work` runs again, from its start, when it waited in a ring with others.
 */
export interface Database<Tables> {
  readonly engine: Engine
  readonly read: Kysely<Tables>
  write<Result>(work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result>
  /**
   * Calls `listener` whenever another node of the same site says that the log has grown, or may have said so unheard.
   * SQLite has one node.
   */
  onNudge(listener: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export async function openDatabase<Tables>(address: DatabaseAddress): Promise<Database<Tables>> {
  return 'sqliteFile' in address
    ? openSqlite(address.sqliteFile)
    : openPostgres(address.postgresUrl, address.connections ?? 8)
}

function openSqlite<Tables>(file: string): Database<Tables> {
  mkdirSync(dirname(file), { recursive: true })
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(() => openWriter(file), 'write') })
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(() => openReader(file), 'read') })
  const disk = new WalSync(file)
  const checkpoints = new Checkpoints(file, { pages: () => pagesInLog(reader) })
  return {
    engine: 'sqlite',
    read: reader,
    async write(work) {
      disk.refuseAfterFailure()
      const result = await writer.transaction().execute(work)
      await checkpoints.committed()
      await disk.settled()
      return result
    },
    onNudge: async () => async () => {},
    async close() {
      await disk.close()
      await checkpoints.close()
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** How long opening waits for another process that has the database to itself. A transaction waits without a block. */
const OPEN_TIMEOUT = 10_000

/** Looks, and copies nothing. */
const LOG_SIZE = CompiledQuery.raw('pragma wal_checkpoint(noop)')

async function pagesInLog<Tables>(reader: Kysely<Tables>): Promise<number> {
  const { rows } = await reader.executeQuery<{ readonly log: number }>(LOG_SIZE)
  return rows[0]!.log
}

/**
 * `synchronous=NORMAL`: the wait for the disk is `WalSync`'s, which holds up nobody else; and `Checkpoints` shortens the
 * log. Only where that cannot, SQLite does, in pages.
 */
function openWriter(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: OPEN_TIMEOUT })
  database.exec('pragma journal_mode=wal; pragma synchronous=normal; pragma foreign_keys=on; pragma cache_size=-4096')
  database.exec('pragma busy_timeout=0; pragma wal_autocheckpoint=100000')
  gatherStatistics(database)
  return database
}

/**
 * All tables that have grown much since, a sample of each (https://www.sqlite.org/pragma.html#pragma_optimize). With the
 * two thousand rows that it would take by itself, a state that half of all stories have passes for a rare one.
 */
const OPTIMIZE = 'pragma analysis_limit=10000; pragma optimize=0x10002'

/**
 * Tells the planner how the rows lie: .3 ms when nothing has grown, 200 ms for a hundred thousand new stories. Without,
 * it takes a column of five values for as good an index as the key of the table.
 */
function gatherStatistics(database: DatabaseSync): void {
  try {
    database.exec(OPTIMIZE)
  } catch (error) {
    // Another process is writing; the next opening finds the time.
    if (!isBusy(error)) throw error
  }
}

function openReader(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: OPEN_TIMEOUT })
  database.exec('pragma query_only=on; pragma cache_size=-16384')
  return database
}

/** A connection that cannot be had in this time is a failure: pages that are kept are served meanwhile. */
const PATIENCE_MS = 10_000

/**
 * Readers and writers have connections of their own: writers wait for each other at the log, and however many of them
 * do, a reader finds a connection.
 */
async function openPostgres<Tables>(connectionString: string, max: number): Promise<Database<Tables>> {
  const { default: pg } = await import('pg')
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
      oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format),
  }
  const connect = (connections: number) => {
    const pool = new pg.Pool({ connectionString, max: connections, types, connectionTimeoutMillis: PATIENCE_MS })
    // A connection that dies (the server restarts) is replaced at the next query. Without a listener its error would end
    // the process: the pool's for an idle one, the connection's own for one that is lent out and has nothing to do.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namingStatements(pool) }) })
  }
  const forWriters = Math.max(1, Math.floor(max / 2))
  const writer = connect(forWriters)
  const reader = connect(Math.max(1, max - forWriters))
  return {
    engine: 'postgres',
    read: reader,
    write: (work) => againAfterDeadlock(() => writer.transaction().execute(work)),
    onNudge: (listener) => listen(connectionString, listener),
    async close() {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** PostgreSQL sends counts and sums as text, being wider than a double; ours stay far below 2⁵³. */
const INT8 = 20
const NUMERIC = 1700

/** Transactions that wait for each other in a ring: PostgreSQL ends one of them, of which nothing was kept. */
const DEADLOCK = '40P01'
const MOST_TRIES = 5

/** Runs a transaction again that was ended so that others could go on: by then they have. */
async function againAfterDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK
      if (!isDeadlock || tries === MOST_TRIES) throw error
    }
  }
}
