import { type Kysely, sql } from 'kysely'
import { HOUR, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { hourOf, type Reached } from './count-reads.ts'

/** Whole hours, of the paper or of one story. */
export interface NumbersQuery {
  /** The hour of this instant is the first. */
  readonly from: Instant
  /** The hour of this instant is the last: the present one, as far as it has come. */
  readonly to: Instant
  readonly articleId?: Id | undefined
}

export interface Numbers {
  readonly reads: number
  /** Each hour from the first to the last, by the instant at which it begins. */
  readonly hours: readonly { readonly at: Instant; readonly reads: number }[]
  /** The hosts that most came from, the most first. */
  readonly sources: readonly { readonly host: string; readonly reads: number }[]
  readonly reached: Reached
}

const SOURCES_SHOWN = 20

/** What was read in a time, by the hour; from where; and how far down. */
export async function readNumbers(db: Kysely<Tables>, query: NumbersQuery): Promise<Numbers> {
  const hours = await hoursOf(db, query)
  const depth = await countsIn(db, query)
    .select((eb) => [
      eb.fn.sum<number | null>('reached_25').as('quarter'),
      eb.fn.sum<number | null>('reached_50').as('half'),
      eb.fn.sum<number | null>('reached_75').as('three_quarters'),
      eb.fn.sum<number | null>('reached_100').as('end'),
    ])
    .executeTakeFirstOrThrow()
  return {
    reads: hours.reduce((all, { reads }) => all + reads, 0),
    hours,
    sources: await sourcesOf(db, query),
    reached: [depth.quarter ?? 0, depth.half ?? 0, depth.three_quarters ?? 0, depth.end ?? 0],
  }
}

/** How often was read in a time, all hours together. */
export async function countReadsIn(db: Kysely<Tables>, query: NumbersQuery): Promise<number> {
  const { reads } = await countsIn(db, query)
    .select((eb) => eb.fn.sum<number | null>('reads').as('reads'))
    .executeTakeFirstOrThrow()
  return reads ?? 0
}

async function hoursOf(db: Kysely<Tables>, query: NumbersQuery): Promise<Numbers['hours']> {
  const rows = await countsIn(db, query)
    .select(['hour', (eb) => eb.fn.sum<number>('reads').as('reads')])
    .groupBy('hour')
    .execute()
  const reads = new Map(rows.map((row) => [row.hour, row.reads]))
  const first = Date.parse(`${hourOf(query.from)}:00:00.000Z`)
  const count = Math.max(0, Math.floor((Date.parse(query.to) - first) / HOUR) + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = later(new Date(first).toISOString(), index * HOUR)
    return { at, reads: reads.get(hourOf(at)) ?? 0 }
  })
}

async function sourcesOf(db: Kysely<Tables>, { from, to, articleId }: NumbersQuery): Promise<Numbers['sources']> {
  let rows = db
    .selectFrom('article_sources')
    .select(['host', (eb) => eb.fn.sum<number>('reads').as('reads')])
    .where('hour', '>=', hourOf(from))
    .where('hour', '<=', hourOf(to))
  if (articleId !== undefined) rows = rows.where('article_id', '=', articleId)
  return rows
    .groupBy('host')
    .orderBy(sql`sum(reads)`, 'desc')
    .orderBy('host')
    .limit(SOURCES_SHOWN)
    .execute()
}

function countsIn(db: Kysely<Tables>, { from, to, articleId }: NumbersQuery) {
  const rows = db.selectFrom('article_reads').where('hour', '>=', hourOf(from)).where('hour', '<=', hourOf(to))
  return articleId === undefined ? rows : rows.where('article_id', '=', articleId)
}

/** A story among the most read of a time. */
export interface MostRead {
  readonly articleId: Id
  readonly headline: string
  readonly section: string
  readonly publishedAt: Instant | undefined
  readonly reads: number
  readonly comments: number
}

/** Stories by how often they were read in a time, the most first; retracted ones too, for they were read. */
export async function listMostRead(
  db: Kysely<Tables>,
  { from, to, offset, limit }: NumbersQuery & { readonly offset: number; readonly limit: number },
): Promise<readonly MostRead[]> {
  const top = await countsIn(db, { from, to })
    .select(['article_id', (eb) => eb.fn.sum<number>('reads').as('reads')])
    .groupBy('article_id')
    .having(sql<number>`sum(reads)`, '>', 0)
    .orderBy(sql`sum(reads)`, 'desc')
    .orderBy('article_id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  if (top.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('sections', 'sections.id', 'articles.section_id')
    .select(['articles.id', 'articles.headline', 'articles.live_headline', 'articles.published_at'])
    .select(['articles.comment_count', 'sections.name as section'])
    .where(
      'articles.id',
      'in',
      top.map((row) => row.article_id),
    )
    .execute()
  const stories = new Map(rows.map((row) => [row.id, row]))
  return top.flatMap(({ article_id: articleId, reads }) => {
    const story = stories.get(articleId)
    if (!story) return []
    return {
      articleId,
      headline: story.live_headline ?? story.headline,
      section: story.section,
      publishedAt: story.published_at ?? undefined,
      reads,
      comments: story.comment_count,
    }
  })
}
