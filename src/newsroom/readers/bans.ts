import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { prepared } from '../../database/prepared.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import { lockReader } from './reader-store.ts'
import type { ReaderTables } from './reader-table.ts'

/** Somebody may read, but not speak, until an instant or until it is lifted. */
export interface Ban {
  readonly id: Id
  readonly readerId: Id
  readonly madeAt: Instant
  readonly madeBy: string
  readonly until: Instant | undefined
  readonly reason: string
  readonly liftedAt: Instant | undefined
  readonly liftedBy: string | undefined
}

/** The ban that stands now; of several the one that lasts longest. */
export async function findBan(db: Kysely<Tables>, readerId: Id, now: Instant): Promise<Ban | undefined> {
  return longestOf(await bansOfOne(db, { readerId, now }))
}

/** The same of several readers at once; nothing of those who are not banned. */
export async function findBans(
  db: Kysely<Tables>,
  readerIds: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, Ban>> {
  if (readerIds.length === 0) return new Map()
  const rows = await standing(db, now)
    .where('reader_id', 'in', [...readerIds])
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.reader_id)].map(([id, ofOne]) => [id, longestOf(ofOne)!]))
}

/** Whether a ban holds at an instant: nobody has lifted it, and it is not over. */
export function isStanding({ until, liftedAt }: Pick<Ban, 'until' | 'liftedAt'>, now: Instant): boolean {
  return liftedAt === undefined && (until === undefined || until > now)
}

const bansOfOne = prepared((db: Kysely<Tables>, { readerId, now }: { readerId: Id; now: Instant }) =>
  standing(db, now).where('reader_id', '=', readerId),
)

/** `isStanding`, as the database says it. */
function standing(db: Kysely<Tables>, now: Instant) {
  return db
    .selectFrom('reader_bans')
    .selectAll()
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
}

function longestOf(rows: readonly Selectable<ReaderTables['reader_bans']>[]): Ban | undefined {
  const [first, ...others] = rows
  return first && banOf(others.reduce((longest, row) => (endOf(row) > endOf(longest) ? row : longest), first))
}

/** Behind every instant: nothing ends it but somebody. */
function endOf({ until }: { readonly until: Instant | null }): string {
  return until ?? '~'
}

/** All bans of a reader, the newest first. */
export async function listBans(db: Kysely<Tables>, readerId: Id): Promise<readonly Ban[]> {
  const rows = await db
    .selectFrom('reader_bans')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(banOf)
}

/**
 * Keeps a reader from speaking. Refuses (`forbidden`) who does not judge comments, (`missing`) a reader who is not there,
 * (`invalid`) no reason and an end that is over.
 */
export async function banReader(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly until?: Instant | undefined; readonly reason: string },
): Promise<Id> {
  allow(newsroom.actor, 'judge_comment')
  const reason = oneLine(order.reason, 200, { noun: 'ban', field: 'reason' })
  return newsroom.write(async (tx) => {
    await lockReader(tx, order.readerId)
    if (order.until !== undefined && order.until <= tx.at)
      throw new Refusal('invalid', { noun: 'ban', field: 'until', why: 'is over' })
    const id = tx.nextId()
    const until = order.until ?? null
    await tx.rows
      .insertInto('reader_bans')
      .values({
        id,
        reader_id: order.readerId,
        made_at: tx.at,
        made_by: tx.actor,
        until,
        reason,
        lifted_at: null,
        lifted_by: null,
      })
      .execute()
    await record(tx, { kind: 'reader.banned', readerId: order.readerId, until, reason })
    return id
  })
}

/** Lets a reader speak again: ends all bans that stand. Refuses (`forbidden`), and (`stale`) when none does. */
export async function unbanReader(newsroom: Newsroom, order: { readonly readerId: Id }): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  await newsroom.write(async (tx) => {
    if (!(await findBan(tx.rows, order.readerId, tx.at)))
      throw new Refusal('stale', { noun: 'reader', id: order.readerId, state: 'not banned' })
    await liftAll(tx, order.readerId)
    await tx.rows.deleteFrom('banned_ways').where('reader_id', '=', order.readerId).execute()
    await record(tx, { kind: 'reader.unbanned', readerId: order.readerId })
  })
}

async function liftAll(tx: Tx, readerId: Id): Promise<void> {
  await tx.rows
    .updateTable('reader_bans')
    .set({ lifted_at: tx.at, lifted_by: tx.actor })
    .where('reader_id', '=', readerId)
    .where('lifted_at', 'is', null)
    .execute()
}

function banOf(row: Selectable<ReaderTables['reader_bans']>): Ban {
  return {
    id: row.id,
    readerId: row.reader_id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    until: row.until ?? undefined,
    reason: row.reason,
    liftedAt: row.lifted_at ?? undefined,
    liftedBy: row.lifted_by ?? undefined,
  }
}
