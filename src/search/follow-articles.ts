import { breather } from '../kernel/breath.ts'
import type { Clock } from '../kernel/clock.ts'
import { type ChangeKind, type Entry, isOneOf } from '../changes/change.ts'
import { followOnce } from '../changes/follower.ts'
import type { Database } from '../database/database.ts'
import { plainText, type Body } from '../newsroom/articles/body.ts'
import type { Tables } from '../newsroom/tables.ts'
import { indexDocument, removeDocument } from './search-index.ts'

export const SEARCH_CURSOR = 'search'

/** Brings the index up to the log, a batch at a time; returns how many entries were handled, 0 when it is up to date. */
export function followArticles(database: Database<Tables>, clock: Clock, holder: string): Promise<number> {
  return followOnce(database, {
    name: SEARCH_CURSOR,
    kinds: SEARCH_KINDS,
    clock,
    holder,
    apply: (entries) => applyToIndex(database, entries),
  })
}

/** Indexes each story that the entries speak of as it is now. Doing it twice does no harm. */
export async function applyToIndex(database: Database<Tables>, entries: readonly Entry[]): Promise<void> {
  const ids = new Set(entries.flatMap(({ change }) => (isOneOf(change, SEARCH_KINDS) ? [change.articleId] : [])))
  if (ids.size === 0) return
  const breathe = breather()
  await database.write(async (rows) => {
    const stories = await rows
      .selectFrom('articles')
      .innerJoin('article_revisions as revision', (join) =>
        join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
      )
      .select([
        'articles.id',
        'articles.section_id',
        'articles.published_at',
        'revision.headline',
        'revision.standfirst',
        'revision.body',
      ])
      .where('articles.id', 'in', [...ids])
      .where('articles.state', '=', 'published')
      .execute()
    const live = new Set(stories.map((story) => story.id))
    for (const id of ids) if (!live.has(id)) await removeDocument(rows, database.engine, id)
    for (const story of stories) {
      await indexDocument(rows, database.engine, {
        articleId: story.id,
        sectionId: story.section_id,
        publishedAt: story.published_at ?? '',
        headline: story.headline,
        text: [story.standfirst ?? '', plainText(JSON.parse(story.body) as Body)].join('\n'),
      })
      await breathe()
    }
  })
}

/** What makes readers find a story otherwise than before. */
export const SEARCH_KINDS = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.retracted',
  'article.classified',
] as const satisfies readonly ChangeKind[]
