import type { Kysely, NotNull } from 'kysely'
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
    .select(['articles.id', 'articles.live_headline as headline', 'articles.comment_count', 'hot_articles.reasons'])
    .where('hot_articles.span', '=', span)
    .where('articles.state', '=', 'published')
    .orderBy('hot_articles.position')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>()
    .execute()
  return rows.map((row) => ({
    articleId: row.id,
    headline: row.headline,
    commentCount: row.comment_count,
    reasons: JSON.parse(row.reasons) as HotReasons,
  }))
}
