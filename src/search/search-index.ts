import { type QueryExecutorProvider, sql } from 'kysely'
import type { Engine } from '../database/database.ts'
import { searchTokens } from '../hanzi/words/tokens.ts'
import { ftsMatch, type SearchQuery, tsQuery } from '../hanzi/words/query.ts'

/** A story as the index keeps it. */
export interface SearchDocument {
  readonly articleId: string
  readonly sectionId: string
  readonly publishedAt: string
  readonly headline: string
  readonly text: string
}

/**
 * The index: FTS5 on SQLite, a `tsvector` on PostgreSQL, both over tokens that we make ourselves, so that both find the
 * same. Rows are written within a transaction of the caller's.
 */
export async function indexDocument(
  rows: QueryExecutorProvider,
  engine: Engine,
  document: SearchDocument,
): Promise<void> {
  await removeDocument(rows, engine, document.articleId)
  const { articleId, sectionId, publishedAt } = document
  const headline = searchTokens(document.headline).join(' ')
  const text = searchTokens(document.text).join(' ')
  if (engine === 'postgres') {
    await sql`insert into search_documents (article_id, section_id, published_at, tokens) values (${articleId}, ${sectionId}, ${publishedAt},
      setweight(to_tsvector('simple', ${headline}), 'A') || setweight(to_tsvector('simple', ${text}), 'B'))`.execute(
      rows,
    )
    return
  }
  const inserted = await sql<{ rowid: number }>`insert into search_documents (article_id, section_id, published_at)
    values (${articleId}, ${sectionId}, ${publishedAt}) returning rowid`.execute(rows)
  await sql`insert into search_index (rowid, headline, body) values (${inserted.rows[0]!.rowid}, ${headline}, ${text})`.execute(
    rows,
  )
}

export async function removeDocument(rows: QueryExecutorProvider, engine: Engine, articleId: string): Promise<void> {
  if (engine === 'sqlite') {
    await sql`delete from search_index where rowid in (select rowid from search_documents where article_id = ${articleId})`.execute(
      rows,
    )
  }
  await sql`delete from search_documents where article_id = ${articleId}`.execute(rows)
}

export interface Found {
  readonly total: number
  readonly articleIds: readonly string[]
}

const NOTHING: Found = { total: 0, articleIds: [] }

/** The published stories that match, newest first. One retracted a moment ago is not found, whatever the index knows. */
export async function findDocuments(
  rows: QueryExecutorProvider,
  engine: Engine,
  query: SearchQuery,
  { start, limit }: { readonly start: number; readonly limit: number },
): Promise<Found> {
  const words = engine === 'postgres' ? tsQuery(query) : ftsMatch(query)
  if (words === undefined) return NOTHING
  const matching =
    engine === 'postgres'
      ? sql`from search_documents d join articles a on a.id = d.article_id where d.tokens @@ to_tsquery('simple', ${words}) and a.state = 'published'`
      : sql`from search_index i join search_documents d on d.rowid = i.rowid join articles a on a.id = d.article_id
          where search_index match ${words} and a.state = 'published'`
  const page = await sql<{ article_id: string }>`select d.article_id ${matching}
    order by d.published_at desc, d.article_id desc limit ${limit} offset ${start}`.execute(rows)
  if (page.rows.length < limit && (start === 0 || page.rows.length > 0)) {
    return { total: start + page.rows.length, articleIds: page.rows.map((row) => row.article_id) }
  }
  const counted = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(rows)
  return { total: counted.rows[0]!.total, articleIds: page.rows.map((row) => row.article_id) }
}
