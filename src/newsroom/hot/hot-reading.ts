import type { Kysely, NotNull } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { type HotReasons, reasonsOf } from './reasons.ts'
import { type StandingChoice, standingChoices } from './standing.ts'
import { PLACES_RANKED, type Span } from './weights.ts'

/** A place on the hot list, and why. */
export interface HotPlace {
  readonly articleId: Id
  readonly headline: string
  readonly commentCount: number
  readonly reasons: HotReasons
}

/** The hot list of a span. A story taken from readers since it was ranked is not on it. */
export async function listHot(db: Kysely<Tables>, span: Span, limit: number): Promise<readonly HotPlace[]> {
  const places = await placesOn(db, span, limit)
  return places.map(({ articleId, headline, commentCount, reasons }) => ({
    articleId,
    headline,
    commentCount,
    reasons,
  }))
}

async function placesOn(
  db: Kysely<Tables>,
  span: Span,
  limit: number,
): Promise<readonly (HotPlace & { readonly score: number })[]> {
  const rows = await db
    .selectFrom('hot_articles')
    .innerJoin('articles', 'articles.id', 'hot_articles.article_id')
    .select(['articles.id', 'articles.live_headline as headline', 'articles.comment_count'])
    .select(['hot_articles.reasons', 'hot_articles.score'])
    .where('hot_articles.span', '=', span)
    .where('articles.state', '=', 'published')
    .orderBy('hot_articles.position')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>()
    .execute()
  return rows.map((row) => ({
    articleId: row.id,
    headline: row.headline,
    commentCount: row.comment_count,
    reasons: reasonsOf(row.reasons),
    score: row.score,
  }))
}

/** A place as editors see it: with what it weighs now, and what one of them decided about it. */
export interface DeskHotPlace extends HotPlace {
  readonly score: number
  readonly choice: StandingChoice | undefined
}

/** The whole list of a span with what editors decided about it, and what they keep off it. */
export async function readDeskHot(
  db: Kysely<Tables>,
  span: Span,
  now: Instant,
): Promise<{
  readonly places: readonly DeskHotPlace[]
  readonly suppressed: readonly (StandingChoice & { readonly headline: string })[]
}> {
  const choices = await standingChoices(db, now)
  const chosen = new Map(choices.map((choice) => [choice.articleId, choice]))
  const places = await placesOn(db, span, PLACES_RANKED)
  const off = choices.filter(({ kind }) => kind === 'suppress')
  const headlines = await headlinesOf(
    db,
    off.map(({ articleId }) => articleId),
  )
  return {
    places: places.map((place) => ({ ...place, choice: chosen.get(place.articleId) })),
    suppressed: off.map((choice) => ({ ...choice, headline: headlines.get(choice.articleId) ?? '' })),
  }
}

async function headlinesOf(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'headline', 'live_headline'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.live_headline ?? row.headline]))
}
