import type { Kysely, NotNull } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'
import { findArranged } from './arrange-related.ts'
import { RELATED_KEPT } from './pairing.ts'
import { NOTHING_SHARED, readReasons, type RelatedReasons } from './reasons.ts'

export interface RelatedStory {
  readonly articleId: Id
  readonly headline: string
  readonly commentCount: number
  readonly reasons: RelatedReasons
  /** An editor put it there. */
  readonly picked: boolean
}

/**
 * The stories that stand beside one: what editors picked, in their order, then the nearest first, without what editors
 * dropped. One taken from readers since is not among them.
 */
export async function listRelated(db: Kysely<Tables>, articleId: Id, limit: number): Promise<readonly RelatedStory[]> {
  const picked = await pickedRows(db, { articleId, limit })
  const computed = await relatedRows(db, { articleId, limit })
  return [
    ...picked.map((row) => ({ ...storyOf(row), reasons: NOTHING_SHARED, picked: true })),
    ...computed.map((row) => ({ ...storyOf(row), reasons: readReasons(row.reasons), picked: false })),
  ].slice(0, limit)
}

function storyOf(row: { readonly id: Id; readonly headline: string; readonly comment_count: number }) {
  return { articleId: row.id, headline: row.headline, commentCount: row.comment_count }
}

const relatedRows = prepared((db: Kysely<Tables>, { articleId, limit }: { articleId: Id; limit: number }) =>
  db
    .selectFrom('related_articles')
    .innerJoin('articles', 'articles.id', 'related_articles.other_id')
    .leftJoin('related_choices', (join) =>
      join
        .onRef('related_choices.article_id', '=', 'related_articles.article_id')
        .onRef('related_choices.other_id', '=', 'related_articles.other_id'),
    )
    .select(['articles.id', 'articles.live_headline as headline', 'articles.comment_count', 'related_articles.reasons'])
    .where('related_articles.article_id', '=', articleId)
    .where('articles.state', '=', 'published')
    .where('related_choices.kind', 'is', null)
    .orderBy('related_articles.score', 'desc')
    .orderBy('related_articles.other_id', 'desc')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>(),
)

const pickedRows = prepared((db: Kysely<Tables>, { articleId, limit }: { articleId: Id; limit: number }) =>
  db
    .selectFrom('related_choices')
    .innerJoin('articles', 'articles.id', 'related_choices.other_id')
    .select(['articles.id', 'articles.live_headline as headline', 'articles.comment_count'])
    .where('related_choices.article_id', '=', articleId)
    .where('related_choices.kind', '=', 'pick')
    .where('articles.state', '=', 'published')
    .orderBy('related_choices.position')
    .limit(limit)
    .$narrowType<{ headline: NotNull }>(),
)

/** A story as editors see it beside another. */
export interface DeskRelated {
  readonly articleId: Id
  readonly headline: string
  /** Undefined: readers do not have it. */
  readonly publishedAt: Instant | undefined
}

export interface DeskRelatedList {
  readonly version: number
  readonly picked: readonly DeskRelated[]
  readonly dropped: readonly DeskRelated[]
  /** What is computed and neither picked nor dropped, the nearest first, with what it is worth and why. */
  readonly computed: readonly (DeskRelated & { readonly score: number; readonly reasons: RelatedReasons })[]
}

/** All that stands or could stand beside a story, for those who decide. */
export async function readDeskRelated(db: Kysely<Tables>, articleId: Id): Promise<DeskRelatedList> {
  const { version, picked, dropped } = await findArranged(db, articleId)
  const kept = await db
    .selectFrom('related_articles')
    .select(['other_id', 'score', 'reasons'])
    .where('article_id', '=', articleId)
    .orderBy('score', 'desc')
    .orderBy('other_id', 'desc')
    .limit(RELATED_KEPT)
    .execute()
  const known = await briefsOf(db, [...picked, ...dropped])
  const decided = new Set([...picked, ...dropped])
  const brief = (id: Id) => known.get(id) ?? []
  const computed = kept
    .filter((row) => !decided.has(row.other_id))
    .map(({ other_id: id, score, reasons }) => ({ id, score, reasons: readReasons(reasons) }))
  return {
    version,
    picked: picked.flatMap(brief),
    dropped: dropped.flatMap(brief),
    computed: await withStories(db, computed),
  }
}

/** What was computed, with the stories that it is about; those that readers do not have are left out. */
export async function withStories(
  db: Kysely<Tables>,
  computed: readonly { readonly id: Id; readonly score: number; readonly reasons: RelatedReasons }[],
): Promise<DeskRelatedList['computed']> {
  const known = await briefsOf(
    db,
    computed.map(({ id }) => id),
  )
  return computed.flatMap(({ id, score, reasons }) => {
    const story = known.get(id)
    return story?.publishedAt === undefined ? [] : [{ ...story, score, reasons }]
  })
}

async function briefsOf(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, DeskRelated>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'headline', 'live_headline', 'published_at', 'state'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        articleId: row.id,
        headline: row.live_headline ?? row.headline,
        publishedAt: row.state === 'published' ? (row.published_at ?? undefined) : undefined,
      },
    ]),
  )
}
