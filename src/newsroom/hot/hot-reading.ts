import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { HotReasons, Span } from './rank-hot.ts'

/** A place on the hot list, and why. */
export interface HotPlace {
  readonly articleId: Id
  readonly headline: string
  readonly commentCount: number
  readonly reasons: HotReasons
}

/** The hot list of a span. A story taken from readers since it was ranked is not on it. */
export async function listHot(db: Kysely<Tables>, span: Span, limit: number): Promise<readonly HotPlace[]> {
  const rows = await db
    .selectFrom('hot_articles')
    .innerJoin('articles', 'articles.id', 'hot_articles.article_id')
    .innerJoin('article_revisions as revision', (join) =>
      join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
    )
    .select(['articles.id', 'revision.headline', 'articles.comment_count', 'hot_articles.reasons'])
    .where('hot_articles.span', '=', span)
    .where('articles.state', '=', 'published')
    .orderBy('hot_articles.position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    articleId: row.id,
    headline: row.headline,
    commentCount: row.comment_count,
    reasons: JSON.parse(row.reasons) as HotReasons,
  }))
}
