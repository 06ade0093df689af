import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import { ReadingAdapter } from './sqlite-dialect.ts'

/** Values by name. Of those that are undefined the query does without. */
type Values = Readonly<Record<string, unknown>>

/**
 * A query that is built and compiled once for all the values that it will ever get: building one anew costs more than
 * SQLite takes to answer it.
 *
 *     const named = prepared((db: Kysely<Tables>, { slug, limit }: { slug: string; limit?: number }) => {
 *       const query = db.selectFrom('topics').selectAll().where('slug', '=', slug)
 *       return limit === undefined ? query : query.limit(limit)
 *     })
 *     await named(db, { slug: 'tram-2' })
 *
 * `build` is given placeholders: it may pass values on and ask whether they are undefined, and not look at them
 * otherwise. Lists of varying length cannot be values. A `limit` is written into the query, one of its own for each: see
 * `WrittenLimits`.
 */
export function prepared<DB, V extends Values, Row>(
  build: (db: Kysely<DB>, values: V) => Compilable<Row>,
): (db: Kysely<DB>, values: V) => Promise<Row[]> {
  /** By the engine that they were compiled for, and by which values there are. */
  const kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>()

  function preparedFor(db: Kysely<DB>, values: V): CompiledQuery<Row> {
    const { adapter } = db.getExecutor()
    let ofEngine = kept.get(adapter)
    if (!ofEngine) kept.set(adapter, (ofEngine = new Map<string, CompiledQuery<Row>>()))
    let shape = ''
    for (const name in values) if (values[name] !== undefined) shape += `${name} `
    if (values['limit'] !== undefined) shape += values['limit'] as number
    let query = ofEngine.get(shape)
    if (!query) ofEngine.set(shape, (query = build(db, placeholdersFor(values)).compile()))
    return query
  }

  return async (db, values) => {
    const query = preparedFor(db, values)
    const parameters = query.parameters.map((value) => (value instanceof Placeholder ? values[value.name] : value))
    const { adapter, plugins } = db.getExecutor()
    if (adapter instanceof ReadingAdapter && plugins.length === 0) return adapter.rowsOf(query.sql, parameters) as Row[]
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

function placeholdersFor<V extends Values>(values: V): V {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === 'limit' ? value : new Placeholder(name)]),
  ) as unknown as V
}
