import type { Kysely } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { type Arrangement, EMPTY, type FrontName, nextTurn, type Place, type Slot, slotKey } from './front.ts'

/** A front as it stands. */
export interface Front {
  readonly name: FrontName
  /** Grows with each arrangement; 0 for one that nobody has arranged yet. */
  readonly version: number
  readonly arrangement: Arrangement
  readonly arrangedAt: Instant | undefined
  readonly arrangedBy: string | undefined
}

const frontRow = prepared((db: Kysely<Tables>, { name }: { name: string }) =>
  db.selectFrom('fronts').selectAll().where('name', '=', name),
)
const slotRows = prepared((db: Kysely<Tables>, { name }: { name: string }) =>
  db
    .selectFrom('front_slots')
    .selectAll()
    .where('front', '=', name)
    .orderBy('place')
    .orderBy('position')
    .orderBy('rank'),
)

/** The front of this name; an empty one if it was never arranged. */
export async function readFront(db: Kysely<Tables>, name: FrontName): Promise<Front> {
  const [row] = await frontRow(db, { name })
  if (!row) return { name, version: 0, arrangement: EMPTY, arrangedAt: undefined, arrangedBy: undefined }
  const slots = new Map<string, Slot>()
  for (const each of await slotRows(db, { name })) {
    const at = { place: each.place as Place, position: each.position }
    const slot = slots.get(slotKey(at)) ?? { ...at, entries: [] }
    const entry = {
      articleId: each.article_id,
      ...(each.starts_at !== null && { from: each.starts_at }),
      ...(each.ends_at !== null && { until: each.ends_at }),
      ...(each.headline !== null && { headline: each.headline }),
      ...(each.again === 1 && { again: true as const }),
    }
    slots.set(slotKey(at), { ...slot, entries: [...slot.entries, entry] })
  }
  for (const key of JSON.parse(row.locks) as string[]) {
    const [place = '', position = ''] = key.split(' ')
    const slot = slots.get(key) ?? { place: place as Place, position: Number(position), entries: [] }
    slots.set(key, { ...slot, locked: true })
  }
  return {
    name,
    version: row.version,
    arrangement: {
      slots: [...slots.values()],
      rules: JSON.parse(row.rules) as Arrangement['rules'],
      blocks: JSON.parse(row.blocks) as Id[],
      hiddenBlocks: JSON.parse(row.hidden_blocks) as Id[],
    },
    arrangedAt: row.arranged_at ?? undefined,
    arrangedBy: row.arranged_by ?? undefined,
  }
}

/** Puts an arrangement in force as the next version, and keeps it among the past ones. */
export async function saveArrangement(
  tx: Tx,
  { name, version }: Pick<Front, 'name' | 'version'>,
  arrangement: Arrangement,
  restored?: number,
): Promise<void> {
  const next = version + 1
  const columns = {
    version: next,
    rules: JSON.stringify(arrangement.rules),
    blocks: JSON.stringify(arrangement.blocks),
    hidden_blocks: JSON.stringify(arrangement.hiddenBlocks),
    locks: JSON.stringify(arrangement.slots.filter((slot) => slot.locked).map(slotKey)),
    next_turn_at: nextTurn(arrangement, tx.at) ?? null,
    arranged_at: tx.at,
    arranged_by: tx.actor,
  }
  await tx.rows
    .insertInto('fronts')
    .values({ name, ...columns })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(columns))
    .execute()
  await tx.rows.deleteFrom('front_slots').where('front', '=', name).execute()
  const rows = arrangement.slots.flatMap(({ place, position, entries }) =>
    entries.map((entry, rank) => ({
      front: name,
      place,
      position,
      rank,
      article_id: entry.articleId,
      starts_at: entry.from ?? null,
      ends_at: entry.until ?? null,
      headline: entry.headline ?? null,
      again: entry.again ? 1 : 0,
    })),
  )
  if (rows.length > 0) await tx.rows.insertInto('front_slots').values(rows).execute()
  await tx.rows
    .insertInto('front_arrangements')
    .values({
      front: name,
      version: next,
      made_at: tx.at,
      made_by: tx.actor,
      arrangement: JSON.stringify(arrangement),
      restored: restored ?? null,
    })
    .execute()
}

/** A past arrangement. */
export interface PastArrangement {
  readonly version: number
  readonly madeAt: Instant
  /** As the log names who acts. */
  readonly madeBy: string
  readonly arrangement: Arrangement
  /** The version that it brought back. */
  readonly restored: number | undefined
}

/** The arrangements of a front, the newest first, from one below `before`. */
export async function listArrangements(
  db: Kysely<Tables>,
  name: FrontName,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly PastArrangement[]> {
  let query = db.selectFrom('front_arrangements').selectAll().where('front', '=', name)
  if (before !== undefined) query = query.where('version', '<', before)
  const rows = await query.orderBy('version', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    version: row.version,
    madeAt: row.made_at,
    madeBy: row.made_by,
    arrangement: JSON.parse(row.arrangement) as Arrangement,
    restored: row.restored ?? undefined,
  }))
}

/** One version of a front, if it is kept. */
export async function findArrangement(
  db: Kysely<Tables>,
  name: FrontName,
  version: number,
): Promise<PastArrangement | undefined> {
  const [found] = await listArrangements(db, name, { before: version + 1, limit: 1 })
  return found?.version === version ? found : undefined
}

/** The fronts that hold a story in a slot, now or later. */
export async function listFrontsWith(db: Kysely<Tables>, articleId: Id): Promise<readonly FrontName[]> {
  const rows = await db
    .selectFrom('front_slots')
    .select('front')
    .distinct()
    .where('article_id', '=', articleId)
    .orderBy('front')
    .execute()
  return rows.map((row) => row.front as FrontName)
}

/** The fronts that somebody has arranged. */
export async function listArranged(db: Kysely<Tables>): Promise<readonly Front[]> {
  const rows = await db.selectFrom('fronts').select('name').orderBy('name').execute()
  return Promise.all(rows.map((row) => readFront(db, row.name as FrontName)))
}
