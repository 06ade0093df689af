import type { Kysely, Selectable } from 'kysely'
import { asWritten } from '../../database/as-written.ts'
import { prepared } from '../../database/prepared.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { Lock, SittingId } from './sitting.ts'
import type { WritingTables } from './writing-table.ts'

/** The last sitting at a story, holding the lock or not; undefined when nobody ever sat. */
export async function findLock(db: Kysely<Tables>, articleId: Id): Promise<Lock | undefined> {
  const [row] = await lockRow(db, { articleId })
  return row && lockOf(row)
}

const lockRow = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) =>
  db.selectFrom('article_locks').selectAll().where('article_id', '=', articleId),
)

/** The story that a sitting of somebody is, or was, at. */
export async function findArticleOf(
  db: Kysely<Tables>,
  { sitting, staffId }: { readonly sitting: SittingId; readonly staffId: Id },
): Promise<Id | undefined> {
  const row = await db
    .selectFrom('article_sittings')
    .select('article_id')
    .where('sitting', '=', sitting)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row?.article_id
}

/** Whose a sitting at a story is, by the locks that it had and the texts that it laid beside. */
export async function ownersOf(
  db: Kysely<Tables>,
  { articleId, sitting }: { readonly articleId: Id; readonly sitting: SittingId },
): Promise<readonly Id[]> {
  const [sat, laid] = [db.selectFrom('article_sittings'), db.selectFrom('side_drafts')]
  const rows = await sat
    .select('staff_id')
    .where('article_id', '=', articleId)
    .where('sitting', '=', sitting)
    .union(laid.select('staff_id').where('article_id', '=', articleId).where('sitting', '=', sitting))
    .execute()
  return rows.map((row) => row.staff_id)
}

/**
 * Refuses (`stale`) a sitting that has had the lock before and lost it: a save of its own that comes late could pass for
 * a new one.
 */
export async function mustBeFresh(tx: Tx, articleId: Id, sitting: SittingId): Promise<void> {
  const row = await tx.rows
    .selectFrom('article_sittings')
    .select('since')
    .where('article_id', '=', articleId)
    .where('sitting', '=', sitting)
    .executeTakeFirst()
  if (row) throw new Refusal('stale', { noun: 'sitting', id: articleId, since: row.since })
}

export async function insertSitting(tx: Tx, { articleId, sitting, staffId, since }: Lock): Promise<void> {
  await tx.rows
    .insertInto('article_sittings')
    .values({ article_id: articleId, sitting, staff_id: staffId, since })
    .execute()
}

/** Stories whose lock ran out before an instant and was never given up. */
export async function listAbandoned(db: Kysely<Tables>, before: Instant, limit: number): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('article_locks')
    .select('article_id')
    .where('ended', '=', asWritten(0))
    .where('until', '<=', before)
    .orderBy('until')
    .limit(limit)
    .execute()
  return rows.map((row) => row.article_id)
}

export async function saveLock(tx: Tx, lock: Lock): Promise<void> {
  await putLock(tx.rows, rowOf(lock))
}

const putLock = prepared((db: Kysely<Tables>, row: ReturnType<typeof rowOf>) => {
  const { article_id: _, ...columns } = row
  return db
    .insertInto('article_locks')
    .values(row)
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
})

function lockOf(row: Selectable<WritingTables['article_locks']>): Lock {
  return {
    articleId: row.article_id,
    sitting: row.sitting,
    staffId: row.staff_id,
    since: row.since,
    until: row.until,
    activeAt: row.active_at,
    saves: row.saves,
    ended: row.ended === 1,
    request:
      row.asked_by === null
        ? undefined
        : {
            staffId: row.asked_by,
            sitting: row.asked_sitting!,
            at: row.asked_at!,
            respiteUntil: row.respite_until ?? undefined,
          },
  }
}

function rowOf(lock: Lock) {
  return {
    article_id: lock.articleId,
    sitting: lock.sitting,
    staff_id: lock.staffId,
    since: lock.since,
    until: lock.until,
    active_at: lock.activeAt,
    saves: lock.saves,
    ended: lock.ended ? 1 : 0,
    asked_by: lock.request?.staffId ?? null,
    asked_sitting: lock.request?.sitting ?? null,
    asked_at: lock.request?.at ?? null,
    respite_until: lock.request?.respiteUntil ?? null,
  }
}
