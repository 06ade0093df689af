import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'

/** An item of the wire as readers see it. */
export interface WireEntry {
  readonly id: Id
  readonly at: Instant
  readonly headline: string
  readonly text: string | undefined
  readonly flash: boolean
  readonly correctedAt: Instant | undefined
  readonly topic: { readonly slug: string; readonly name: string } | undefined
  readonly section: { readonly slug: string; readonly name: string } | undefined
  readonly source: string | undefined
  /** The story that it leads to, if that is before readers. */
  readonly articleId: Id | undefined
  /** The story that it names, whether readers can have it (yet) or not: when that changes, so does where it leads. */
  readonly namedArticleId: Id | undefined
  readonly commentCount: number
}

export interface WireQuery {
  readonly topicId?: Id | undefined
  readonly sectionId?: Id | undefined
  readonly flash?: boolean | undefined
  /** From this instant on, and before that one: a day, in the paper's own time zone. */
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  /** Only what came before this item: how a list goes on. */
  readonly before?: { readonly at: Instant; readonly id: Id } | undefined
  readonly limit: number
}

/** The wire, newest first. What was withdrawn is not on it. */
export async function listWire(db: Kysely<Tables>, query: WireQuery): Promise<readonly WireEntry[]> {
  const { topicId, sectionId, flash, from, to, before, limit } = query
  const rows = await wireRows(db, {
    topicId,
    sectionId,
    from,
    to,
    limit,
    flash: flash === undefined ? undefined : flash ? 1 : 0,
    beforeAt: before?.at,
    beforeId: before?.id,
  })
  return rows.map(entryOf)
}

interface WireValues extends Record<string, unknown> {
  readonly topicId: Id | undefined
  readonly sectionId: Id | undefined
  readonly flash: number | undefined
  readonly from: Instant | undefined
  readonly to: Instant | undefined
  readonly beforeAt: Instant | undefined
  readonly beforeId: Id | undefined
  readonly limit: number
}

const wireRows = prepared((db: Kysely<Tables>, values: WireValues) => {
  const { topicId, sectionId, flash, from, to, beforeAt, beforeId, limit } = values
  let select = entries(db).where('wire_items.withdrawn_at', 'is', null)
  if (topicId !== undefined) select = select.where('wire_items.topic_id', '=', topicId)
  if (sectionId !== undefined) select = select.where('wire_items.section_id', '=', sectionId)
  if (flash !== undefined) select = select.where('wire_items.flash', '=', flash)
  if (from !== undefined) select = select.where('wire_items.at', '>=', from)
  if (to !== undefined) select = select.where('wire_items.at', '<', to)
  if (beforeAt !== undefined && beforeId !== undefined)
    select = select.where((eb) => eb(eb.refTuple('wire_items.at', 'wire_items.id'), '<', eb.tuple(beforeAt, beforeId)))
  return select.orderBy('wire_items.at', 'desc').orderBy('wire_items.id', 'desc').limit(limit)
})

/** The ones of these items that are still on the wire, in one query. */
export async function listWireByIds(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, WireEntry>> {
  if (ids.length === 0) return new Map()
  const rows = await entries(db)
    .where('wire_items.id', 'in', [...ids])
    .where('wire_items.withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, entryOf(row)]))
}

/** An item that stands on top of the wire, until then. */
export interface PinnedEntry extends WireEntry {
  readonly pinnedUntil: Instant
}

/** What stands on top of the wire at an instant, in the order that editors gave it. */
export async function listPinned(db: Kysely<Tables>, at: Instant): Promise<readonly PinnedEntry[]> {
  const rows = await pinnedRows(db, { at })
  return rows.map((row) => ({ ...entryOf(row), pinnedUntil: row.pinned_until! }))
}

const pinnedRows = prepared((db: Kysely<Tables>, { at }: { at: Instant }) =>
  entries(db)
    .select('wire_items.pinned_until')
    .where('wire_items.pinned_until', '>', at)
    .where('wire_items.withdrawn_at', 'is', null)
    .orderBy('wire_items.pin_position')
    .orderBy('wire_items.id'),
)

/** How many items the wire has between two instants. */
export async function countWire(db: Kysely<Tables>, from: Instant, to: Instant): Promise<number> {
  const [counted] = await wireCount(db, { from, to })
  return counted!.items
}

const wireCount = prepared((db: Kysely<Tables>, { from, to }: { from: Instant; to: Instant }) =>
  db
    .selectFrom('wire_items')
    .select((eb) => eb.fn.countAll<number>().as('items'))
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('withdrawn_at', 'is', null),
)

function entries(db: Kysely<Tables>) {
  return db
    .selectFrom('wire_items')
    .leftJoin('topics', 'topics.id', 'wire_items.topic_id')
    .leftJoin('sections', 'sections.id', 'wire_items.section_id')
    .leftJoin('sources', 'sources.id', 'wire_items.source_id')
    .leftJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'wire_items.article_id').on('articles.state', '=', 'published'),
    )
    .select([
      'wire_items.id',
      'wire_items.at',
      'wire_items.headline',
      'wire_items.text',
      'wire_items.flash',
      'wire_items.corrected_at',
      'wire_items.comment_count',
    ])
    .select([
      'topics.slug as topic_slug',
      'topics.name as topic_name',
      'sections.slug as section_slug',
      'sections.name as section_name',
    ])
    .select(['sources.name as source', 'articles.id as article_id', 'wire_items.article_id as named_article_id'])
}

function entryOf(row: Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]): WireEntry {
  return {
    id: row.id,
    at: row.at,
    headline: row.headline,
    text: row.text ?? undefined,
    flash: row.flash === 1,
    correctedAt: row.corrected_at ?? undefined,
    topic: named(row.topic_slug, row.topic_name),
    section: named(row.section_slug, row.section_name),
    source: row.source ?? undefined,
    articleId: row.article_id ?? undefined,
    namedArticleId: row.named_article_id ?? undefined,
    commentCount: row.comment_count,
  }
}

function named(slug: string | null, name: string | null): { slug: string; name: string } | undefined {
  return slug === null || name === null ? undefined : { slug, name }
}

/** The nearest items on either side of a stretch of time: where one goes from a day that is long past. */
export async function findWireAround(
  db: Kysely<Tables>,
  from: Instant,
  to: Instant,
): Promise<{ readonly before: Instant | undefined; readonly after: Instant | undefined }> {
  const shown = db.selectFrom('wire_items').where('withdrawn_at', 'is', null)
  const before = await shown
    .select((eb) => eb.fn.max('at').as('at'))
    .where('at', '<', from)
    .executeTakeFirst()
  const after = await shown
    .select((eb) => eb.fn.min('at').as('at'))
    .where('at', '>=', to)
    .executeTakeFirst()
  return { before: before?.at ?? undefined, after: after?.at ?? undefined }
}
