import { COUNT_PLACE, type Feed, type FeedItem } from './feed.ts'
import { fitForXml } from './xml.ts'

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1); counts have their places in it. */
export function jsonFeedOf(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeAddress,
    feed_url: feed.addresses.json,
    description: feed.description || undefined,
    authors: [{ name: feed.publisher }],
    language: feed.language,
    items: feed.items.map((item) => itemOf(item, feed.language)),
  }
  // The same characters as in the other formats: strict readers stumble over lone surrogates in JSON too.
  const json = JSON.stringify(document, (_, value: unknown) => {
    if (value === COUNT_PLACE) return COUNT_PLACE.xml
    return typeof value === 'string' ? fitForXml(value) : value
  })
  return json.replaceAll(JSON.stringify(COUNT_PLACE.xml), COUNT_PLACE.xml)
}

function itemOf(item: FeedItem, language: string) {
  return {
    id: item.address,
    url: item.address,
    external_url: item.source?.address,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    image: item.picture?.address,
    date_published: item.publishedAt,
    date_modified: item.updatedAt,
    authors: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
    tags: item.categories,
    language,
    _comments: item.comments && { url: item.comments.address, count: COUNT_PLACE },
  }
}
