import { type Kysely, sql } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import { breather } from '../../kernel/breath.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Body, plainText } from '../articles/body.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { POSTINGS_READ, type Related, STORIES_COUNTED, type StoryToPair } from './pairing.ts'
import type { TermSource } from './terms.ts'

/** Rows of one statement, and ids in one list of a condition: far below the limits of both engines. */
const ROWS_A_STATEMENT = 400

export interface StoryToRead extends Pick<StoryToPair, 'id' | 'topics'>, TermSource {
  readonly publishedAt: Instant
}

/** The published ones of these stories with all that relating them needs. */
export async function listStoriesToRelate(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly StoryToRead[]> {
  const stories = await inRuns(ids, (run) =>
    db
      .selectFrom('articles')
      .innerJoin('article_revisions as revision', (join) =>
        join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
      )
      .select(['articles.id', 'articles.published_at', 'revision.headline', 'revision.standfirst', 'revision.body'])
      .where('articles.id', 'in', run)
      .where('articles.state', '=', 'published')
      .execute(),
  )
  const topics = await inRuns(ids, (run) =>
    db
      .selectFrom('article_topics')
      .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
      .select(['article_topics.article_id', 'topics.id', 'topics.name'])
      .where('article_topics.article_id', 'in', run)
      .orderBy('topics.id')
      .execute(),
  )
  const topicsOf = Map.groupBy(topics, (row) => row.article_id)
  return stories.map((row) => ({
    id: row.id,
    publishedAt: row.published_at!,
    headline: row.headline,
    standfirst: row.standfirst ?? undefined,
    text: plainText(JSON.parse(row.body) as Body),
    topics: (topicsOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

/** Puts the terms of these stories in the place of what was kept of all of `ids`. */
export async function saveTerms(
  tx: Tx,
  ids: readonly Id[],
  stories: readonly Pick<StoryToPair, 'id' | 'terms'>[],
): Promise<void> {
  await inRuns(ids, (run) => tx.rows.deleteFrom('article_terms').where('article_id', 'in', run).execute())
  const rows = stories.flatMap(({ id, terms }) =>
    terms.map(({ term, weight, kind }) => ({ article_id: id, term, weight, kind })),
  )
  await inRuns(rows, async (run) => [await tx.rows.insertInto('article_terms').values(run).execute()])
}

/**
 * The newest stories with a term. Ids sort by time, so the index gives them in order. They come as one text: a row for
 * each would cost more than all that is done with them.
 */
export async function readPostings(
  db: Kysely<Tables>,
  term: string,
): Promise<readonly { readonly article_id: Id; readonly weight: number }[]> {
  const [row] = await postingRows(db, { term, limit: POSTINGS_READ })
  const postings = (row?.list ?? '').split(',').filter(Boolean)
  return postings.map((posting) => ({
    article_id: posting.slice(0, ID_LENGTH),
    weight: Number(posting.slice(ID_LENGTH + 1)),
  }))
}

const ID_LENGTH = 12

const postingRows = prepared((db: Kysely<Tables>, { term, limit }: { term: string; limit: number }) =>
  db
    .selectFrom(
      db
        .selectFrom('article_terms')
        .select(['article_id', 'weight'])
        .where('term', '=', term)
        .orderBy('article_id', 'desc')
        .limit(limit)
        .as('newest'),
    )
    .select(sql<string | null>`string_agg(article_id || ' ' || weight, ',')`.as('list')),
)

/** How many stories readers have; not counted further than it matters. */
export async function countPaper(db: Kysely<Tables>): Promise<number> {
  const some = db.selectFrom('articles').select('id').where('state', '=', 'published').limit(STORIES_COUNTED)
  const { stories } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('stories'))
    .executeTakeFirstOrThrow()
  return stories
}

/** The newest stories of a topic. */
export async function readTopicStories(db: Kysely<Tables>, topicId: Id): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('article_topics')
    .select('article_id')
    .where('topic_id', '=', topicId)
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .limit(POSTINGS_READ)
    .execute()
  return rows.map((row) => row.article_id)
}

/** The topics of each of these stories. */
export async function readTopicsOf(
  db: Kysely<Tables>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly { readonly id: Id; readonly name: string }[]>> {
  const rows = await db
    .selectFrom('article_topics')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['article_topics.article_id', 'topics.id', 'topics.name'])
    .where('article_topics.article_id', 'in', [...ids])
    .orderBy('topics.id')
    .execute()
  return Map.groupBy(rows, (row) => row.article_id)
}

/** What a story is read together with. */
export interface ReadBeside {
  readonly id: Id
  readonly readers: number
  /** Of all readers that each of the two has in common with any story: 1 where they have no others. */
  readonly share: number
}

/** Stories that are read by the readers of each of these, those that most of them read first. */
export async function readTogether(
  db: Kysely<Tables>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly ReadBeside[]>> {
  const pairs = await inRuns(ids, (run) =>
    db
      .selectFrom('read_pairs')
      .select(['article_id', 'other_id', 'readers'])
      .where('article_id', 'in', run)
      .orderBy('readers', 'desc')
      .orderBy('other_id')
      .execute(),
  )
  if (pairs.length === 0) return new Map()
  const kept = [...Map.groupBy(pairs, (row) => row.article_id)].map(
    ([id, rows]) => [id, rows.slice(0, PAIRS_READ)] as const,
  )
  const named = kept.flatMap(([id, rows]) => [id, ...rows.map((row) => row.other_id)])
  const sums = await inRuns([...new Set(named)], (run) =>
    db
      .selectFrom('read_pairs')
      .select((eb) => ['article_id', eb.fn.sum<number>('readers').as('readers')])
      .where('article_id', 'in', run)
      .groupBy('article_id')
      .execute(),
  )
  const all = new Map(sums.map((row) => [row.article_id, row.readers]))
  return new Map(
    kept.map(([id, rows]) => [
      id,
      rows.map(({ other_id: other, readers }) => ({
        id: other,
        readers,
        share: readers / Math.sqrt(all.get(id)! * all.get(other)!),
      })),
    ]),
  )
}

/** Of all that is read together with a story, so many pairs are looked at. */
const PAIRS_READ = 50

/** When each of these stories was published; one that is not before readers is left out. */
export async function readPublicationTimes(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, Instant>> {
  const rows = await inRuns(ids, (run) =>
    db
      .selectFrom('articles')
      .select(['id', 'published_at'])
      .where('id', 'in', run)
      .where('state', '=', 'published')
      .execute(),
  )
  return new Map(rows.map((row) => [row.id, row.published_at!]))
}

/** Which stories have one of these on their lists. */
export async function listKeepersOf(tx: Tx, ids: readonly Id[]): Promise<readonly Id[]> {
  const rows = await inRuns(ids, (run) =>
    tx.rows.selectFrom('related_articles').select('article_id').distinct().where('other_id', 'in', run).execute(),
  )
  return [...new Set(rows.map((row) => row.article_id))]
}

/** The lists of these stories as they are kept, the nearest first. */
export async function readLists(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Related[]>> {
  const rows = await inRuns(ids, (run) =>
    tx.rows
      .selectFrom('related_articles')
      .selectAll()
      .where('article_id', 'in', run)
      .orderBy('article_id')
      .orderBy('score', 'desc')
      .orderBy('other_id', 'desc')
      .execute(),
  )
  return new Map(
    [...Map.groupBy(rows, (row) => row.article_id)].map(([id, list]) => [
      id,
      list.map((row) => ({ id: row.other_id, score: row.score, reasons: row.reasons })),
    ]),
  )
}

export interface ListChange {
  readonly articleId: Id
  readonly before: readonly Related[]
  readonly after: readonly Related[]
}

/** Writes what differs between the lists before and after. */
export async function saveLists(tx: Tx, changes: readonly ListChange[]): Promise<void> {
  const dropped = changes.flatMap(({ articleId, before, after }) => {
    const kept = new Set(after.map((related) => related.id))
    return before.filter((related) => !kept.has(related.id)).map((related) => sql`(${articleId}, ${related.id})`)
  })
  await inRuns(dropped, async (run) => [
    await sql`delete from related_articles where (article_id, other_id) in (values ${sql.join(run)})`.execute(tx.rows),
  ])
  const rows = changes.flatMap(({ articleId, before, after }) => {
    const kept = new Map(before.map((related) => [related.id, related]))
    return after
      .filter((related) => !sameRow(related, kept.get(related.id)))
      .map(({ id, score, reasons }) => ({
        article_id: articleId,
        other_id: id,
        score,
        reasons,
      }))
  })
  await inRuns(rows, async (run) => [
    await tx.rows
      .insertInto('related_articles')
      .values(run)
      .onConflict((conflict) =>
        conflict.columns(['article_id', 'other_id']).doUpdateSet((eb) => ({
          score: eb.ref('excluded.score'),
          reasons: eb.ref('excluded.reasons'),
        })),
      )
      .execute(),
  ])
}

function sameRow(a: Related, b: Related | undefined): boolean {
  return a === b || (a.score === b?.score && a.reasons === b.reasons)
}

async function inRuns<Item, Result>(
  items: readonly Item[],
  each: (run: Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const breathe = breather() // On SQLite a statement holds up the whole process, so others get turns in between.
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT) {
    await breathe()
    results.push(...(await each(items.slice(start, start + ROWS_A_STATEMENT))))
  }
  return results
}
