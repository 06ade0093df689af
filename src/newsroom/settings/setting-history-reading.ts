import type { Kysely } from 'kysely'
import type { Change } from '../../changes/change.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Tables } from '../tables.ts'

/** One change of settings, as the log has it: what they were, what they became; null stands for the default. */
export interface SettingChange {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly names: readonly string[]
  /** Undefined for entries from before the log kept values: these cannot be restored. */
  readonly before: Readonly<Record<string, unknown>> | undefined
  readonly after: Readonly<Record<string, unknown>> | undefined
}

/** Changes of settings, the newest first. `olderThan`: the number of the last one that was seen. */
export async function listSettingChanges(
  db: Kysely<Tables>,
  { olderThan, limit }: { readonly olderThan?: number | undefined; readonly limit: number },
): Promise<readonly SettingChange[]> {
  let query = db
    .selectFrom('changes')
    .selectAll()
    .where('kind', '=', 'settings.changed')
    .orderBy('seq', 'desc')
    .limit(limit)
  if (olderThan !== undefined) query = query.where('seq', '<', olderThan)
  const rows = await query.execute()
  return rows.map((row) => changeOf(row))
}

export async function findSettingChange(db: Kysely<Tables>, seq: number): Promise<SettingChange | undefined> {
  const row = await db
    .selectFrom('changes')
    .selectAll()
    .where('seq', '=', seq)
    .where('kind', '=', 'settings.changed')
    .executeTakeFirst()
  return row && changeOf(row)
}

function changeOf(row: { seq: number; at: string; actor: string; facts: string }): SettingChange {
  const { names, before, after } = JSON.parse(row.facts) as Extract<Change, { readonly kind: 'settings.changed' }>
  return { seq: row.seq, at: row.at, actor: row.actor, names, before, after }
}
