import { type Kysely, sql } from 'kysely'
import { HOUR, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { hourOf } from './count-reads.ts'

/** A story that is being read, with how often in each of the last hours, the present one last. */
export interface ReadNow {
  readonly articleId: Id
  readonly headline: string
  readonly hours: readonly number[]
}

/** How far back the hours go. */
export const HOURS_SHOWN = 24

/** What is being read in this hour and the last, the most read first. */
export async function listReadNow(db: Kysely<Tables>, now: Instant, limit: number): Promise<readonly ReadNow[]> {
  const hours = Array.from({ length: HOURS_SHOWN }, (_, index) => hourOf(later(now, (index - HOURS_SHOWN + 1) * HOUR)))
  const top = await db
    .selectFrom('article_reads')
    .innerJoin('articles', 'articles.id', 'article_reads.article_id')
    .select(['article_reads.article_id', 'articles.live_headline', 'articles.headline'])
    .where('article_reads.hour', '>=', hours.at(-2)!)
    .where('articles.state', '=', 'published')
    .groupBy(['article_reads.article_id', 'articles.live_headline', 'articles.headline'])
    .orderBy(sql`sum(article_reads.reads)`, 'desc')
    .orderBy('article_reads.article_id', 'desc')
    .limit(limit)
    .execute()
  if (top.length === 0) return []
  const rows = await db
    .selectFrom('article_reads')
    .selectAll()
    .where(
      'article_id',
      'in',
      top.map((row) => row.article_id),
    )
    .where('hour', '>=', hours[0]!)
    .execute()
  const reads = new Map(rows.map((row) => [`${row.article_id} ${row.hour}`, row.reads]))
  return top.map(({ article_id: articleId, live_headline: live, headline }) => ({
    articleId,
    headline: live ?? headline,
    hours: hours.map((hour) => reads.get(`${articleId} ${hour}`) ?? 0),
  }))
}
