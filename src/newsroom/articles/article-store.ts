import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { type Article, type ArticleState, type Byline, characterCount, type Content, type Revision } from './article.ts'
import type { ArticleTables } from './article-table.ts'
import type { Body } from './body.ts'
import type { Keeping } from './keeping.ts'

/** The article, or undefined. */
export async function findArticle(db: Kysely<Tables>, id: Id): Promise<Article | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return row && articleOf(row, await topicIdsOf(db, id))
}

/** The article, held against other writers until the transaction ends. Refuses (`missing`). */
export async function lockArticle(tx: Tx, id: Id): Promise<Article> {
  const row = await tx.rows
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'article', id })
  return articleOf(row, await topicIdsOf(tx.rows, id))
}

/** Writes the article's own row. Topics are `saveTopics`'s. */
export async function saveArticle(tx: Tx, article: Article): Promise<void> {
  const { id, ...columns } = rowOf(article)
  await tx.rows
    .updateTable('articles')
    .set({ ...columns, changed_at: tx.at })
    .where('id', '=', id)
    .execute()
}

export async function insertArticles(
  tx: Tx,
  articles: readonly Article[],
  revisions: readonly Revision[],
): Promise<void> {
  const newest = new Map(revisions.map((revision) => [`${revision.articleId} ${revision.number}`, revision]))
  const rowWithList = (article: Article) => {
    const revision = newest.get(`${article.id} ${article.latestRevision}`)
    const changed = [article.filedAt, article.updatedAt, article.publishedAt, article.retraction?.at, revision?.madeAt]
    return {
      ...rowOf(article),
      changed_at: changed.reduce<string>(later, ''),
      ...(revision ? listedOf(revision) : { headline: '', writers: '' }),
    }
  }
  await insertInRuns(articles.map(rowWithList), (rows) => tx.rows.insertInto('articles').values(rows).execute())
  await insertInRuns(revisions.map(revisionRowOf), (rows) =>
    tx.rows.insertInto('article_revisions').values(rows).execute(),
  )
  await insertInRuns(articles.flatMap(topicRowsOf), (rows) =>
    tx.rows.insertInto('article_topics').values(rows).execute(),
  )
  await insertWriters(tx, revisions)
}

export async function insertRevision(tx: Tx, revision: Revision): Promise<void> {
  await tx.rows.insertInto('article_revisions').values(revisionRowOf(revision)).execute()
  await tx.rows.updateTable('articles').set(listedOf(revision)).where('id', '=', revision.articleId).execute()
  await insertWriters(tx, [revision])
}

/** What lists show and are searched by. */
function listedOf({ headline, bylines }: Revision): { headline: string; writers: string } {
  return { headline, writers: bylines.map(({ name }) => name).join(' ') }
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a
}

/** Notes whoever of the staff made these revisions, or stands in their bylines. */
async function insertWriters(tx: Tx, revisions: readonly Revision[]): Promise<void> {
  const writers = revisions.flatMap(({ articleId, madeBy, bylines }) => {
    const maker = madeBy.startsWith('staff:') ? [madeBy.slice('staff:'.length)] : []
    const ids = new Set([...maker, ...bylines.flatMap(({ staffId }) => staffId ?? [])])
    return [...ids].map((staffId) => ({ staff_id: staffId, article_id: articleId }))
  })
  if (writers.length === 0) return
  const wanted = [...new Set(writers.map((each) => each.staff_id))]
  const staff = await tx.rows.selectFrom('staff').select('id').where('id', 'in', wanted).execute()
  const known = new Set(staff.map(({ id }) => id))
  await insertInRuns(
    writers.filter((each) => known.has(each.staff_id)),
    (rows) =>
      tx.rows
        .insertInto('article_writers')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
  )
}

/** Writes which topics the article is in, and since when it shows in their timelines. */
export async function saveTopics(tx: Tx, article: Article): Promise<void> {
  await tx.rows.deleteFrom('article_topics').where('article_id', '=', article.id).execute()
  const rows = topicRowsOf(article)
  if (rows.length > 0) await tx.rows.insertInto('article_topics').values(rows).execute()
}

/** Takes a story out of the timelines of its topics. It stays under them, as a story that was once there. */
export async function leaveTimelines(tx: Tx, articleId: Id): Promise<void> {
  await tx.rows.updateTable('article_topics').set({ published_at: null }).where('article_id', '=', articleId).execute()
}

/** One revision. Refuses (`missing`). */
export async function getRevision(db: Kysely<Tables>, articleId: Id, number: number): Promise<Revision> {
  const row = await db
    .selectFrom('article_revisions')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'revision', id: articleId, number })
  return revisionOf(row)
}

/** All revisions of an article, oldest first. */
export async function listRevisions(db: Kysely<Tables>, articleId: Id): Promise<readonly Revision[]> {
  const rows = await db
    .selectFrom('article_revisions')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  return rows.map(revisionOf)
}

export async function findByOrigin(db: Kysely<Tables>, origin: string): Promise<Article | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('origin', '=', origin).executeTakeFirst()
  return row && articleOf(row, await topicIdsOf(db, row.id))
}

/** Ids of the articles whose hour has come, the longest overdue first. */
export async function listDue(db: Kysely<Tables>, now: string, limit: number): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('scheduled_for', 'is not', null)
    .where('scheduled_for', '<=', now)
    .orderBy('scheduled_for')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export function makeRevision(content: Content, made: Omit<Revision, keyof Content | 'characterCount'>): Revision {
  return { ...content, ...made, characterCount: characterCount(content) }
}

export function revisionOf(row: Selectable<ArticleTables['article_revisions']>): Revision {
  return {
    articleId: row.article_id,
    number: row.number,
    kicker: row.kicker ?? undefined,
    headline: row.headline,
    standfirst: row.standfirst ?? undefined,
    bylines: JSON.parse(row.bylines) as Byline[],
    dateline: row.dateline ?? undefined,
    sourceId: row.source_id ?? undefined,
    originalHeadline: row.original_headline ?? undefined,
    editor: row.editor ?? undefined,
    pictureId: row.picture_id ?? undefined,
    body: JSON.parse(row.body) as Body,
    characterCount: row.character_count,
    madeAt: row.made_at,
    madeBy: row.made_by,
    why: (row.why as Keeping | null) ?? undefined,
    name: row.name ?? undefined,
    restoredFrom: row.restored_from ?? undefined,
  }
}

async function topicIdsOf(db: Kysely<Tables>, articleId: Id): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('article_topics')
    .select('topic_id')
    .where('article_id', '=', articleId)
    .orderBy('topic_id')
    .execute()
  return rows.map((row) => row.topic_id)
}

function articleOf(row: Selectable<ArticleTables['articles']>, topicIds: readonly Id[]): Article {
  return {
    id: row.id,
    state: row.state as ArticleState,
    sectionId: row.section_id,
    topicIds,
    latestRevision: row.latest_revision,
    liveRevision: row.live_revision ?? undefined,
    filedAt: row.filed_at,
    publishedAt: row.published_at ?? undefined,
    updatedAt: row.updated_at ?? undefined,
    schedule: row.scheduled_for === null ? undefined : { for: row.scheduled_for, revision: row.scheduled_revision! },
    embargoUntil: row.embargo_until ?? undefined,
    retraction: row.retracted_at === null ? undefined : { at: row.retracted_at, reason: row.retraction_reason ?? '' },
    commentCount: row.comment_count,
    origin: row.origin ?? undefined,
  }
}

/** The article's own columns; what lists show of it comes from its revisions. */
function rowOf(article: Article): Omit<Insertable<ArticleTables['articles']>, 'changed_at' | 'headline' | 'writers'> {
  return {
    id: article.id,
    state: article.state,
    section_id: article.sectionId,
    latest_revision: article.latestRevision,
    live_revision: article.liveRevision ?? null,
    filed_at: article.filedAt,
    published_at: article.publishedAt ?? null,
    updated_at: article.updatedAt ?? null,
    scheduled_for: article.schedule?.for ?? null,
    scheduled_revision: article.schedule?.revision ?? null,
    embargo_until: article.embargoUntil ?? null,
    retracted_at: article.retraction?.at ?? null,
    retraction_reason: article.retraction?.reason ?? null,
    comment_count: article.commentCount,
    origin: article.origin ?? null,
  }
}

function revisionRowOf(revision: Revision): Insertable<ArticleTables['article_revisions']> {
  return {
    article_id: revision.articleId,
    number: revision.number,
    kicker: revision.kicker ?? null,
    headline: revision.headline,
    standfirst: revision.standfirst ?? null,
    bylines: JSON.stringify(revision.bylines),
    dateline: revision.dateline ?? null,
    source_id: revision.sourceId ?? null,
    original_headline: revision.originalHeadline ?? null,
    editor: revision.editor ?? null,
    picture_id: revision.pictureId ?? null,
    body: JSON.stringify(revision.body),
    character_count: revision.characterCount,
    made_at: revision.madeAt,
    made_by: revision.madeBy,
    why: revision.why ?? null,
    name: revision.name ?? null,
    restored_from: revision.restoredFrom ?? null,
  }
}

function topicRowsOf(article: Article): Insertable<ArticleTables['article_topics']>[] {
  return article.topicIds.map((topicId) => ({
    article_id: article.id,
    topic_id: topicId,
    published_at: article.publishedAt ?? null,
  }))
}

/** Statements of a fixed number of rows: long enough to be quick, alike enough to be prepared once. */
const ROWS_A_STATEMENT = 100

async function insertInRuns<Row>(rows: readonly Row[], insert: (run: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await insert(rows.slice(start, start + ROWS_A_STATEMENT))
}
