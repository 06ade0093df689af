import { type Expression, type Kysely, sql, type SqlBool } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** An item of the wire as the desk sees it: also what was taken off, who filed it, and what it names. */
export interface DeskWireItem {
  readonly id: Id
  readonly at: Instant
  readonly headline: string
  readonly text: string | undefined
  readonly flash: boolean
  readonly section: { readonly id: Id; readonly name: string } | undefined
  readonly topic: { readonly id: Id; readonly name: string } | undefined
  readonly source: { readonly id: Id; readonly name: string } | undefined
  /** The story that it names, and whether readers have that. */
  readonly article: { readonly id: Id; readonly published: boolean } | undefined
  readonly filedBy: string | undefined
  readonly correctedAt: Instant | undefined
  readonly withdrawnAt: Instant | undefined
  /** While it stands on top of the wire. */
  readonly pinnedUntil: Instant | undefined
}

export interface DeskWireQuery {
  readonly topicId?: Id | undefined
  readonly sectionId?: Id | undefined
  readonly flash?: boolean | undefined
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly before?: { readonly at: Instant; readonly id: Id } | undefined
  readonly limit: number
  /** Pins that are over are none. */
  readonly now: Instant
}

/** The wire as its desk works it, newest first. */
export async function listDeskWire(db: Kysely<Tables>, query: DeskWireQuery): Promise<readonly DeskWireItem[]> {
  const { topicId, sectionId, flash, from, to, before, limit, now } = query
  let rows = deskItems(db)
  if (topicId !== undefined) rows = rows.where('wire_items.topic_id', '=', topicId)
  if (sectionId !== undefined) rows = rows.where('wire_items.section_id', '=', sectionId)
  if (flash !== undefined) rows = rows.where('wire_items.flash', '=', flash ? 1 : 0)
  if (from !== undefined) rows = rows.where('wire_items.at', '>=', from)
  if (to !== undefined) rows = rows.where('wire_items.at', '<', to)
  if (before !== undefined)
    rows = rows.where((eb): Expression<SqlBool> =>
      eb(eb.refTuple('wire_items.at', 'wire_items.id'), '<', eb.tuple(before.at, before.id)),
    )
  const found = await rows.orderBy('wire_items.at', 'desc').orderBy('wire_items.id', 'desc').limit(limit).execute()
  return found.map((row) => itemOf(row, now))
}

/** What stands on top of the wire, in its order. */
export async function listDeskPins(db: Kysely<Tables>, now: Instant): Promise<readonly DeskWireItem[]> {
  const rows = await deskItems(db)
    .where('wire_items.pinned_until', '>', now)
    .where('wire_items.withdrawn_at', 'is', null)
    .orderBy('wire_items.pin_position')
    .orderBy('wire_items.id')
    .execute()
  return rows.map((row) => itemOf(row, now))
}

/** One item, or undefined. */
export async function findDeskWireItem(db: Kysely<Tables>, id: Id, now: Instant): Promise<DeskWireItem | undefined> {
  const row = await deskItems(db).where('wire_items.id', '=', id).executeTakeFirst()
  return row && itemOf(row, now)
}

function deskItems(db: Kysely<Tables>) {
  return db
    .selectFrom('wire_items')
    .leftJoin('topics', 'topics.id', 'wire_items.topic_id')
    .leftJoin('sections', 'sections.id', 'wire_items.section_id')
    .leftJoin('sources', 'sources.id', 'wire_items.source_id')
    .leftJoin('articles', 'articles.id', 'wire_items.article_id')
    .leftJoin('staff', (join) => join.on(sql<SqlBool>`wire_items.filed_by = 'staff:' || staff.id`))
    .select(['wire_items.id', 'wire_items.at', 'wire_items.headline', 'wire_items.text', 'wire_items.flash'])
    .select(['wire_items.corrected_at', 'wire_items.withdrawn_at', 'wire_items.pinned_until', 'staff.name as filed_by'])
    .select(['topics.id as topic_id', 'topics.name as topic', 'sections.id as section_id', 'sections.name as section'])
    .select(['sources.id as source_id', 'sources.name as source', 'articles.id as article_id', 'articles.state'])
}

type DeskRow = Awaited<ReturnType<ReturnType<typeof deskItems>['execute']>>[number]

function itemOf(row: DeskRow, now: Instant): DeskWireItem {
  const pinned = row.pinned_until !== null && row.pinned_until > now && row.withdrawn_at === null
  return {
    id: row.id,
    at: row.at,
    headline: row.headline,
    text: row.text ?? undefined,
    flash: row.flash === 1,
    section: named(row.section_id, row.section),
    topic: named(row.topic_id, row.topic),
    source: named(row.source_id, row.source),
    article: row.article_id === null ? undefined : { id: row.article_id, published: row.state === 'published' },
    filedBy: row.filed_by ?? undefined,
    correctedAt: row.corrected_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    pinnedUntil: pinned ? row.pinned_until! : undefined,
  }
}

function named(id: string | null, name: string | null): { id: string; name: string } | undefined {
  return id === null || name === null ? undefined : { id, name }
}
