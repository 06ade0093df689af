import type { Instant } from '../kernel/clock.ts'
import { addressOf, type EditionView, listEditions } from '../newsroom/settings/edition.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const XHTML = 'http://www.w3.org/1999/xhtml'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A page as a sitemap names it, by its path without the edition's prefix. */
export interface SitemapPage {
  readonly path: string
  readonly changedAt?: Instant | undefined
}

/** A list of sitemaps (sitemaps.org/protocol.html, "Using Sitemap index files"). */
export function sitemapIndexOf(view: EditionView, parts: readonly SitemapPage[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      parts.map(({ path, changedAt }) =>
        element('sitemap', {}, element('loc', {}, addressOf(view, path)), textElement('lastmod', changedAt)),
      ),
    ),
  )
}

/**
 * The pages of one edition, each with its other editions beside it: search engines want every version to name all
 * versions, itself included.
 */
export function sitemapOf(view: EditionView, pages: readonly SitemapPage[]): string {
  const editions = listEditions(view.settings.edition)
  const alternates = (path: string): readonly Xml[] => [
    ...editions.map(({ edition, prefix }) =>
      element('xhtml:link', {
        rel: 'alternate',
        hreflang: edition,
        href: addressOf({ origin: view.origin, prefix }, path),
      }),
    ),
    element('xhtml:link', {
      rel: 'alternate',
      hreflang: 'x-default',
      href: addressOf({ origin: view.origin, prefix: '' }, path),
    }),
  ]
  return xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:xhtml': XHTML },
      pages.map(({ path, changedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, addressOf(view, path)),
          textElement('lastmod', changedAt),
          alternates(path),
        ),
      ),
    ),
  )
}

export interface NewsPage {
  readonly path: string
  readonly headline: string
  readonly publishedAt: Instant
}

/** A news sitemap: the newest stories with what a news search needs. Headlines are spelled here. */
export function newsSitemapOf(view: EditionView, pages: readonly NewsPage[]): string {
  // Google's one exception from ISO 639: Chinese is `zh-cn` or `zh-tw`, by script.
  const language = view.edition === 'zh-Hans' ? 'zh-cn' : 'zh-tw'
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, view.spell(view.settings.name)),
    element('news:language', {}, language),
  )
  return xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:news': NEWS },
      pages.map(({ path, headline, publishedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, addressOf(view, path)),
          element(
            'news:news',
            {},
            publication,
            element('news:publication_date', {}, publishedAt),
            element('news:title', {}, view.spell(headline)),
          ),
        ),
      ),
    ),
  )
}
