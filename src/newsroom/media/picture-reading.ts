import { type Expression, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
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
  // Which ones is told by an index alone, which is a tenth of the rows.
  let listed = filtered(db, filter, now).select('pictures.id').orderBy('pictures.id', 'desc').limit(limit)
  if (before !== undefined) listed = listed.where('pictures.id', '<', before)
  const ids = (await listed.execute()).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('pictures')
    .selectAll('pictures')
    .select(uses.as('uses'))
    .where('pictures.id', 'in', ids)
    .orderBy('pictures.id', 'desc')
    .execute()
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

/** One walk over all pictures, one for those that are used, one for the credits. */
export async function countPictures(db: Kysely<Tables>, now: Instant): Promise<PictureFacets> {
  const current = sql<boolean>`(deleted_at is null and retired_at is null)`
  const count = (that: Expression<unknown>) => sql<number>`coalesce(sum(case when ${that} then 1 else 0 end), 0)`
  const { licence, ...counted } = {
    licence: LICENCE_STATES.map((state) => count(sql`(${current} and ${licenceIs(state, now)})`).as(state)),
    all: count(current).as('all'),
    retired: count(sql`(deleted_at is null and retired_at is not null)`).as('retired'),
    deleted: count(sql`deleted_at is not null`).as('deleted'),
  }
  const row = await db
    .selectFrom('pictures')
    .select([...Object.values(counted), ...licence])
    .executeTakeFirstOrThrow()
  const credits = await inPlace(db, 'current')
    .select(['pictures.credit', sql<number>`count(*)`.as('count')])
    .where('pictures.credit', '<>', '')
    .groupBy('pictures.credit')
    .orderBy('count', 'desc')
    .orderBy('pictures.credit')
    .limit(MOST_CREDITS)
    .execute()
  const { used } = await inPlace(db, 'current')
    .select(sql<number>`count(*)`.as('used'))
    .where('pictures.id', 'in', (eb) => eb.selectFrom('article_pictures').select('picture_id'))
    .executeTakeFirstOrThrow()
  const { all, retired, deleted, ...states } = row
  return { all, used, unused: all - used, retired, deleted, licence: states, credits }
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
  return filter.licence === undefined ? query : query.where(licenceIs(filter.licence, now))
}

/** The same conditions in the filter and in the counts. */
function licenceIs(state: LicenceState, now: Instant): RawBuilder<boolean> {
  const isBegun = sql`(licence_from is null or licence_from <= ${now})`
  const isCredited = sql`(credit <> '' and (licence <> '' or licence_kind is not null))`
  switch (state) {
    case 'lacking':
      return sql`(not ${isCredited})`
    case 'expired':
      return sql`(licence_until <= ${now} or licence_from > ${now})`
    case 'expiring':
      return sql`(${isBegun} and licence_until > ${now} and licence_until <= ${later(now, EXPIRING_DAYS * DAY)})`
    case 'in_force':
      return sql`(${isCredited} and ${isBegun} and (licence_until is null or licence_until > ${now}))`
  }
}
