import { sql } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from './newsroom.ts'

const TABLES = { article: 'articles', section: 'sections', source: 'sources', staff: 'staff', topic: 'topics' } as const

/** Ids asked for in one statement. */
const IDS_A_STATEMENT = 500

/** Refuses (`missing`) an id that nothing of this kind has. What is not given at all is nobody's fault. */
export async function mustBeKnown(
  tx: Tx,
  noun: keyof typeof TABLES,
  ids: Iterable<Id | null | undefined>,
): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string')
  for (let start = 0; start < wanted.length; start += IDS_A_STATEMENT) {
    const some = wanted.slice(start, start + IDS_A_STATEMENT)
    const { rows } = await sql<{
      id: Id
    }>`select id from ${sql.table(TABLES[noun])} where id in (${sql.join(some)}) ${kept(tx, noun)}`.execute(tx.rows)
    const known = new Set(rows.map((row) => row.id))
    const missing = some.find((id) => !known.has(id))
    if (missing !== undefined) throw new Refusal('missing', { noun, id: missing })
  }
}

/** Which of these stories readers can have; the others were invented, or are not before readers. */
export async function publishedAmong(tx: Tx, ids: Iterable<Id>): Promise<ReadonlySet<Id>> {
  const wanted = [...new Set(ids)]
  const published = new Set<Id>()
  for (let start = 0; start < wanted.length; start += IDS_A_STATEMENT) {
    const rows = await tx.rows
      .selectFrom('articles')
      .select('id')
      .where('id', 'in', wanted.slice(start, start + IDS_A_STATEMENT))
      .where('state', '=', 'published')
      .execute()
    for (const { id } of rows) published.add(id)
  }
  return published
}

/** A section or topic that is named must not be merged into another until the transaction ends. */
function kept(tx: Tx, noun: keyof typeof TABLES) {
  return sql.raw(tx.engine === 'postgres' && (noun === 'section' || noun === 'topic') ? 'for key share' : '')
}

/** Refuses (`invalid`) sections and topics that are closed. */
export async function mustTakeStories(tx: Tx, noun: 'section' | 'topic', ids: Iterable<Id>): Promise<void> {
  const wanted = [...ids]
  if (wanted.length === 0) return
  const { rows } = await sql<{
    id: Id
  }>`select id from ${sql.table(TABLES[noun])} where closed_at is not null and id in (${sql.join(wanted)})`.execute(
    tx.rows,
  )
  const [closed] = rows
  if (closed) throw new Refusal('invalid', { noun, id: closed.id, why: 'closed' })
}

/**
 * Holds what has no row of its own yet (a front, a name that is to be given) against other writers until the
 * transaction ends. On SQLite writers take turns anyway.
 */
export async function hold(tx: Tx, what: string): Promise<void> {
  if (tx.engine === 'postgres') await sql`select pg_advisory_xact_lock(8215, hashtext(${what}))`.execute(tx.rows)
}
