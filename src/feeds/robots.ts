import { addressOf, type EditionView, listEditions } from '../newsroom/settings/edition.ts'

/** Places that are nobody's reading matter: results of searches, the Desk, what only our own pages ask for. */
const OFF_THE_PATH = ['/search', '/live', '/a/*/reads', '/reader']

/**
 * robots.txt (RFC 9309): everything may be read but searches and the Desk, in every edition, and here are the sitemaps.
 * There is one such file, at the root; `view` is the paper's own edition.
 */
export function robotsText({ origin, settings }: Pick<EditionView, 'origin' | 'settings'>): string {
  const editions = listEditions(settings.edition)
  const closed = editions.flatMap(({ prefix }) => OFF_THE_PATH.map((path) => `Disallow: ${prefix}${path}`))
  const maps = editions.flatMap(({ prefix }) =>
    ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${addressOf({ origin, prefix }, path)}`),
  )
  return ['User-agent: *', ...closed, 'Disallow: /desk', '', ...maps, ''].join('\n')
}
