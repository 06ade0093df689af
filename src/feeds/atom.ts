import { COUNT_PLACE, type Feed, type FeedItem, feedUpdatedAt } from './feed.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

/** A feed that never had an entry has no instant of its own, but RFC 4287 (4.1.1) wants one. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** The feed as Atom 1.0 (RFC 4287). The paper is the author of whatever has no byline; counts have their places in it. */
export function atomOf(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
        'xml:lang': feed.language,
      },
      element('id', {}, feed.addresses.atom),
      element('title', {}, feed.title),
      textElement('subtitle', feed.description),
      element('updated', {}, feedUpdatedAt(feed) ?? NEVER),
      element('author', {}, element('name', {}, feed.publisher)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.addresses.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.homeAddress }),
      element('generator', {}, 'Broadsheet'),
      feed.items.map(entryOf),
    ),
  )
}

function entryOf(item: FeedItem): Xml {
  return element(
    'entry',
    {},
    element('id', {}, item.address),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.address }),
    item.source?.address
      ? element('link', { rel: 'via', href: item.source.address, title: item.source.name })
      : undefined,
    item.comments &&
      element('link', {
        rel: 'replies',
        type: 'text/html',
        href: item.comments.address,
        'thr:count': COUNT_PLACE,
      }),
    element('published', {}, item.publishedAt),
    element('updated', {}, item.updatedAt),
    item.authors.map((name) => element('author', {}, element('name', {}, name))),
    item.categories.map((term) => element('category', { term })),
    textElement('summary', item.summary),
    element('content', { type: 'html' }, item.html),
  )
}
