import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { WireItem } from './wire-item.ts'
import type { WireTables } from './wire-table.ts'

const ROWS_A_STATEMENT = 100
const ORIGINS_A_STATEMENT = 1000

export async function insertWireItems(tx: Tx, items: readonly WireItem[]): Promise<void> {
  const [item] = items
  if (item && items.length === 1) {
    await insertItem(tx.rows, rowOf(item))
    return
  }
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT) {
    await tx.rows
      .insertInto('wire_items')
      .values(items.slice(start, start + ROWS_A_STATEMENT).map(rowOf))
      .execute()
  }
}

const insertItem = prepared((rows: Kysely<Tables>, item: Insertable<WireTables['wire_items']>) =>
  rows.insertInto('wire_items').values({ ...item }),
)

export async function lockWireItem(tx: Tx, id: Id): Promise<WireItem> {
  const row = await tx.rows
    .selectFrom('wire_items')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'wire item', id })
  return wireItemOf(row)
}

export async function saveWireItem(tx: Tx, item: WireItem): Promise<void> {
  const { id, ...columns } = rowOf(item)
  await tx.rows.updateTable('wire_items').set(columns).where('id', '=', id).execute()
}

/** The items that stand on top of the wire at an instant, in their order, held until the transaction ends. */
export async function lockPinned(tx: Tx, at: string): Promise<readonly WireItem[]> {
  const rows = await tx.rows
    .selectFrom('wire_items')
    .selectAll()
    .where('pinned_until', '>', at)
    .where('withdrawn_at', 'is', null)
    .orderBy('pin_position')
    .orderBy('id')
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .execute()
  return rows.map(wireItemOf)
}

/** The items that were filed under these keys, by key. */
export async function listFiled(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, WireItem>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.rows
    .selectFrom('wire_items')
    .selectAll()
    .where('filing_key', 'in', [...keys])
    .execute()
  return new Map(rows.map((row) => [row.filing_key!, wireItemOf(row)]))
}

/** Which of these origins are on the wire already. */
export async function listKnownOrigins(db: Kysely<Tables>, origins: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let start = 0; start < origins.length; start += ORIGINS_A_STATEMENT) {
    const rows = await db
      .selectFrom('wire_items')
      .select('origin')
      .where('origin', 'in', origins.slice(start, start + ORIGINS_A_STATEMENT))
      .execute()
    for (const row of rows) known.add(row.origin!)
  }
  return known
}

function wireItemOf(row: Selectable<WireTables['wire_items']>): WireItem {
  return {
    id: row.id,
    at: row.at,
    headline: row.headline,
    text: row.text ?? undefined,
    flash: row.flash === 1,
    sectionId: row.section_id ?? undefined,
    topicId: row.topic_id ?? undefined,
    sourceId: row.source_id ?? undefined,
    articleId: row.article_id ?? undefined,
    correctedAt: row.corrected_at ?? undefined,
    withdrawal: row.withdrawn_at === null ? undefined : { at: row.withdrawn_at, reason: row.withdrawal_reason ?? '' },
    pin: row.pinned_until === null ? undefined : { until: row.pinned_until, position: row.pin_position ?? 0 },
    origin: row.origin ?? undefined,
    filedBy: row.filed_by ?? undefined,
    filingKey: row.filing_key ?? undefined,
  }
}

function rowOf(item: WireItem): Insertable<WireTables['wire_items']> {
  return {
    id: item.id,
    at: item.at,
    headline: item.headline,
    text: item.text ?? null,
    flash: item.flash ? 1 : 0,
    section_id: item.sectionId ?? null,
    topic_id: item.topicId ?? null,
    source_id: item.sourceId ?? null,
    article_id: item.articleId ?? null,
    corrected_at: item.correctedAt ?? null,
    withdrawn_at: item.withdrawal?.at ?? null,
    withdrawal_reason: item.withdrawal?.reason ?? null,
    origin: item.origin ?? null,
    filed_by: item.filedBy ?? null,
    filing_key: item.filingKey ?? null,
    pinned_until: item.pin?.until ?? null,
    pin_position: item.pin?.position ?? null,
  }
}
