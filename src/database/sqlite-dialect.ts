import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Prepared statements kept per connection. Our texts are fixed but for lists of varying length. */
const KEPT_STATEMENTS = 400

/**
 * Kysely on `node:sqlite`. The database is synchronous, so a read-only connection is shared by all who ask, while the
 * writing one is handed out to one transaction at a time, first come first served.
 */
export function sqliteDialect(open: () => DatabaseSync, access: 'read' | 'write'): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => (access === 'write' ? new WritingDriver(open) : new ReadingDriver(open)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#prepare(sql)
      const values = parameters as SQLInputValue[]
      if (statement.columns().length > 0) return Promise.resolve({ rows: statement.all(...values) as R[] })
      const { changes } = statement.run(...values)
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) })
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(query.sql).iterate(...(query.parameters as SQLInputValue[])))
      yield { rows: [row as R] }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement) return statement
    statement = this.#database.prepare(sql)
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** How long a writer waits for another process, and how often it asks. An import's transactions take far less. */
const PATIENCE_MS = 30_000
const ASK_AGAIN_MS = 3

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
}

const SQLITE_BUSY = 5

class ReadingDriver implements Driver {
  readonly #connection: SqliteConnection

  constructor(open: () => DatabaseSync) {
    this.#connection = new SqliteConnection(open())
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<SqliteConnection> {
    return this.#connection
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('this connection only reads')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#connection.close()
  }
}

class WritingDriver implements Driver {
  readonly #connection: SqliteConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(open: () => DatabaseSync) {
    this.#connection = new SqliteConnection(open())
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const before = this.#free
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#free = promise
    await before
    this.#release = resolve
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /**
   * Takes the write lock at once: with a plain `begin`, two processes that read first and write later both fail. While
   * another process writes (an import beside the server), this one goes on answering readers and asks again.
   */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    for (const since = performance.now(); ;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() - since > PATIENCE_MS) throw error
        await pause(ASK_AGAIN_MS)
      }
    }
  }
  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }
  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
  async destroy(): Promise<void> {
    await this.#free
    this.#connection.close()
  }
}
