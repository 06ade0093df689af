import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Xml } from './xml.ts'

/** What a feed says, before it is written as RSS, Atom or JSON Feed. All addresses are whole, all texts spelled. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** BCP 47: `zh-Hant-TW`. */
  readonly language: string
  /** The page whose stories these are. */
  readonly homeAddress: string
  /** Where this feed itself stands, in each format. */
  readonly addresses: Readonly<Record<FeedFormat, string>>
  /** The paper, which answers for entries without a byline. */
  readonly publisher: string
  /** The newest first. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly articleId: Id
  /** The story's address for ever; it serves as the item's id in all formats. */
  readonly address: string
  readonly title: string
  readonly summary: string | undefined
  /** The story as HTML that needs no other style and runs nothing. */
  readonly html: string
  readonly publishedAt: Instant
  readonly updatedAt: Instant
  readonly authors: readonly string[]
  /** Section and topics, by name. */
  readonly categories: readonly string[]
  /** The house that it came from, when that is not this one. */
  readonly source: { readonly name: string; readonly address: string | undefined } | undefined
  readonly picture: FeedPicture | undefined
  /** Where readers speak of it, and how much they said; undefined where nobody can. */
  readonly comments: { readonly address: string; readonly count: number } | undefined
  /** Of all pictures that it shows. */
  readonly pictureIds: readonly string[]
}

export interface FeedPicture {
  readonly address: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly credit: string
}

/** Where the count of an item stands in a written feed, until the count itself does: no text in a feed has it (`fitForXml`). */
export const COUNT_PLACE: Xml = { xml: '\uFFFE' }

/** RSS 2.0, Atom 1.0, JSON Feed 1.1. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** When the feed last changed, as far as its items tell; undefined when it has none. */
export function feedUpdatedAt(feed: Feed): Instant | undefined {
  return feed.items
    .map((item) => item.updatedAt)
    .toSorted()
    .at(-1)
}
