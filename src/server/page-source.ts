import { FEED_MEDIA_TYPES } from '../feeds/feed.ts'
import { loadFeed, writeFeed } from '../feeds/load-feeds.ts'
import { loadNewsSitemap, loadSitemapIndex, loadSitemapPart } from '../feeds/load-sitemaps.ts'
import { robotsText } from '../feeds/robots.ts'
import { type EditionView, prefixOf } from '../newsroom/settings/edition.ts'
import { type Edition, EDITIONS } from '../newsroom/settings/settings.ts'
import type { PagePlan, PageSource } from '../pages/plan.ts'
import { type Address, type Place, readAddress } from '../site/addresses.ts'
import type { Context, Contexts } from '../site/context.ts'
import { planMoved } from '../site/plans/moved.ts'
import { commentTotal } from '../site/parts/comment-count.tsx'
import { documentPlan } from '../site/plans/plan.ts'
import { notFound, planPage, planPart, type SitePlace } from '../site/source.ts'
import { tags } from '../site/tags.ts'

/** The key of the page for addresses that mean nothing, in an edition. No address is spelled like it. */
export function unknownKey(edition: Edition): string {
  return `!unknown ${edition}`
}

/** Everything that the cache may ask for: the site's pages and parts, the feeds, the sitemaps. */
export function createPageSource(contexts: Contexts): PageSource {
  return {
    async plan(key) {
      const edition = EDITIONS.find((each) => key === unknownKey(each))
      if (edition) return notFound(await contexts.of(edition), { missing: [] })
      const { edition: own } = await contexts.settings()
      const address = readAddress(key, own)
      if (typeof address === 'string' || 'moved' in address)
        return notFound(await contexts.of(own), { missing: [tags.settings] })
      return planAddress(contexts, address)
    },
    part: (key) => planPart(contexts, key),
  }
}

async function planAddress(contexts: Contexts, address: Address): Promise<PagePlan> {
  const { place, edition } = address
  if (!isDocument(place)) return planPage(contexts, { ...address, place: place })
  const context = await contexts.of(edition)
  return planDocument(context, place)
}

type DocumentPlace = Exclude<Place, SitePlace>

function isDocument(place: Place): place is DocumentPlace {
  return place.page === 'feed' || place.page === 'sitemap' || place.page === 'news-sitemap' || place.page === 'robots'
}

const XML = 'application/xml; charset=utf-8'

async function planDocument(context: Context, place: DocumentPlace): Promise<PagePlan> {
  const { db, now } = context
  const view = viewOf(context)
  switch (place.page) {
    case 'feed':
      return planFeed(context, view, place)
    case 'sitemap': {
      const text =
        place.part === undefined ? await loadSitemapIndex(db, view) : await loadSitemapPart(db, view, place.part)
      return text === undefined
        ? notFound(context, { missing: [tags.archive] })
        : documentPlan(context, XML, text, [tags.archive, tags.topics])
    }
    case 'news-sitemap': {
      const { text, freshUntil } = await loadNewsSitemap(db, view, now())
      return documentPlan(context, XML, text, [tags.archive], freshUntil)
    }
    case 'robots':
      return documentPlan(context, 'text/plain; charset=utf-8', robotsText(view), [])
  }
}

async function planFeed(
  context: Context,
  view: EditionView,
  place: Extract<Place, { readonly page: 'feed' }>,
): Promise<PagePlan> {
  const { scope, format } = place
  const feed = await loadFeed(context.db, view, scope)
  if (!feed) return (await planMoved(context, place)) ?? notFound(context, { missing: [tags.topics] })
  const shown = feed.items.flatMap((item) => [tags.article(item.articleId), ...item.pictureIds.map(tags.picture)])
  const pieces = writeFeed(feed, format).map((piece) =>
    typeof piece === 'string' ? piece : commentTotal({ id: piece.articleId, count: piece.count }),
  )
  return documentPlan(context, FEED_MEDIA_TYPES[format], pieces, [tags.latest, tags.corrections, tags.topics, ...shown])
}

function viewOf({ edition, settings, frame, convert }: Context): EditionView {
  return {
    origin: frame.origin,
    prefix: prefixOf(edition, settings.edition),
    edition,
    settings,
    spell: convert ?? ((text) => text),
  }
}
