import type { Kysely } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import { messagesOf } from '../messages/messages.ts'
import { listBriefs, listReadablesByIds, listTimeline } from '../newsroom/articles/article-reading.ts'
import { listCorrectionsOf, listPublicNotes } from '../newsroom/corrections/correction-store.ts'
import { findSection } from '../newsroom/sections/section-store.ts'
import { addressOf, type EditionView } from '../newsroom/settings/edition.ts'
import { siteTitle } from '../newsroom/settings/setting.ts'
import type { Tables } from '../newsroom/tables.ts'
import { findTopic } from '../newsroom/topics/topic-store.ts'
import { atomOf } from './atom.ts'
import { COUNT_PLACE, type Feed, type FeedFormat, type FeedItem } from './feed.ts'
import { articleItem, noteItem } from './feed-item.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'

/** Whose stories a feed has. */
export type FeedScope =
  | { readonly of: 'site' }
  | { readonly of: 'section' | 'topic'; readonly slug: string }
  | { readonly of: 'corrections' }

/** How many stories a feed carries, whole: a day of a busy paper, so that a program that asks daily misses little. */
export const FEED_LENGTH = 20

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss: rssOf, atom: atomOf, json: jsonFeedOf }

/** How much is said of a story: whoever comments changes that much of a feed and no more. */
export interface FeedCount {
  readonly articleId: Id
  readonly count: number
}

/** The feed in one of its formats, in the order of its text: `writeFeed(feed, 'atom')`. */
export function writeFeed(feed: Feed, format: FeedFormat): readonly (string | FeedCount)[] {
  const counts = feed.items.flatMap(({ articleId, comments }) =>
    comments ? [{ articleId, count: comments.count }] : [],
  )
  const texts = WRITERS[format](feed).split(COUNT_PLACE.xml)
  return texts.flatMap((text, index) => (counts[index] ? [text, counts[index]] : [text]))
}

/** The newest stories of a scope; undefined when there is no such section or topic. Six queries at the most. */
export async function loadFeed(db: Kysely<Tables>, view: EditionView, scope: FeedScope): Promise<Feed | undefined> {
  if (scope.of === 'site') return siteFeed(db, view)
  if (scope.of === 'corrections') return correctionsFeed(db, view)
  return scope.of === 'section' ? sectionFeed(db, view, scope.slug) : topicFeed(db, view, scope.slug)
}

async function siteFeed(db: Kysely<Tables>, view: EditionView): Promise<Feed> {
  const briefs = await listBriefs(db, { limit: FEED_LENGTH })
  return makeFeed(view, {
    path: '',
    title: undefined,
    description: view.spell(view.settings.tagline),
    items: await itemsOf(db, view, briefs),
  })
}

async function sectionFeed(db: Kysely<Tables>, view: EditionView, slug: string): Promise<Feed | undefined> {
  const section = await findSection(db, slug)
  if (!section) return undefined
  const briefs = await listBriefs(db, { sectionId: section.id, limit: FEED_LENGTH })
  return makeFeed(view, {
    path: `/s/${slug}`,
    title: view.spell(section.name),
    description: '',
    items: await itemsOf(db, view, briefs),
  })
}

async function topicFeed(db: Kysely<Tables>, view: EditionView, slug: string): Promise<Feed | undefined> {
  const topic = await findTopic(db, slug)
  if (!topic) return undefined
  const briefs = await listTimeline(db, { topicId: topic.id, limit: FEED_LENGTH })
  return makeFeed(view, {
    path: `/t/${slug}`,
    title: view.spell(topic.name),
    description: view.spell(topic.standfirst),
    items: await itemsOf(db, view, briefs),
  })
}

async function correctionsFeed(db: Kysely<Tables>, view: EditionView): Promise<Feed> {
  const words = messagesOf(view.edition).corrections
  const notes = await listPublicNotes(db, { limit: FEED_LENGTH })
  return makeFeed(view, {
    path: '/corrections',
    title: words.title,
    description: words.lead,
    items: notes.map((note) => noteItem(view, note)),
  })
}

async function itemsOf(
  db: Kysely<Tables>,
  view: EditionView,
  briefs: readonly { readonly id: Id }[],
): Promise<readonly FeedItem[]> {
  const ids = briefs.map((brief) => brief.id)
  const articles = await listReadablesByIds(db, ids)
  const corrections = await listCorrectionsOf(db, ids)
  return articles.map((article) => articleItem(view, article, corrections.get(article.id)))
}

interface FeedDraft {
  /** The path of the page that the feed goes with, without a slash at the end. */
  readonly path: string
  /** Spelled, as the description is; the paper's own name without it. */
  readonly title: string | undefined
  readonly description: string
  readonly items: readonly FeedItem[]
}

function makeFeed(view: EditionView, { path, title, description, items }: FeedDraft): Feed {
  const name = view.spell(siteTitle(view.settings))
  return {
    title: title === undefined ? name : `${title} - ${name}`,
    description,
    language: view.edition,
    homeAddress: addressOf(view, path || '/'),
    addresses: {
      rss: addressOf(view, `${path}/feed.xml`),
      atom: addressOf(view, `${path}/feed.atom`),
      json: addressOf(view, `${path}/feed.json`),
    },
    publisher: view.spell(view.settings.publisher || view.settings.name),
    items,
  }
}
