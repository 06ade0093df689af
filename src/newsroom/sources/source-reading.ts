import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { type Source, sourceOf, type Standing } from './source-store.ts'

/** A source as the ledger lists it. */
export interface SourceBrief extends Source {
  /** Stories of it that readers can read. */
  readonly stories: number
}

export interface SourceQuery {
  /** Part of the name. */
  readonly named?: string | undefined
  readonly standing?: Standing | undefined
  /** The name behind which the list goes on. */
  readonly after?: string | undefined
  readonly limit: number
}

/** The ledger, by name. */
export async function listSources(
  db: Kysely<Tables>,
  { named, standing, after, limit }: SourceQuery,
): Promise<readonly SourceBrief[]> {
  let query = db
    .selectFrom('sources')
    .selectAll('sources')
    .select((eb) =>
      eb
        .selectFrom('article_revisions as revision')
        .innerJoin('articles', (join) =>
          join.onRef('articles.id', '=', 'revision.article_id').onRef('articles.live_revision', '=', 'revision.number'),
        )
        .select((count) => count.fn.countAll<number>().as('stories'))
        .whereRef('revision.source_id', '=', 'sources.id')
        .where('articles.state', '=', 'published')
        .as('stories'),
    )
  if (named) query = query.where('name', 'like', `%${named.replaceAll(/[%_\\]/g, '')}%`)
  if (standing) query = query.where('standing', '=', standing)
  if (after !== undefined) query = query.where('name', '>', after)
  const rows = await query.orderBy('name').limit(limit).execute()
  return rows.map((row) => ({ ...sourceOf(row), stories: row.stories ?? 0 }))
}

export async function findSource(db: Kysely<Tables>, id: Id): Promise<Source | undefined> {
  const row = await db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst()
  return row && sourceOf(row)
}

/** A story that a block would touch. */
export interface StoryOfSource {
  readonly articleId: Id
  readonly headline: string
  readonly state: string
  readonly scheduledFor: string | undefined
}

/** What blocking a source stops, and what it leaves as it is. */
export interface BlockEffect {
  /** Stories that are on the schedule: they will not go out. The first of them by name. */
  readonly scheduled: number
  /** Stories that somebody works on or reviews. */
  readonly waiting: number
  /** Readers have them, and keep them. */
  readonly published: number
  readonly stories: readonly StoryOfSource[]
}

const STORIES_NAMED = 20

export async function effectOfBlocking(db: Kysely<Tables>, sourceId: Id): Promise<BlockEffect> {
  // A published story counts by what readers have, any other by its newest text.
  const rows = await db
    .selectFrom('article_revisions as revision')
    .innerJoin('articles', 'articles.id', 'revision.article_id')
    .select((eb) => ['articles.state', eb.fn.countAll<number>().as('stories')])
    .where('revision.source_id', '=', sourceId)
    .whereRef('revision.number', '=', (eb) => eb.fn.coalesce('articles.live_revision', 'articles.latest_revision'))
    .groupBy('articles.state')
    .execute()
  const count = (...states: readonly string[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.stories, 0)
  const stories = await db
    .selectFrom('article_revisions as revision')
    .innerJoin('articles', 'articles.id', 'revision.article_id')
    .select(['articles.id', 'articles.state', 'articles.scheduled_for', 'revision.headline'])
    .where('revision.source_id', '=', sourceId)
    .whereRef('revision.number', '=', 'articles.latest_revision')
    .where('articles.state', 'in', ['scheduled', 'in_review', 'draft'])
    .orderBy('articles.state', 'desc')
    .orderBy('articles.scheduled_for')
    .orderBy('articles.id', 'desc')
    .limit(STORIES_NAMED)
    .execute()
  return {
    scheduled: count('scheduled'),
    waiting: count('draft', 'in_review'),
    published: count('published'),
    stories: stories.map((row) => ({
      articleId: row.id,
      headline: row.headline,
      state: row.state,
      scheduledFor: row.scheduled_for ?? undefined,
    })),
  }
}
