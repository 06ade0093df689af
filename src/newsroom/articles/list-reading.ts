import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Database, Engine } from '../../database/database.ts'
import type { Tables } from '../tables.ts'
import type { ArticleState } from './article.ts'
import { smallLetters } from './article-store.ts'
import type { ListSort } from './list-sorts.ts'
import { type Stage, stageOf } from './stage.ts'

export interface ListQuery {
  readonly stages?: readonly Stage[] | undefined
  readonly sectionIds?: readonly Id[] | undefined
  readonly topicId?: Id | undefined
  /** Whoever of the staff wrote it, or made a revision of it. */
  readonly writerId?: Id | undefined
  /** Words of the headline or of the bylines, all of which must be there; or the id or the address of a story. */
  readonly words?: string | undefined
  readonly sort?: ListSort | undefined
  /** Where the page before ended. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A story in a list of the Desk, whatever its stage: as its newest revision says. */
export interface ListedArticle {
  readonly id: Id
  readonly headline: string
  readonly stage: Stage
  readonly section: { readonly id: Id; readonly name: string }
  readonly topicIds: readonly Id[]
  readonly writers: readonly string[]
  readonly editor: string | undefined
  readonly characterCount: number
  readonly latestRevision: number
  readonly filedAt: Instant
  readonly changedAt: Instant
  readonly publishedAt: Instant | undefined
  readonly scheduledFor: Instant | undefined
}

const COLUMN = { changed: 'changed_at', published: 'published_at', scheduled: 'scheduled_for' } as const

/**
 * Stories of every stage, a page at a time. The page is found by the article's own rows alone; their revisions, which
 * are long, are looked into for those that are shown. Refuses (`invalid`) an `after` that was not given out.
 */
export async function listForDesk(
  { engine, read: db }: Pick<Database<Tables>, 'engine' | 'read'>,
  query: ListQuery,
): Promise<{ readonly items: readonly ListedArticle[]; readonly next: string | null }> {
  const column = COLUMN[query.sort ?? 'changed']
  const found = await matching(db, engine, query)
    .select(['articles.id', `articles.${column} as at`])
    .$if(column !== 'changed_at', (each) => each.where(`articles.${column}`, 'is not', null))
    .$if(query.after !== undefined, (each) => each.where((eb) => behind(eb, column, query.after!)))
    .orderBy(`articles.${column}`, 'desc')
    .orderBy('articles.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await listedOf(
      db,
      shown.map(({ id }) => id),
    ),
    next: found.length > shown.length && last ? `${last.at}~${last.id}` : null,
  }
}

type Rows = SelectQueryBuilder<Tables, 'articles', object>

function matching(db: Kysely<Tables>, engine: Engine, query: ListQuery): Rows {
  const { topicId, writerId, words = '' } = query
  const id = idIn(words)
  let rows: Rows = db.selectFrom('articles')
  if (topicId !== undefined)
    rows = rows.where('articles.id', 'in', (eb) =>
      eb.selectFrom('article_topics').select('article_id').where('topic_id', '=', topicId),
    )
  if (writerId !== undefined)
    rows = rows.where('articles.id', 'in', (eb) =>
      eb.selectFrom('article_writers').select('article_id').where('staff_id', '=', writerId),
    )
  if (id !== undefined) return placed(rows.where('articles.id', '=', id), query, '')
  const wanted = smallLetters(words).split(/\s+/).filter(Boolean).slice(0, 8)
  const contains = sql.raw(engine === 'sqlite' ? 'instr' : 'strpos')
  for (const word of wanted) rows = rows.where(sql<boolean>`${contains}(articles.listed_words, ${word}) > 0`)
  // Words are looked for along the index that has them. Through the index of a section or a stage, SQLite would look
  // into each of its rows: the plus says to let that be.
  return placed(rows, query, wanted.length > 0 && engine === 'sqlite' ? '+' : '')
}

/** Of these stages, in these sections. Literals, as the indexes have them. */
function placed(rows: Rows, { stages = [], sectionIds = [] }: ListQuery, plus: '+' | ''): Rows {
  const state = sql`${sql.raw(plus)}articles.state`
  const ofState = (states: readonly string[]) =>
    sql<boolean>`${state} in (${sql.join(states.map((each) => sql.lit(each)))})`
  const revised = sql<boolean>`(articles.state = 'published' and articles.latest_revision > articles.live_revision)`
  const states = stages.filter((stage) => stage !== 'revised')
  let some = rows
  if (stages.length > 0 && states.length === 0) some = some.where(revised)
  else if (stages.includes('revised') && !states.includes('published'))
    some = some.where((eb) => eb.or([ofState(states), revised]))
  else if (states.length > 0) some = some.where(ofState(states))
  if (sectionIds.length > 0)
    some = some.where(sql<boolean>`${sql.raw(plus)}articles.section_id in (${sql.join([...sectionIds])})`)
  return some
}

function behind(eb: ExpressionBuilder<Tables, 'articles'>, column: (typeof COLUMN)[ListSort], after: string) {
  const [at = '', id = ''] = after.split('~')
  if (Number.isNaN(Date.parse(at)) || !isId(id)) throw new Refusal('invalid', { noun: 'list', field: 'after' })
  return eb(eb.refTuple(`articles.${column}`, 'articles.id'), '<', eb.tuple(at, id))
}

/** Of somebody who pasted `https://news.example/tw/a/2n059ypa89n4`, or the id alone. */
function idIn(words: string): Id | undefined {
  const last = /(?:^|\/)([0-9a-hjkmnp-tv-z]{12})(?:[/?#].*)?$/.exec(words.trim())?.[1]
  // Twelve letters may also be a word.
  return last !== undefined && /\d/.test(last) ? last : undefined
}

/** These stories, in the order of `ids`; two queries for all. */
export async function listedOf(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly ListedArticle[]> {
  if (ids.length === 0) return []
  const [rows, topics] = await Promise.all([
    db
      .selectFrom('articles')
      .innerJoin('sections', 'sections.id', 'articles.section_id')
      .innerJoin('article_revisions as revision', (join) =>
        join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.latest_revision'),
      )
      .select(['articles.id', 'articles.headline', 'state', 'latest_revision', 'live_revision'])
      .select(['section_id', 'sections.name as section', 'revision.bylines', 'revision.editor', 'character_count'])
      .select(['filed_at', 'changed_at', 'articles.published_at', 'scheduled_for'])
      .where('articles.id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('article_topics')
      .select(['article_id', 'topic_id'])
      .where('article_id', 'in', [...ids])
      .execute(),
  ])
  const topicIds = Map.groupBy(topics, (row) => row.article_id)
  const listed = rows.map((row): ListedArticle => {
    const state = row.state as ArticleState
    const { latest_revision: latestRevision, live_revision: live } = row
    return {
      id: row.id,
      headline: row.headline,
      stage: stageOf({ state, latestRevision, liveRevision: live ?? undefined }),
      section: { id: row.section_id, name: row.section },
      topicIds: (topicIds.get(row.id) ?? []).map((each) => each.topic_id).toSorted(),
      writers: (JSON.parse(row.bylines) as { name: string }[]).map(({ name }) => name),
      editor: row.editor ?? undefined,
      characterCount: row.character_count,
      latestRevision,
      filedAt: row.filed_at,
      changedAt: row.changed_at,
      publishedAt: row.published_at ?? undefined,
      scheduledFor: row.scheduled_for ?? undefined,
    }
  })
  const byId = new Map(listed.map((each) => [each.id, each]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
