import type { Kysely, NotNull } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Picture, pictureOf } from '../media/picture.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'
import type { Byline } from './article.ts'
import type { Body } from './body.ts'
import { figureIdsIn } from './shown-pictures.ts'
import { readersBody } from './suggestions.ts'

/** A published story as a list shows it. */
export interface ArticleBrief {
  readonly id: Id
  readonly kicker: string | undefined
  readonly headline: string
  readonly standfirst: string | undefined
  readonly bylines: readonly Byline[]
  readonly section: { readonly slug: string; readonly name: string }
  readonly publishedAt: Instant
  readonly updatedAt: Instant | undefined
  readonly commentCount: number
  readonly picture: Picture | undefined
}

export interface TopicName {
  readonly slug: string
  readonly name: string
}

/** A story as its own page shows it: what readers see of it, in each state that has a page. */
export interface ReadableArticle extends ArticleBrief {
  readonly state: 'published' | 'retracted' | 'expired'
  readonly dateline: string | undefined
  readonly source:
    | { readonly name: string; readonly url: string | undefined; readonly creditLine: string | undefined }
    | undefined
  readonly originalHeadline: string | undefined
  readonly editor: string | undefined
  readonly body: Body
  readonly characterCount: number
  readonly revision: number
  readonly sectionId: Id
  readonly topics: readonly (TopicName & { readonly id: Id })[]
  readonly retraction: { readonly at: Instant; readonly reason: string } | undefined
  readonly expiredAt: Instant | undefined
  /** The day alone is known, not the time: the page that it was imported from told no more. */
  readonly dayOnly: boolean
  /** The page did not say when it was published; its text did. */
  readonly dateInferred: boolean
  /** The pictures that the body names. */
  readonly pictures: ReadonlyMap<Id, Picture>
}

/** The story behind a public address, or undefined: never published, recalled, or no such id. */
export async function findReadable(db: Kysely<Tables>, id: Id): Promise<ReadableArticle | undefined> {
  const rows = await readableRow(db, { id })
  return (await readablesOf(db, rows))[0]
}

const readableRow = prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
  readables(db).where('articles.id', '=', id).where('articles.state', 'in', ['published', 'retracted', 'expired']),
)

/** Whether readers had this story, and it was taken from them. */
export async function wasRecalled(db: Kysely<Tables>, id: Id): Promise<boolean> {
  return (await recalledRow(db, { id })).length > 0
}

const recalledRow = prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
  db.selectFrom('articles').select('id').where('id', '=', id).where('state', '=', 'recalled'),
)

/** The published ones of these stories as their own pages show them, in the order of `ids`; three queries for all. */
export async function listReadablesByIds(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly ReadableArticle[]> {
  if (ids.length === 0) return []
  const rows = await readables(db)
    .where('articles.id', 'in', [...ids])
    .execute()
  const found = new Map((await readablesOf(db, rows.filter(isPublished))).map((article) => [article.id, article]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * Of rows that were found by their ids. Asked for the state as well, SQLite walks the index of all published stories
 * instead: 10 ms of the home page's 11, with a hundred thousand of them.
 */
function isPublished({ state }: { readonly state: string }): boolean {
  return state === 'published'
}

/** Where a list goes on: behind the last story that it showed. */
export interface ListEnd {
  readonly publishedAt: Instant
  readonly id: Id
}

export interface BriefQuery {
  readonly sectionId?: Id | undefined
  readonly before?: ListEnd | undefined
  readonly since?: Instant | undefined
  readonly limit: number
}

/** Published stories of the paper or of a section, the newest first. */
export async function listBriefs(
  db: Kysely<Tables>,
  { sectionId, before, since, limit }: BriefQuery,
): Promise<readonly ArticleBrief[]> {
  const ends = { beforeAt: before?.publishedAt, beforeId: before?.id }
  const rows = await briefRows(db, { sectionId, since, limit, ...ends })
  return rows.map(briefOf)
}

interface BriefValues extends Record<string, unknown> {
  readonly sectionId: Id | undefined
  readonly since: Instant | undefined
  readonly beforeAt: Instant | undefined
  readonly beforeId: Id | undefined
  readonly limit: number
}

const briefRows = prepared((db: Kysely<Tables>, { sectionId, since, beforeAt, beforeId, limit }: BriefValues) => {
  let query = briefs(db).where('articles.state', '=', 'published').where('articles.published_at', 'is not', null)
  if (sectionId !== undefined) query = query.where('articles.section_id', '=', sectionId)
  if (since !== undefined) query = query.where('articles.published_at', '>=', since)
  if (beforeAt !== undefined && beforeId !== undefined) {
    query = query.where((eb) =>
      eb(eb.refTuple('articles.published_at', 'articles.id'), '<', eb.tuple(beforeAt, beforeId)),
    )
  }
  return query.orderBy('articles.published_at', 'desc').orderBy('articles.id', 'desc').limit(limit)
})

/**
 * Published stories of a topic, the newest first, or the oldest; `before` is where the list goes on. Walks the topic's own index: through that of all articles, a quiet
 * topic would cost a scan of the whole paper.
 */
export async function listTimeline(
  db: Kysely<Tables>,
  order: {
    readonly topicId: Id
    readonly before?: ListEnd | undefined
    readonly limit: number
    readonly from?: 'newest' | 'oldest'
  },
): Promise<readonly ArticleBrief[]> {
  const { topicId, before, limit, from = 'newest' } = order
  const ends = { beforeAt: before?.publishedAt, beforeId: before?.id }
  const rows = await timelineRows(db, { topicId, limit, ...ends, upwards: from === 'oldest' ? true : undefined })
  return rows.map(briefOf)
}

interface TimelineValues extends Record<string, unknown>, Pick<BriefValues, 'beforeAt' | 'beforeId' | 'limit'> {
  readonly topicId: Id
  readonly upwards: true | undefined
}

const timelineRows = prepared((db: Kysely<Tables>, values: TimelineValues) => {
  const { topicId, beforeAt, beforeId, limit, upwards } = values
  const order = upwards === undefined ? 'desc' : 'asc'
  let query = briefs(db)
    .innerJoin('article_topics as place', 'place.article_id', 'articles.id')
    .where('place.topic_id', '=', topicId)
    .where('place.published_at', 'is not', null)
    .where('articles.state', '=', 'published')
  if (beforeAt !== undefined && beforeId !== undefined) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('place.published_at', 'place.article_id'),
        upwards === undefined ? '<' : '>',
        eb.tuple(beforeAt, beforeId),
      ),
    )
  }
  return query.orderBy('place.published_at', order).orderBy('place.article_id', order).limit(limit)
})

/** The published ones of these stories, in the order of `ids`. */
export async function listBriefsByIds(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly ArticleBrief[]> {
  if (ids.length === 0) return []
  const rows = await briefs(db)
    .select('articles.state')
    .where('articles.id', 'in', [...ids])
    .execute()
  const found = new Map(rows.filter(isPublished).map((row) => [row.id, briefOf(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The stories before and after one in a topic's timeline. */
export async function neighboursInTopic(
  db: Kysely<Tables>,
  topicId: Id,
  at: Instant,
): Promise<{
  readonly previous: { id: Id; headline: string } | undefined
  readonly next: { id: Id; headline: string } | undefined
}> {
  const [previous] = await earlierInTopic(db, { topicId, at })
  const [next] = await laterInTopic(db, { topicId, at })
  return { previous, next }
}

interface PlaceInTopic extends Record<string, unknown> {
  readonly topicId: Id
  readonly at: Instant
}

const earlierInTopic = prepared((db: Kysely<Tables>, { topicId, at }: PlaceInTopic) =>
  besideInTopic(db, topicId).where('place.published_at', '<', at).orderBy('place.published_at', 'desc'),
)
const laterInTopic = prepared((db: Kysely<Tables>, { topicId, at }: PlaceInTopic) =>
  besideInTopic(db, topicId).where('place.published_at', '>', at).orderBy('place.published_at'),
)

function besideInTopic(db: Kysely<Tables>, topicId: Id) {
  return db
    .selectFrom('article_topics as place')
    .innerJoin('articles', 'articles.id', 'place.article_id')
    .select(['articles.id', 'articles.live_headline as headline'])
    .where('place.topic_id', '=', topicId)
    .where('articles.state', '=', 'published')
    .limit(1)
    .$narrowType<{ headline: NotNull }>()
}

function live(db: Kysely<Tables>) {
  return db
    .selectFrom('articles')
    .innerJoin('sections', 'sections.id', 'articles.section_id')
    .innerJoin('article_revisions as revision', (join) =>
      join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
    )
    .leftJoin('pictures', 'pictures.id', 'revision.picture_id')
}

const BRIEF_COLUMNS = [
  'articles.id',
  'revision.kicker',
  'revision.headline',
  'revision.standfirst',
  'revision.bylines',
  'sections.slug as section_slug',
  'sections.name as section_name',
  'articles.published_at',
  'articles.updated_at',
  'articles.comment_count',
  'pictures.id as picture_id',
  'pictures.file_hash',
  'pictures.width',
  'pictures.height',
  'pictures.colour',
  'pictures.renditions',
  'pictures.alt',
  'pictures.credit',
  'pictures.focus_x',
  'pictures.focus_y',
  'pictures.crops',
] as const

function briefs(db: Kysely<Tables>) {
  return live(db).select(BRIEF_COLUMNS)
}

type BriefRow = Awaited<ReturnType<ReturnType<typeof briefs>['execute']>>[number]

function briefOf(row: BriefRow): ArticleBrief {
  return {
    id: row.id,
    kicker: row.kicker ?? undefined,
    headline: row.headline,
    standfirst: row.standfirst ?? undefined,
    bylines: JSON.parse(row.bylines) as Byline[],
    section: { slug: row.section_slug, name: row.section_name },
    publishedAt: row.published_at ?? '',
    updatedAt: row.updated_at ?? undefined,
    commentCount: row.comment_count,
    picture: row.picture_id === null ? undefined : pictureOf({ ...row, id: row.picture_id }),
  }
}

function readables(db: Kysely<Tables>) {
  return briefs(db)
    .leftJoin('sources', 'sources.id', 'revision.source_id')
    .leftJoin('article_imports', 'article_imports.article_id', 'articles.id')
    .select(['article_imports.published_precision', 'article_imports.published_inferred'])
    .select(['articles.state', 'articles.section_id', 'articles.retracted_at', 'articles.retraction_reason'])
    .select('articles.expired_at')
    .select([
      'revision.number',
      'revision.dateline',
      'revision.original_headline',
      'revision.editor',
      'revision.body',
      'revision.character_count',
    ])
    .select(['sources.name as source_name', 'sources.url as source_url', 'sources.credit_line as source_credit'])
}

type ReadableRow = Awaited<ReturnType<ReturnType<typeof readables>['execute']>>[number]

async function readablesOf(db: Kysely<Tables>, rows: readonly ReadableRow[]): Promise<readonly ReadableArticle[]> {
  const bodies = rows.map((row) => readersBody(row.body))
  const topics = await topicNamesOf(
    db,
    rows.map((row) => row.id),
  )
  const pictures = await picturesIn(db, bodies)
  return rows.map((row, index) => {
    const body = bodies[index]!
    return {
      ...briefOf(row),
      state: row.state as ReadableArticle['state'],
      dateline: row.dateline ?? undefined,
      source:
        row.source_name === null
          ? undefined
          : { name: row.source_name, url: row.source_url ?? undefined, creditLine: row.source_credit ?? undefined },
      originalHeadline: row.original_headline ?? undefined,
      editor: row.editor ?? undefined,
      body,
      dayOnly: row.published_precision === 'day',
      dateInferred: row.published_inferred === 1,
      characterCount: row.character_count,
      revision: row.number,
      sectionId: row.section_id,
      topics: topics.get(row.id) ?? [],
      retraction: row.retracted_at === null ? undefined : { at: row.retracted_at, reason: row.retraction_reason ?? '' },
      expiredAt: row.expired_at ?? undefined,
      pictures: new Map(figureIdsIn(body).flatMap((id) => (pictures.has(id) ? [[id, pictures.get(id)!]] : []))),
    }
  })
}

async function topicNamesOf(
  db: Kysely<Tables>,
  articleIds: readonly Id[],
): Promise<ReadonlyMap<Id, ReadableArticle['topics']>> {
  if (articleIds.length === 0) return new Map()
  const rows =
    articleIds.length === 1
      ? await topicNames(db, { articleId: articleIds[0]! })
      : await namesOfTopics(db, articleIds).execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.article_id)].map(([articleId, group]) => [
      articleId,
      group.map(({ id, slug, name }) => ({ id, slug, name })),
    ]),
  )
}

function namesOfTopics(db: Kysely<Tables>, articleIds: readonly Id[]) {
  return db
    .selectFrom('article_topics')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['article_topics.article_id', 'topics.id', 'topics.slug', 'topics.name'])
    .where('article_topics.article_id', 'in', [...articleIds])
    .orderBy('topics.id')
}

const topicNames = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) => namesOfTopics(db, [articleId]))

async function picturesIn(db: Kysely<Tables>, bodies: readonly Body[]): Promise<ReadonlyMap<Id, Picture>> {
  const ids = [...new Set(bodies.flatMap(figureIdsIn))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('pictures').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}
