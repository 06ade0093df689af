import type { Database } from '../database/database.ts'
import { type SearchQuery, searchQuery } from '../hanzi/words/query.ts'
import { type ArticleBrief, listBriefsByIds, listReadablesByIds } from '../newsroom/articles/article-reading.ts'
import { plainText } from '../newsroom/articles/body.ts'
import type { Tables } from '../newsroom/tables.ts'
import { findDocuments } from './search-index.ts'

export interface SearchHit {
  readonly story: ArticleBrief
  /** The plain text of the story, from which a passage is chosen. */
  readonly text: string
}

export interface SearchResults {
  readonly query: SearchQuery
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** Looks in headlines, standfirsts and texts of all published stories; newest first. */
export async function search(
  database: Pick<Database<Tables>, 'engine' | 'read'>,
  typed: string,
  { start, limit }: { readonly start: number; readonly limit: number },
): Promise<SearchResults> {
  const query = searchQuery(typed)
  const { total, articleIds } = await findDocuments(database.read, database.engine, query, { start, limit })
  const briefs = await listBriefsByIds(database.read, articleIds)
  const texts = new Map(
    (await listReadablesByIds(database.read, articleIds)).map((story) => [story.id, plainText(story.body)]),
  )
  return { query, total, hits: briefs.map((story) => ({ story, text: texts.get(story.id) ?? '' })) }
}
