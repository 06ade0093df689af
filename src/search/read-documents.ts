import type { Kysely } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import type { Byline } from '../newsroom/articles/article.ts'
import { plainText, type Body } from '../newsroom/articles/body.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { DocumentKey, SearchDocument } from './document.ts'

/** What readers may find under these keys, as it is now. What was withdrawn, or is not there, is left out. */
export async function readDocuments(db: Kysely<Tables>, keys: readonly DocumentKey[]): Promise<SearchDocument[]> {
  const idsOf = (kind: DocumentKey['kind']) => keys.filter((key) => key.kind === kind).map((key) => key.id)
  return [...(await readArticles(db, idsOf('article'))), ...(await readWire(db, idsOf('wire')))]
}

async function readArticles(db: Kysely<Tables>, ids: readonly Id[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('article_revisions as revision', (join) =>
      join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
    )
    .select(['articles.id', 'articles.section_id', 'articles.published_at'])
    .select(['revision.number', 'revision.headline', 'revision.standfirst', 'revision.bylines', 'revision.body'])
    .where('articles.id', 'in', [...ids])
    .where('articles.state', '=', 'published')
    .orderBy('articles.id')
    .execute()
  const topics = await db
    .selectFrom('article_topics')
    .select(['article_id', 'topic_id'])
    .where('article_id', 'in', [...ids])
    .orderBy('topic_id')
    .execute()
  const topicsOf = Map.groupBy(topics, (row) => row.article_id)
  return rows.map((row) => ({
    kind: 'article',
    id: row.id,
    publishedAt: row.published_at ?? '',
    revision: row.number,
    sectionId: row.section_id,
    topicIds: (topicsOf.get(row.id) ?? []).map((topic) => topic.topic_id),
    authors: (JSON.parse(row.bylines) as Byline[]).map((byline) => byline.name),
    headline: row.headline,
    text: textOfArticle(row.standfirst, row.body),
  }))
}

/** What is searched in beside the headline, and quoted from. */
export function textOfArticle(standfirst: string | null, body: string): string {
  const text = plainText(JSON.parse(body) as Body)
  return standfirst === null ? text : `${standfirst}\n${text}`
}

async function readWire(db: Kysely<Tables>, ids: readonly Id[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('wire_items')
    .select(['id', 'at', 'headline', 'text', 'section_id', 'topic_id'])
    .where('id', 'in', [...ids])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    kind: 'wire',
    id: row.id,
    publishedAt: row.at,
    revision: 0,
    sectionId: row.section_id ?? undefined,
    topicIds: row.topic_id === null ? [] : [row.topic_id],
    authors: [],
    headline: row.headline,
    text: row.text ?? '',
  }))
}

const KEYS_A_QUERY = 500

/** The ones of these that readers can find nothing under any more. */
export async function listGone(db: Kysely<Tables>, keys: readonly DocumentKey[]): Promise<DocumentKey[]> {
  const gone: DocumentKey[] = []
  for (let at = 0; at < keys.length; at += KEYS_A_QUERY) {
    const some = keys.slice(at, at + KEYS_A_QUERY)
    const ids = some.map((key) => key.id)
    const articles = await db
      .selectFrom('articles')
      .select('id')
      .where('id', 'in', ids)
      .where('state', '=', 'published')
      .execute()
    const items = await db
      .selectFrom('wire_items')
      .select('id')
      .where('id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .execute()
    const standing = { article: new Set(articles.map((row) => row.id)), wire: new Set(items.map((row) => row.id)) }
    gone.push(...some.filter(({ kind, id }) => !standing[kind].has(id)))
  }
  return gone
}
