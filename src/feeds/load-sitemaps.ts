import type { Kysely } from 'kysely'
import { DAY, type Instant, later } from '../kernel/clock.ts'
import { listBriefs } from '../newsroom/articles/article-reading.ts'
import { lastChangeIn, listPublications, listStretches } from '../newsroom/articles/publication-reading.ts'
import { listSections } from '../newsroom/sections/section-store.ts'
import type { EditionView } from '../newsroom/settings/edition.ts'
import type { Tables } from '../newsroom/tables.ts'
import { listTopics } from '../newsroom/topics/topic-store.ts'
import { newsSitemapOf, sitemapIndexOf, sitemapOf, type SitemapPage } from './sitemap.ts'

/** Far below the protocol's 50,000 pages and 50 MB, so that a crawler that comes back for one new story reads little. */
export const SITEMAP_LENGTH = 5000
/** What Google News takes: two days, a thousand stories. */
export const NEWS_SPAN = 2 * DAY
export const NEWS_LENGTH = 1000
/** Topics beyond these are reached through their stories. */
const TOPICS_LISTED = 10_000

/**
 * The index at `/sitemap.xml`: part 0 has the fixed places, every further part a stretch of stories. A new story changes
 * the last part only, and `lastmod` says so.
 */
export async function loadSitemapIndex(db: Kysely<Tables>, view: EditionView): Promise<string> {
  const parts: SitemapPage[] = [{ path: sitemapPath(0) }]
  for (const stretch of await listStretches(db, SITEMAP_LENGTH))
    parts.push({ path: sitemapPath(stretch.number), changedAt: await lastChangeIn(db, stretch) })
  return sitemapIndexOf(view, parts)
}

/** Part `number` of the sitemap, at `/sitemap-NUMBER.xml`; undefined when there is no such part (yet). */
export async function loadSitemapPart(
  db: Kysely<Tables>,
  view: EditionView,
  number: number,
): Promise<string | undefined> {
  if (number === 0) return sitemapOf(view, await listPlaces(db))
  const stretch = (await listStretches(db, SITEMAP_LENGTH))[number - 1]
  if (!stretch) return undefined
  const stories = await listPublications(db, stretch)
  return sitemapOf(
    view,
    stories.map(({ id, publishedAt, updatedAt }) => ({ path: `/a/${id}`, changedAt: updatedAt ?? publishedAt })),
  )
}

/** The stories of the last two days for Google News, and the instant from which the oldest is none of them any more. */
export async function loadNewsSitemap(
  db: Kysely<Tables>,
  view: EditionView,
  now: Instant,
): Promise<{ readonly text: string; readonly freshUntil: Instant | undefined }> {
  const stories = await listBriefs(db, { since: later(now, -NEWS_SPAN), limit: NEWS_LENGTH })
  const text = newsSitemapOf(
    view,
    stories.map(({ id, headline, publishedAt }) => ({ path: `/a/${id}`, headline, publishedAt })),
  )
  const oldest = stories.at(-1)
  return { text, freshUntil: oldest && later(oldest.publishedAt, NEWS_SPAN + 1) }
}

async function listPlaces(db: Kysely<Tables>): Promise<readonly SitemapPage[]> {
  const sections = await listSections(db)
  const topics = await listTopics(db, { limit: TOPICS_LISTED })
  return [
    ...['/', '/wire', '/hot', '/topics', '/corrections'].map((path) => ({ path })),
    ...sections.map(({ slug }) => ({ path: `/s/${slug}` })),
    ...topics.map(({ slug, newestAt }) => ({ path: `/t/${slug}`, changedAt: newestAt })),
  ]
}

function sitemapPath(number: number): string {
  return `/sitemap-${number}.xml`
}
