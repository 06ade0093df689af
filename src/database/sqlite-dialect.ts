import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'
import { breather } from '../kernel/breath.ts'

/** Prepared statements kept per connection. Our texts are fixed but for lists of varying length. */
const KEPT_STATEMENTS = 400

/**
 * Kysely on `node:sqlite`. The database is synchronous, so a read-only connection is shared by all who ask, while the
 * writing one is handed out to one transaction at a time, first come first served.
 */
export function sqliteDialect(open: () => DatabaseSync, access: 'read' | 'write'): Dialect {
  if (access === 'read') {
    const connection = new SqliteConnection(open())
    return {
      createAdapter: () => new ReadingAdapter(connection),
      createDriver: () => new ReadingDriver(connection),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new WrittenLimits(),
    }
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new WritingDriver(open),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new WrittenLimits(),
  }
}

/**
 * Writes the number of a limit into the query. To SQLite a bound one is part of the plan: at each new value, the same
 * one too, it plans the whole query anew, which costs several times what answering it does.
 */
class WrittenLimits extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    if (ValueNode.is(limit) && Number.isInteger(limit.value)) this.append(`limit ${limit.value as number}`)
    else {
      super.visitLimit(node)
      this.append(' + 0') // At an expression it does not look.
    }
  }
}

/** How long a transaction waits for the write lock of another process, and how often it asks. */
const LOCK_PATIENCE_MS = 10_000
const LOCK_RETRY_MS = 2
const SQLITE_BUSY = 5

/** Whether SQLite refused because another connection has the lock. The lower byte is the code, the others tell its kind. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
}

interface Prepared {
  readonly statement: StatementSync
  /** Asking SQLite costs as much as a small query does. */
  readonly givesRows: boolean
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, Prepared>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { statement, givesRows } = this.#prepare(sql)
      const values = parameters as SQLInputValue[]
      if (givesRows) return Promise.resolve({ rows: statement.all(...values) as R[] })
      const { changes } = statement.run(...values)
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) })
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  rowsOf(sql: string, parameters: readonly unknown[]): unknown[] {
    return this.#prepare(sql).statement.all(...(parameters as SQLInputValue[]))
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(query.sql).iterate(...(query.parameters as SQLInputValue[])))
      yield { rows: [row as R] }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(sql: string): Prepared {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const prepared = { statement, givesRows: statement.columns().length > 0 }
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!)
    this.#statements.set(sql, prepared)
    return prepared
  }
}

/** By which a query that is compiled already is answered without being handed from promise to promise. */
export class ReadingAdapter extends SqliteAdapter {
  readonly #connection: SqliteConnection

  constructor(connection: SqliteConnection) {
    super()
    this.#connection = connection
  }

  /** Throws what SQLite throws. */
  rowsOf(sql: string, parameters: readonly unknown[]): unknown[] {
    return this.#connection.rowsOf(sql, parameters)
  }
}

/** A transaction that has had the process to itself for so long, in milliseconds, gives readers their turn. */
const TURN_MS = 0.15

/** Who reads meanwhile reads what was before the transaction, on the other connection. */
class WritingConnection extends SqliteConnection {
  readonly #breathe = breather(TURN_MS)

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await this.#breathe()
    return super.executeQuery<R>(query)
  }
}

class ReadingDriver implements Driver {
  readonly #connection: SqliteConnection

  constructor(connection: SqliteConnection) {
    this.#connection = connection
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
  readonly #connection: WritingConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(open: () => DatabaseSync) {
    this.#connection = new WritingConnection(open())
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
   * another process holds it, this one asks again and again: SQLite's own waiting would stop readers too.
   */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const until = performance.now() + LOCK_PATIENCE_MS
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error
        await wait(LOCK_RETRY_MS)
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
