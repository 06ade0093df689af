import { type RawBuilder, sql } from 'kysely'

/**
 * A value that stands in the query itself, for one that stands so in the condition of a partial index. SQLite cannot
 * know that a bound one is the same: it would not use the index, or plan anew at each binding to see. Only for constants
 * of the program, never for what somebody sent.
 */
export function asWritten<Value extends string | number>(value: Value): RawBuilder<Value> {
  return sql.lit(value)
}
