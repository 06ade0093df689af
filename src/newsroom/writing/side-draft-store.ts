import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { characterCount } from '../articles/article.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { SittingId } from './sitting.ts'
import type { WorkingText } from './working-text.ts'
import type { WritingTables } from './writing-table.ts'

/** 分支稿: a text that did not go into the story, laid beside it until somebody has looked. */
export interface SideDraft {
  readonly id: Id
  readonly articleId: Id
  readonly staffId: Id
  readonly basedOn: number
  readonly headline: string
  readonly characterCount: number
  readonly madeAt: Instant
  readonly savedAt: Instant
  readonly droppedAt: Instant | undefined
}

/** Which of the texts that one sitting lays beside a story: its late saves, or what one save left out. */
export interface SideDraftKey {
  readonly articleId: Id
  readonly sitting: SittingId
  readonly slot: number
}
export const LATE = 0

/**
 * Lays a text beside the story. A text of the same sitting and slot is overwritten by a later one, never by an earlier
 * or repeated one; a dropped one comes back with it. `isNew`: there was none before.
 */
export async function laySideDraft(
  tx: Tx,
  key: SideDraftKey,
  order: {
    readonly staffId: Id
    readonly count: number
    readonly basedOn: number
    readonly text: WorkingText
  },
): Promise<{ readonly draft: SideDraft; readonly isNew: boolean }> {
  const before = await tx.rows
    .selectFrom('side_drafts')
    .selectAll()
    .where('article_id', '=', key.articleId)
    .where('sitting', '=', key.sitting)
    .where('slot', '=', key.slot)
    .executeTakeFirst()
  if (before && before.count >= order.count) return { draft: sideDraftOf(before), isNew: false }
  const row = {
    id: before?.id ?? tx.nextId(),
    article_id: key.articleId,
    sitting: key.sitting,
    slot: key.slot,
    count: order.count,
    based_on: order.basedOn,
    headline: order.text.headline,
    character_count: characterCount(order.text),
    made_at: before?.made_at ?? tx.at,
    saved_at: tx.at,
    staff_id: order.staffId,
    dropped_at: null,
    text: JSON.stringify(order.text),
  }
  if (before) await tx.rows.updateTable('side_drafts').set(row).where('id', '=', before.id).execute()
  else await tx.rows.insertInto('side_drafts').values(row).execute()
  return { draft: sideDraftOf(row), isNew: before === undefined }
}

/** Those that were not dropped, the oldest first. */
export async function findSideDrafts(db: Kysely<Tables>, articleId: Id): Promise<readonly SideDraft[]> {
  const rows = await db
    .selectFrom('side_drafts')
    .select(BRIEF)
    .where('article_id', '=', articleId)
    .where('dropped_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(sideDraftOf)
}

/** One with its text, dropped or not. Refuses (`missing`). */
export async function getSideDraft(
  db: Kysely<Tables>,
  { articleId, sideDraftId }: { readonly articleId: Id; readonly sideDraftId: Id },
): Promise<{ readonly draft: SideDraft; readonly text: WorkingText }> {
  const row = await db
    .selectFrom('side_drafts')
    .selectAll()
    .where('id', '=', sideDraftId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'side draft', id: sideDraftId })
  return { draft: sideDraftOf(row), text: JSON.parse(row.text) as WorkingText }
}

export async function markDropped(tx: Tx, id: Id, droppedAt: Instant | null): Promise<void> {
  await tx.rows.updateTable('side_drafts').set({ dropped_at: droppedAt }).where('id', '=', id).execute()
}

const BRIEF = [
  'id',
  'article_id',
  'staff_id',
  'based_on',
  'headline',
  'character_count',
  'made_at',
  'saved_at',
  'dropped_at',
] as const

function sideDraftOf(row: Pick<Selectable<WritingTables['side_drafts']>, (typeof BRIEF)[number]>): SideDraft {
  return {
    id: row.id,
    articleId: row.article_id,
    staffId: row.staff_id,
    basedOn: row.based_on,
    headline: row.headline,
    characterCount: row.character_count,
    madeAt: row.made_at,
    savedAt: row.saved_at,
    droppedAt: row.dropped_at ?? undefined,
  }
}
