import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import { type Picture, pictureOf } from '../media/picture.ts'
import type { Tables } from '../tables.ts'
import { type Article, characterCount, type Content } from './article.ts'
import type { ReadableArticle } from './article-reading.ts'
import { withoutSuggestions } from './suggestions.ts'

/**
 * A story as its page would show it with this content, whatever readers have of it now: for those who look before they
 * do. What is only suggested is left out, as it would be. One that is not published yet is dated by its schedule, or by `now`.
 */
export async function asReadable(
  db: Kysely<Tables>,
  article: Article,
  content: Content,
  { revision, now }: { readonly revision: number; readonly now: Instant },
): Promise<ReadableArticle> {
  const section = await db
    .selectFrom('sections')
    .select(['slug', 'name'])
    .where('id', '=', article.sectionId)
    .executeTakeFirstOrThrow()
  const body = withoutSuggestions(content.body)
  const inBody = body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.picture] : []))
  const pictures = await picturesById(db, [...inBody, ...(content.pictureId === undefined ? [] : [content.pictureId])])
  const isLive = article.state === 'published'
  return {
    id: article.id,
    state: 'published',
    kicker: content.kicker,
    headline: content.headline,
    standfirst: content.standfirst,
    bylines: content.bylines,
    section,
    sectionId: article.sectionId,
    topics: await topicsById(db, article.topicIds),
    publishedAt: article.publishedAt ?? article.schedule?.for ?? now,
    updatedAt: isLive && article.liveRevision !== revision ? (article.schedule?.for ?? now) : article.updatedAt,
    commentCount: article.commentCount,
    picture: content.pictureId === undefined ? undefined : pictures.get(content.pictureId),
    dateline: content.dateline,
    source: await sourceLine(db, content),
    originalHeadline: content.originalHeadline,
    editor: content.editor,
    body,
    characterCount: characterCount(content),
    revision,
    retraction: undefined,
    expiredAt: undefined,
    dayOnly: false,
    dateInferred: false,
    pictures: new Map([...pictures].filter(([id]) => inBody.includes(id))),
  }
}

async function picturesById(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('pictures')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}

async function topicsById(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadableArticle['topics']> {
  if (ids.length === 0) return []
  return db
    .selectFrom('topics')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

async function sourceLine(db: Kysely<Tables>, { sourceId }: Content): Promise<ReadableArticle['source']> {
  if (sourceId === undefined) return undefined
  const row = await db
    .selectFrom('sources')
    .select(['name', 'url', 'credit_line'])
    .where('id', '=', sourceId)
    .executeTakeFirst()
  return row && { name: row.name, url: row.url ?? undefined, creditLine: row.credit_line ?? undefined }
}
