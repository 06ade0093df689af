import type { Kysely } from 'kysely'
import { DAY, HOUR, later, type Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { hourOf } from '../reads/count-reads.ts'
import type { Tables } from '../tables.ts'

/** 24 小时, 7 天, 30 天. */
export const SPANS = ['24h', '7d', '30d'] as const
export type Span = (typeof SPANS)[number]

const LENGTH: Readonly<Record<Span, number>> = { '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY }

/** A comment weighs as much as this many reads; both lose half their weight in a quarter of the span. */
export const COMMENT_WEIGHT = 20
export const PLACES_RANKED = 30

/** Why a story stands where it stands. Counted within the span; `recent` within its last twelfth. */
export interface HotReasons {
  readonly reads: number
  readonly comments: number
  readonly recentComments: number
}

interface Weighed extends HotReasons {
  readonly articleId: Id
  readonly score: number
}

/**
 * Ranks the hot lists from what was read and said. Writes and records only the lists that changed, so a quiet hour
 * leaves no trace and no page is rendered again.
 */
export async function rankHot(newsroom: Newsroom): Promise<readonly Span[]> {
  const now = newsroom.now()
  const ranked = await Promise.all(
    SPANS.map(async (span) => [span, await weigh(newsroom.database.read, span, now)] as const),
  )
  const stored = await Promise.all(SPANS.map((span) => fingerprint(newsroom.database.read, span)))
  const changed = ranked.filter(([, list], index) => printOf(list) !== stored[index])
  if (changed.length === 0) return []
  await newsroom.write(async (tx) => {
    for (const [span, list] of changed) await saveHot(tx, span, list)
    await record(tx, { kind: 'hot.ranked', spans: changed.map(([span]) => span) })
  })
  return changed.map(([span]) => span)
}

async function weigh(db: Kysely<Tables>, span: Span, now: Instant): Promise<readonly Weighed[]> {
  const since = later(now, -LENGTH[span])
  const recent = later(now, -LENGTH[span] / 12)
  const halfLife = LENGTH[span] / 4
  const weights = new Map<Id, { reads: number; comments: number; recentComments: number; score: number }>()
  const of = (id: Id) => {
    let weight = weights.get(id)
    if (!weight) weights.set(id, (weight = { reads: 0, comments: 0, recentComments: 0, score: 0 }))
    return weight
  }
  const decay = (at: Instant) => 2 ** (-Math.max(0, Date.parse(now) - Date.parse(at)) / halfLife)

  const reads = await db
    .selectFrom('article_reads')
    .innerJoin('articles', 'articles.id', 'article_reads.article_id')
    .select(['article_reads.article_id', 'article_reads.hour', 'article_reads.reads'])
    .where('article_reads.hour', '>=', hourOf(since))
    .where('articles.state', '=', 'published')
    .execute()
  for (const row of reads) {
    const weight = of(row.article_id)
    weight.reads += row.reads
    weight.score += row.reads * decay(later(`${row.hour}:00:00.000Z`, HOUR / 2))
  }
  const comments = await db
    .selectFrom('comments')
    .innerJoin('articles', 'articles.id', 'comments.thread_id')
    .select(['comments.thread_id', 'comments.posted_at'])
    .where('comments.posted_at', '>=', since)
    .where('comments.shown', '=', 1)
    .where('articles.state', '=', 'published')
    .execute()
  for (const row of comments) {
    const weight = of(row.thread_id)
    weight.comments += 1
    if (row.posted_at >= recent) weight.recentComments += 1
    weight.score += COMMENT_WEIGHT * decay(row.posted_at)
  }
  return [...weights]
    .map(([articleId, { score, ...reasons }]) => ({ articleId, score: Math.round(score), ...reasons }))
    .filter((weighed) => weighed.score > 0)
    .toSorted((a, b) => b.score - a.score || (a.articleId < b.articleId ? 1 : -1))
    .slice(0, PLACES_RANKED)
}

/** What readers see of a ranking: places and reasons, not the score, which sinks by the minute. */
function printOf(list: readonly Weighed[]): string {
  return list.map((weighed) => `${weighed.articleId} ${reasonsOf(weighed)}`).join('\n')
}

function reasonsOf({ reads, comments, recentComments }: HotReasons): string {
  return JSON.stringify({ reads, comments, recentComments } satisfies HotReasons)
}

async function fingerprint(db: Kysely<Tables>, span: Span): Promise<string> {
  const rows = await db
    .selectFrom('hot_articles')
    .select(['article_id', 'reasons'])
    .where('span', '=', span)
    .orderBy('position')
    .execute()
  return rows.map((row) => `${row.article_id} ${row.reasons}`).join('\n')
}

async function saveHot(tx: Tx, span: Span, list: readonly Weighed[]): Promise<void> {
  await tx.rows.deleteFrom('hot_articles').where('span', '=', span).execute()
  if (list.length === 0) return
  await tx.rows
    .insertInto('hot_articles')
    .values(
      list.map((weighed, position) => ({
        span,
        position,
        article_id: weighed.articleId,
        score: weighed.score,
        reasons: reasonsOf(weighed),
      })),
    )
    .execute()
}
