import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'

/** Of a reason for sending back, holding or dropping; in UTF-16 units. */
export const LONGEST_REASON = 2000

/** Why a story is not on its way: sent back, held or dropped. */
export interface SetAside {
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

export async function findSetAside(db: Kysely<Tables>, articleId: Id): Promise<SetAside | undefined> {
  const row = await db
    .selectFrom('article_set_asides')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return row && { reason: row.reason, by: row.set_by, at: row.set_at }
}

/** Writes why a story is set aside, for whoever wrote it to read. */
export async function noteSetAside(tx: Tx, articleId: Id, reason: string): Promise<void> {
  const columns = { reason, set_at: tx.at, set_by: tx.actor }
  await tx.rows
    .insertInto('article_set_asides')
    .values({ article_id: articleId, ...columns })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
    .execute()
}

export async function clearSetAside(tx: Tx, articleId: Id): Promise<void> {
  await tx.rows.deleteFrom('article_set_asides').where('article_id', '=', articleId).execute()
}
