import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tables } from '../tables.ts'
import type { Keeping } from './keeping.ts'

/** A line of a story's history. */
export interface RevisionBrief {
  readonly number: number
  readonly headline: string
  readonly characterCount: number
  readonly madeAt: Instant
  readonly madeBy: string
  readonly why: Keeping | null
  readonly name: string | null
  readonly restoredFrom: number | null
}

/** The revisions of a story without their texts, newest first; below `before` if that is given. */
export async function listRevisionBriefs(
  db: Kysely<Tables>,
  {
    articleId,
    before,
    limit,
  }: { readonly articleId: Id; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly RevisionBrief[]> {
  let query = briefs(db, articleId).orderBy('number', 'desc').limit(limit)
  if (before !== undefined) query = query.where('number', '<', before)
  return (await query.execute()).map(briefOf)
}

/** One of them. Refuses (`missing`). */
export async function getRevisionBrief(db: Kysely<Tables>, articleId: Id, number: number): Promise<RevisionBrief> {
  const row = await briefs(db, articleId).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'revision', id: articleId, number })
  return briefOf(row)
}

function briefs(db: Kysely<Tables>, articleId: Id) {
  return db
    .selectFrom('article_revisions')
    .select(['number', 'headline', 'character_count', 'made_at', 'made_by', 'why', 'name', 'restored_from'])
    .where('article_id', '=', articleId)
}

type BriefRow = Awaited<ReturnType<ReturnType<typeof briefs>['execute']>>[number]

function briefOf(row: BriefRow): RevisionBrief {
  return {
    number: row.number,
    headline: row.headline,
    characterCount: row.character_count,
    madeAt: row.made_at,
    madeBy: row.made_by,
    why: row.why as Keeping | null,
    name: row.name,
    restoredFrom: row.restored_from,
  }
}
