import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { HeldPicture } from './held-picture.ts'
import { EXPIRING_DAYS, LICENCE_STATES, type LicenceState, type PictureFilter } from './picture-filter.ts'
import { folded, heldOf } from './picture-store.ts'

/** A picture in a list, with how many stories show it. */
export interface ListedPicture extends HeldPicture {
  readonly uses: number
}

/** Pictures that came before one, the newest first. */
export async function listPictures(
  db: Kysely<Tables>,
  {
    now,
    before,
    limit,
    ...filter
  }: PictureFilter & { readonly now: Instant; readonly before?: Id | undefined; readonly limit: number },
): Promise<readonly ListedPicture[]> {
  let query = filtered(db, filter, now).selectAll('pictures').select(uses.as('uses'))
  if (before !== undefined) query = query.where('pictures.id', '<', before)
  const rows = await query.orderBy('pictures.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...heldOf(row), uses: row.uses }))
}

/** How many pictures there are of each kind, and whose there are most, among those that are in the house. */
export interface PictureFacets {
  readonly all: number
  readonly licence: Readonly<Record<LicenceState, number>>
  readonly used: number
  readonly unused: number
  readonly retired: number
  readonly deleted: number
  readonly credits: readonly { readonly credit: string; readonly count: number }[]
}

const MOST_CREDITS = 20

export async function countPictures(db: Kysely<Tables>, now: Instant): Promise<PictureFacets> {
  const count = async (filter: PictureFilter) => {
    const row = await filtered(db, filter, now)
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  }
  const [all, used, retired, deleted, inForce, lacking, expiring, expired] = await Promise.all([
    count({}),
    count({ use: 'used' }),
    count({ place: 'retired' }),
    count({ place: 'deleted' }),
    ...LICENCE_STATES.map((licence) => count({ licence })),
  ])
  const credits = await filtered(db, {}, now)
    .select(['pictures.credit', sql<number>`count(*)`.as('count')])
    .where('pictures.credit', '<>', '')
    .groupBy('pictures.credit')
    .orderBy('count', 'desc')
    .orderBy('pictures.credit')
    .limit(MOST_CREDITS)
    .execute()
  return {
    all: all,
    used: used,
    unused: all - used,
    retired: retired,
    deleted: deleted,
    licence: { in_force: inForce!, lacking: lacking!, expiring: expiring!, expired: expired! },
    credits: credits.map(({ credit, count: of }) => ({ credit, count: of })),
  }
}

/** A story that shows a picture. */
export interface PictureUse {
  readonly articleId: Id
  readonly headline: string
  readonly state: string
  /** Readers see the picture there now. */
  readonly live: boolean
  /** Its newest version shows it; without it, only older ones do. */
  readonly newest: boolean
}

/** The stories that show a picture in any of their versions, the newest first. */
export async function listUses(db: Kysely<Tables>, pictureId: Id, limit = 100): Promise<readonly PictureUse[]> {
  const rows = await db
    .selectFrom('article_pictures as use')
    .innerJoin('articles', 'articles.id', 'use.article_id')
    .innerJoin('article_revisions as newest', (join) =>
      join.onRef('newest.article_id', '=', 'articles.id').onRef('newest.number', '=', 'articles.latest_revision'),
    )
    .select(['articles.id', 'newest.headline', 'articles.state'])
    .select(sql<number>`max(case when use.revision = articles.live_revision then 1 else 0 end)`.as('live'))
    .select(sql<number>`max(case when use.revision = articles.latest_revision then 1 else 0 end)`.as('newest'))
    .where('use.picture_id', '=', pictureId)
    .groupBy(['articles.id', 'newest.headline', 'articles.state'])
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    articleId: row.id,
    headline: row.headline,
    state: row.state,
    live: row.live === 1 && row.state === 'published',
    newest: row.newest === 1,
  }))
}

/** Pictures in the house whose licence ends until an instant or has ended, the first to end first. */
export async function listExpiring(
  db: Kysely<Tables>,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<readonly ListedPicture[]> {
  const rows = await inPlace(db, 'current')
    .selectAll('pictures')
    .select(uses.as('uses'))
    .where('licence_until', '<=', until)
    .orderBy('licence_until')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...heldOf(row), uses: row.uses }))
}

/** Stories, not versions of them. */
const uses = sql<number>`(select count(distinct use.article_id) from article_pictures as use where use.picture_id = pictures.id)`
const isUsed = sql<boolean>`exists (select 1 from article_pictures as use where use.picture_id = pictures.id)`

type Query = SelectQueryBuilder<Tables, 'pictures', object>

function inPlace(db: Kysely<Tables>, place: NonNullable<PictureFilter['place']>): Query {
  const query = db.selectFrom('pictures')
  if (place === 'deleted') return query.where('deleted_at', 'is not', null)
  return query.where('deleted_at', 'is', null).where('retired_at', place === 'retired' ? 'is not' : 'is', null)
}

function filtered(db: Kysely<Tables>, filter: PictureFilter, now: Instant): Query {
  let query = inPlace(db, filter.place ?? 'current')
  for (const word of folded(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 16))
    query = query.where(sql<boolean>`words like ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`)
  if (filter.credit !== undefined) query = query.where('credit', '=', filter.credit)
  if (filter.use !== undefined) query = query.where(filter.use === 'used' ? isUsed : sql<boolean>`not ${isUsed}`)
  return filter.licence === undefined ? query : licensed(query, filter.licence, now)
}

function licensed(query: Query, state: LicenceState, now: Instant): Query {
  if (state === 'lacking')
    return query.where(({ and, or, eb }) =>
      or([eb('credit', '=', ''), and([eb('licence', '=', ''), eb('licence_kind', 'is', null)])]),
    )
  if (state === 'expired')
    return query.where(({ or, eb }) => or([eb('licence_until', '<=', now), eb('licence_from', '>', now)]))
  const begun = query.where(({ or, eb }) => or([eb('licence_from', 'is', null), eb('licence_from', '<=', now)]))
  if (state === 'expiring')
    return begun.where('licence_until', '>', now).where('licence_until', '<=', later(now, EXPIRING_DAYS * DAY))
  return begun
    .where(({ or, eb }) => or([eb('licence_until', 'is', null), eb('licence_until', '>', now)]))
    .where('credit', '<>', '')
    .where(({ or, eb }) => or([eb('licence', '<>', ''), eb('licence_kind', 'is not', null)]))
}
