import { type Kysely, sql } from 'kysely'
import type { Instant } from '../kernel/clock.ts'
import type { Change, Entry } from './change.ts'
import type { ChangeTables } from './change-table.ts'

export interface LogQuery {
  /** As the log names them: `staff:0f3k2m9x7q1z`, `program:import`. */
  readonly actor?: string | undefined
  /** A kind, or a noun for all of its kinds: `article.published`, `article`. */
  readonly kind?: string | undefined
  readonly from?: Instant | undefined
  /** Before this instant. */
  readonly to?: Instant | undefined
  /** In the facts: an id, a word of a reason. */
  readonly words?: string | undefined
  /** Before this number. */
  readonly before?: number | undefined
  readonly limit: number
}

/** An entry with from where it came. */
export interface LogEntry extends Entry {
  /** `session:…` or `token:…`; undefined for programs, and for what happened before this was kept. */
  readonly via: string | undefined
  readonly address: string | undefined
}

/** Entries of the log, the newest first. */
export async function readLog(db: Kysely<ChangeTables>, query: LogQuery): Promise<readonly LogEntry[]> {
  const { actor, kind, from, to, words, before, limit } = query
  let rows = db.selectFrom('changes').selectAll().orderBy('seq', 'desc').limit(limit)
  if (before !== undefined) rows = rows.where('seq', '<', before)
  if (actor !== undefined) rows = rows.where('actor', '=', actor)
  // '/' comes after '.': between them lie the kinds of a noun, and an index finds them.
  if (kind?.includes('.')) rows = rows.where('kind', '=', kind)
  else if (kind !== undefined) rows = rows.where('kind', '>', `${kind}.`).where('kind', '<', `${kind}/`)
  if (from !== undefined) rows = rows.where('at', '>=', from)
  if (to !== undefined) rows = rows.where('at', '<', to)
  for (const word of (words ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    rows = rows.where(sql<boolean>`lower(facts) like ${pattern} escape '\\'`)
  }
  return (await rows.execute()).map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    change: { kind: row.kind, ...(JSON.parse(row.facts) as object) } as Change,
    via: row.via ?? undefined,
    address: row.address ?? undefined,
  }))
}
