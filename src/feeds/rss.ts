import { COUNT_PLACE, type Feed, type FeedItem, feedUpdatedAt, type FeedPicture } from './feed.ts'
import { cdata, element, textElement, type Xml, xmlDocument } from './xml.ts'

/**
 * The feed as RSS 2.0 (rssboard.org/rss-specification) with the extensions that readers know: the full text in
 * `content:encoded`, names without e-mail addresses in `dc:creator`, the feed's own address as `atom:link`. Counts have
 * their places in it (`COUNT_PLACE`).
 */
export function rssOf(feed: Feed): string {
  const updatedAt = feedUpdatedAt(feed)
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.homeAddress),
        element('description', {}, feed.description || feed.title),
        element('language', {}, feed.language),
        element('atom:link', { href: feed.addresses.rss, rel: 'self', type: 'application/rss+xml' }),
        textElement('lastBuildDate', updatedAt && rfc822(updatedAt)),
        element('generator', {}, 'Broadsheet'),
        feed.items.map(itemOf),
      ),
    ),
  )
}

/** RFC 822 with a year of four digits, as RSS asks: `Sun, 22 Nov 2026 08:00:00 GMT`. */
export function rfc822(at: string): string {
  return new Date(at).toUTCString()
}

function itemOf(item: FeedItem): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.address),
    element('guid', { isPermaLink: 'true' }, item.address),
    element('pubDate', {}, rfc822(item.publishedAt)),
    item.authors.map((name) => element('dc:creator', {}, name)),
    item.categories.map((name) => element('category', {}, name)),
    textElement('dc:source', item.source?.name),
    textElement('description', item.summary),
    item.comments && [element('comments', {}, item.comments.address), element('slash:comments', {}, COUNT_PLACE)],
    element('content:encoded', {}, { xml: cdata(item.html) }),
    item.picture && pictureOf(item.picture),
  )
}

function pictureOf({ address, mediaType, width, height, credit }: FeedPicture): Xml {
  return element(
    'media:content',
    { url: address, medium: 'image', type: mediaType, width, height },
    textElement('media:credit', credit),
  )
}
