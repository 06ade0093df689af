import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** A statement that has been asked so often gets a name. Lists of varying length have a text for each, and seldom come so far. */
const OFTEN = 5
/** The server keeps what it has made of each, on every connection: some ten kilobytes. */
const MOST = 300
const MOST_SEEN = 5000
const NAMEABLE = /^(select|insert|update|delete|with)\b/
/** `feature_not_supported`: the columns of a named statement are not what they were when it was named. */
const CHANGED = '0A000'

/**
 * The same pool, whose connections name what they ask often. PostgreSQL parses and plans a statement each time that it
 * comes, unless it knows it by a name (https://www.postgresql.org/docs/current/sql-prepare.html): a page of comments, with
 * three joins, took .8 ms without and .18 with, a row by its key .08 and .035. Whether a plan serves all values or is made
 * for each is the server's own choice.
 */
export function namingStatements(pool: Pool): PostgresPool {
  const names = new StatementNames()
  /** Kysely knows a connection by its client. */
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? namingClient(client, names)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

function namingClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
  async function query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const name = names.nameFor(text)
    try {
      const result = await client.query({ text, values: [...parameters], ...(name && { name }) })
      return result as unknown as PostgresQueryResult<Row>
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === CHANGED) names.forget()
      throw error
    }
  }
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}

class StatementNames {
  readonly #seen = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #given = 0

  nameFor(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#names.size >= MOST || !NAMEABLE.test(text)) return known
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (this.#seen.size >= MOST_SEEN) this.#seen.clear()
      this.#seen.set(text, times)
      return undefined
    }
    this.#seen.delete(text)
    this.#given += 1
    const name = `s${this.#given}`
    this.#names.set(text, name)
    return name
  }

  /** Names that were given are not given again: what they stand for may have changed. */
  forget(): void {
    this.#names.clear()
  }
}
