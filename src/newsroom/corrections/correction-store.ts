import type { Kysely, NotNull, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'

/** We were wrong, said openly: what was wrong and what is right. */
export interface Correction {
  readonly id: Id
  readonly articleId: Id
  readonly revision: number
  readonly note: string
  readonly madeAt: Instant
  readonly madeBy: string
}

export async function insertCorrection(tx: Tx, correction: Correction): Promise<void> {
  const { id, articleId, revision, note, madeAt, madeBy } = correction
  await tx.rows
    .insertInto('corrections')
    .values({ id, article_id: articleId, revision, note, made_at: madeAt, made_by: madeBy })
    .execute()
}

/** The corrections of one story, oldest first. */
export async function listCorrections(db: Kysely<Tables>, articleId: Id): Promise<readonly Correction[]> {
  return (await correctionRows(db, { articleId })).map(correctionOf)
}

const correctionRows = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) => rowsOf(db, [articleId]))

/** The corrections of several stories in one query, oldest first; a story without any is not in the map. */
export async function listCorrectionsOf(
  db: Kysely<Tables>,
  articleIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Correction[]>> {
  if (articleIds.length === 0) return new Map()
  const corrections = (await rowsOf(db, articleIds).execute()).map(correctionOf)
  return Map.groupBy(corrections, (correction) => correction.articleId)
}

function rowsOf(db: Kysely<Tables>, articleIds: readonly Id[]) {
  return db
    .selectFrom('corrections')
    .selectAll()
    .where('article_id', 'in', [...articleIds])
    .orderBy('made_at')
    .orderBy('id')
}

function correctionOf(row: Selectable<Tables['corrections']>): Correction {
  return {
    id: row.id,
    articleId: row.article_id,
    revision: row.revision,
    note: row.note,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }
}

/** What the page of corrections shows: corrections and retractions of the whole paper, newest first. */
export interface PublicNote {
  readonly kind: 'correction' | 'retraction'
  readonly articleId: Id
  readonly headline: string
  readonly note: string
  readonly at: Instant
}

export async function listPublicNotes(
  db: Kysely<Tables>,
  { limit, before }: { limit: number; before?: Instant | undefined },
): Promise<readonly PublicNote[]> {
  let corrections = db
    .selectFrom('corrections')
    .innerJoin('articles', 'articles.id', 'corrections.article_id')
    .select(['articles.id', 'articles.live_headline as headline', 'corrections.note', 'corrections.made_at as at'])
    .where('articles.state', '=', 'published')
    .orderBy('corrections.made_at', 'desc')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>()
  let retractions = db
    .selectFrom('articles')
    .select([
      'articles.id',
      'articles.live_headline as headline',
      'articles.retraction_reason as note',
      'articles.retracted_at as at',
    ])
    .where('articles.state', '=', 'retracted')
    .where('articles.retracted_at', 'is not', null)
    .orderBy('articles.retracted_at', 'desc')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>()
  if (before !== undefined) {
    corrections = corrections.where('corrections.made_at', '<', before)
    retractions = retractions.where('articles.retracted_at', '<', before)
  }
  const notes = [
    ...(await corrections.execute()).map((row) => ({
      kind: 'correction' as const,
      articleId: row.id,
      headline: row.headline,
      note: row.note,
      at: row.at,
    })),
    ...(await retractions.execute()).map((row) => ({
      kind: 'retraction' as const,
      articleId: row.id,
      headline: row.headline,
      note: row.note ?? '',
      at: row.at ?? '',
    })),
  ]
  return notes.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit)
}
