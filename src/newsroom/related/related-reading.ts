import type { Kysely, NotNull } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'

/** Why two stories stand beside each other: what they share. */
export interface RelatedReasons {
  /** Names of shared topics. */
  readonly topics: readonly string[]
  /** Shared names and words, the weightiest first. */
  readonly words: readonly string[]
}

export interface RelatedStory {
  readonly articleId: Id
  readonly headline: string
  readonly commentCount: number
  readonly reasons: RelatedReasons
}

/** The stories that stand beside one, the nearest first. One taken from readers since is not among them. */
export async function listRelated(db: Kysely<Tables>, articleId: Id, limit: number): Promise<readonly RelatedStory[]> {
  const rows = await relatedRows(db, { articleId, limit })
  return rows.map((row) => ({
    articleId: row.id,
    headline: row.headline,
    commentCount: row.comment_count,
    reasons: JSON.parse(row.reasons) as RelatedReasons,
  }))
}

const relatedRows = prepared((db: Kysely<Tables>, { articleId, limit }: { articleId: Id; limit: number }) =>
  db
    .selectFrom('related_articles')
    .innerJoin('articles', 'articles.id', 'related_articles.other_id')
    .select(['articles.id', 'articles.live_headline as headline', 'articles.comment_count', 'related_articles.reasons'])
    .where('related_articles.article_id', '=', articleId)
    .where('articles.state', '=', 'published')
    .orderBy('related_articles.score', 'desc')
    .orderBy('related_articles.other_id', 'desc')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>(),
)
