import { LONGEST_QUERY } from '../hanzi/words/query.ts'
import type { Instant } from '../kernel/clock.ts'
import { ID_PATTERN, type Id } from '../kernel/ids.ts'
import { NEWSLETTER_NEWS, type NewsletterNews } from '../messages/comforts/comfort-words.ts'
import { type Span, SPANS } from '../newsroom/hot/weights.ts'
import { SLUG_PATTERN } from '../newsroom/addresses/former-address.ts'
import { ownPrefixOf, prefixOf } from '../newsroom/settings/edition.ts'
import { type Edition, EDITIONS } from '../newsroom/settings/settings.ts'
import { paths } from './paths.ts'

/** Where a list goes on: behind the item of this instant and id. */
export interface Cursor {
  readonly at: Instant
  readonly id: Id
}

export type FeedFormat = 'rss' | 'atom' | 'json'
export type FeedScope =
  | { readonly of: 'site' }
  | { readonly of: 'section' | 'topic'; readonly slug: string }
  | { readonly of: 'corrections' }

/** Everything with an address that readers may keep. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'article'; readonly id: Id }
  | { readonly page: 'readings'; readonly id: Id }
  | CommentsPlace
  /** Leads to where a comment stands. */
  | { readonly page: 'comment'; readonly id: Id }
  | WirePlace
  | { readonly page: 'topics' }
  | { readonly page: 'topic'; readonly slug: string; readonly before?: Cursor | undefined }
  | { readonly page: 'section'; readonly slug: string; readonly before?: Cursor | undefined }
  | { readonly page: 'hot'; readonly span: Span }
  | { readonly page: 'corrections'; readonly before?: Instant | undefined }
  | SearchPlace
  /** What may be meant by what was typed so far, for a program in the page. */
  | { readonly page: 'suggest'; readonly typed: string }
  | { readonly page: 'reading-list' | 'offline' | 'withdrawn' | 'newest-of-topics' | 'manifest' }
  | NewsletterPlace
  | NewsletterDoorPlace
  | { readonly page: 'feed'; readonly format: FeedFormat; readonly scope: FeedScope }
  | { readonly page: 'sitemap'; readonly part?: number | undefined }
  | { readonly page: 'news-sitemap' }
  | { readonly page: 'robots' }

export interface SearchPlace {
  readonly page: 'search'
  readonly query: string
  readonly kind: 'article' | 'wire'
  readonly sort: 'relevance' | 'date'
  readonly start: number
}

export interface NewsletterPlace {
  readonly page: 'newsletter'
  /** What became of what one did there. */
  readonly said?: NewsletterNews | undefined
}

/** Where links in its mails lead. The page is the same for all of them: their tokens are no part of its key. */
export interface NewsletterDoorPlace {
  readonly page: 'newsletter-door'
  readonly door: 'confirm' | 'leave'
}

/** The comments of a thread, in one order or of one conversation; from behind a heat or a floor. */
export type CommentsPlace = {
  readonly page: 'comments'
  readonly sort?: 'new' | 'old' | undefined
  readonly talk?: Id | undefined
  readonly after?: number | undefined
} & ({ readonly of: 'article' | 'wire'; readonly id: Id } | { readonly of: 'topic'; readonly slug: string })

export interface WirePlace {
  readonly page: 'wire'
  /** `2026-11-22`, a day of the paper's own time zone; the newest items without it. */
  readonly day?: string | undefined
  readonly topic?: string | undefined
  readonly section?: string | undefined
  readonly flash?: true | undefined
  readonly before?: Cursor | undefined
}

/** An address that was understood. `key` is its one canonical spelling, and the page's key in the cache. */
export interface Address {
  readonly edition: Edition
  readonly place: Place
  readonly key: string
}

/** moved: to be sent to another spelling for good. bad: no browser of ours made this. unknown: nothing has this address. */
export type Reading = Address | { readonly moved: string } | 'bad' | 'unknown'

/** Longest target of a request that is read at all; RFC 9110 asks for 8,000, browsers of readers need far less. */
export const LONGEST_TARGET = 2048
/** How far one may turn the pages of a search's results. */
export const FURTHEST_RESULT = 1000

/**
 * Reads the target of a request (path and query). `own` is the edition whose addresses have no prefix. Parameters that a
 * page does not know (`utm_source`) are left out of its key, so that they neither split the cache nor fill it.
 */
export function readAddress(target: string, own: Edition): Reading {
  if (target.length > LONGEST_TARGET || !target.startsWith('/')) return 'bad'
  const [rawPath = '', rawQuery = ''] = split(target, '?')
  const decoded = decode(rawPath)
  // eslint-disable-next-line no-control-regex
  if (decoded === undefined || /[\u0000-\u001F\u007F\\]/.test(decoded)) return 'bad'
  const parameters = parametersOf(rawQuery)
  if (parameters === undefined) return 'bad'
  const [edition, path] = editionOf(decoded, own)
  const place = placeOf(path.length > 1 ? path.replace(/\/$/, '') : path, parameters)
  if (place === undefined) return 'unknown'
  if (place === 'bad') return 'bad'
  // Only a place of our own is ever named in a redirect: `/cn//elsewhere.example` is no way out of the site.
  if (edition === undefined) return { moved: addressOf(place, own, own) }
  if (path.length > 1 && path.endsWith('/')) return { moved: addressOf(place, edition, own) }
  return { edition, place, key: addressOf(place, edition, own) }
}

/** The canonical address of a place in an edition. */
export function addressOf(place: Place, edition: Edition, own: Edition): string {
  const path = prefixOf(edition, own) + localAddressOf(place)
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

export function cursorText({ at, id }: Cursor): string {
  return `${at}_${id}`
}

type Parameters = Readonly<Record<string, string>>
type Route = readonly [RegExp, (matched: readonly string[], parameters: Parameters) => Place | 'bad' | undefined]

const SLUG = '([a-z0-9-]{1,60})'
const FEED = 'feed\\.(xml|atom|json)'

const ROUTES: readonly Route[] = [
  [/^\/$/, () => ({ page: 'home' })],
  [/^\/a\/([^/]+)$/, ([id]) => (ID_PATTERN.test(id!) ? { page: 'article', id: id! } : undefined)],
  [/^\/a\/([^/]+)\/readings\.json$/, ([id]) => (ID_PATTERN.test(id!) ? { page: 'readings', id: id! } : undefined)],
  [/^\/a\/([^/]+)\/comments$/, ([id], parameters) => commentsPlace({ of: 'article', id: id! }, parameters)],
  [/^\/wire\/([^/]+)\/comments$/, ([id], parameters) => commentsPlace({ of: 'wire', id: id! }, parameters)],
  [
    new RegExp(`^/t/${SLUG}/comments$`),
    ([slug], parameters) => commentsPlace({ of: 'topic', slug: slug! }, parameters),
  ],
  [/^\/c\/([^/]+)$/, ([id]) => (ID_PATTERN.test(id!) ? { page: 'comment', id: id! } : undefined)],
  [/^\/wire$/, (_, parameters) => wirePlace(undefined, parameters)],
  [/^\/wire\/(\d{4}-\d\d-\d\d)$/, ([day], parameters) => (isDay(day!) ? wirePlace(day, parameters) : undefined)],
  [/^\/topics$/, () => ({ page: 'topics' })],
  [
    new RegExp(`^/t/${SLUG}$`),
    ([slug], parameters) => withCursor(slug!, parameters, (before) => ({ page: 'topic', slug: slug!, before })),
  ],
  [
    new RegExp(`^/s/${SLUG}$`),
    ([slug], parameters) => withCursor(slug!, parameters, (before) => ({ page: 'section', slug: slug!, before })),
  ],
  [
    /^\/hot$/,
    (_, { span = '24h' }) =>
      (SPANS as readonly string[]).includes(span) ? { page: 'hot', span: span as Span } : 'bad',
  ],
  [
    /^\/corrections$/,
    (_, { before }) => (before === undefined || isInstant(before) ? { page: 'corrections', before } : 'bad'),
  ],
  [/^\/search$/, (_, parameters) => searchPlace(parameters)],
  [/^\/search\/suggest$/, (_, { q = '' }) => ({ page: 'suggest', typed: typedText(q) })],
  [/^\/reader\/list$/, () => ({ page: 'reading-list' })],
  [/^\/offline$/, () => ({ page: 'offline' })],
  [/^\/withdrawn\.json$/, () => ({ page: 'withdrawn' })],
  [/^\/topics\/newest\.json$/, () => ({ page: 'newest-of-topics' })],
  [/^\/manifest\.webmanifest$/, () => ({ page: 'manifest' })],
  [/^\/newsletter$/, (_, { said }) => newsletterPlace(said)],
  [
    /^\/newsletter\/(confirm|leave)(?:\/[\w.-]{1,100})?$/,
    ([door]) => ({ page: 'newsletter-door', door: door as NewsletterDoorPlace['door'] }),
  ],
  [new RegExp(`^/${FEED}$`), ([extension]) => ({ page: 'feed', format: formatOf(extension!), scope: { of: 'site' } })],
  [new RegExp(`^/t/${SLUG}/${FEED}$`), ([slug, extension]) => feedPlace('topic', slug!, extension!)],
  [new RegExp(`^/s/${SLUG}/${FEED}$`), ([slug, extension]) => feedPlace('section', slug!, extension!)],
  [
    new RegExp(`^/corrections/${FEED}$`),
    ([extension]) => ({ page: 'feed', format: formatOf(extension!), scope: { of: 'corrections' } }),
  ],
  [/^\/sitemap\.xml$/, () => ({ page: 'sitemap' })],
  [/^\/sitemap-(\d{1,5})\.xml$/, ([part]) => ({ page: 'sitemap', part: Number(part) })],
  [/^\/news-sitemap\.xml$/, () => ({ page: 'news-sitemap' })],
  [/^\/robots\.txt$/, () => ({ page: 'robots' })],
]

function placeOf(path: string, parameters: Parameters): Place | 'bad' | undefined {
  for (const [pattern, place] of ROUTES) {
    const matched = pattern.exec(path)
    if (matched) return place(matched.slice(1), parameters)
  }
  return undefined
}

function localAddressOf(place: Place): string {
  switch (place.page) {
    case 'home':
      return '/'
    case 'article':
      return `/a/${place.id}`
    case 'readings':
      return `/a/${place.id}/readings.json`
    case 'comment':
      return `/c/${place.id}`
    case 'comments': {
      const { sort, talk, after } = place
      const path =
        place.of === 'topic' ? `/t/${place.slug}` : place.of === 'wire' ? `/wire/${place.id}` : `/a/${place.id}`
      return `${path}/comments` + queryOf({ sort, talk, after: after === undefined ? undefined : String(after) })
    }
    case 'wire': {
      const { day, topic, section, flash, before } = place
      return (
        (day ? `/wire/${day}` : '/wire') +
        queryOf({ topic, section, flash: flash && '1', before: before && cursorText(before) })
      )
    }
    case 'topics':
      return '/topics'
    case 'topic':
    case 'section':
      return (
        `/${place.page === 'topic' ? 't' : 's'}/${place.slug}` +
        queryOf({ before: place.before && cursorText(place.before) })
      )
    case 'hot':
      return '/hot' + queryOf({ span: place.span === '24h' ? undefined : place.span })
    case 'corrections':
      return '/corrections' + queryOf({ before: place.before })
    case 'search':
      return (
        '/search' +
        queryOf({
          q: place.query || undefined,
          kind: place.kind === 'article' ? undefined : place.kind,
          sort: place.sort === 'relevance' ? undefined : place.sort,
          start: place.start ? String(place.start) : undefined,
        })
      )
    case 'suggest':
      return '/search/suggest' + queryOf({ q: place.typed || undefined })
    case 'reading-list':
      return paths.readingList
    case 'offline':
      return paths.offline
    case 'withdrawn':
      return paths.withdrawn
    case 'newest-of-topics':
      return paths.newestOfTopics
    case 'manifest':
      return paths.manifest
    case 'newsletter':
      return paths.newsletter(place.said)
    case 'newsletter-door':
      return paths.newsletterDoor(place.door)
    case 'feed':
      return `${scopePath(place.scope)}/feed.${{ rss: 'xml', atom: 'atom', json: 'json' }[place.format]}`
    case 'sitemap':
      return place.part === undefined ? '/sitemap.xml' : `/sitemap-${place.part}.xml`
    case 'news-sitemap':
      return '/news-sitemap.xml'
    case 'robots':
      return '/robots.txt'
  }
}

function scopePath(scope: FeedScope): string {
  if (scope.of === 'site') return ''
  return scope.of === 'corrections' ? '/corrections' : `/${scope.of === 'topic' ? 't' : 's'}/${scope.slug}`
}

/** The edition that a path names, and the rest of the path; no edition when the path spells out the paper's own. */
function editionOf(path: string, own: Edition): readonly [Edition | undefined, string] {
  for (const edition of EDITIONS) {
    const prefix = ownPrefixOf(edition)
    if (path !== prefix && !path.startsWith(`${prefix}/`)) continue
    const rest = path.slice(prefix.length) || '/'
    return [edition === own ? undefined : edition, rest]
  }
  return [own, path]
}

function wirePlace(day: string | undefined, { topic, section, flash, before }: Parameters): Place | 'bad' {
  const cursor = readCursor(before)
  const slugs = [topic, section].every((slug) => slug === undefined || (SLUG_PATTERN.test(slug) && slug.length <= 60))
  if (cursor === 'bad' || !slugs) return 'bad'
  return { page: 'wire', day, topic, section, flash: flash === '1' ? true : undefined, before: cursor }
}

type Commented = { readonly of: 'article' | 'wire'; readonly id: Id } | { readonly of: 'topic'; readonly slug: string }

function commentsPlace(of: Commented, { sort = 'hot', talk, after }: Parameters): Place | 'bad' | undefined {
  if (of.of === 'topic' ? !SLUG_PATTERN.test(of.slug) : !ID_PATTERN.test(of.id)) return undefined
  if (talk !== undefined && !ID_PATTERN.test(talk)) return 'bad'
  if (after !== undefined && !/^-?\d{1,15}$/.test(after)) return 'bad'
  if (sort !== 'hot' && sort !== 'new' && sort !== 'old') return 'bad'
  const from = after === undefined ? undefined : Number(after)
  const order = talk !== undefined || sort === 'hot' ? undefined : sort
  return { page: 'comments', ...of, sort: order, talk, after: from }
}

function withCursor(
  slug: string,
  { before }: Parameters,
  place: (before: Cursor | undefined) => Place,
): Place | 'bad' | undefined {
  if (!SLUG_PATTERN.test(slug)) return undefined
  const cursor = readCursor(before)
  return cursor === 'bad' ? 'bad' : place(cursor)
}

function searchPlace({ q = '', kind = 'article', sort = 'relevance', start = '0' }: Parameters): Place | 'bad' {
  const first = /^\d{1,4}$/.test(start) ? Number(start) : -1
  if (first < 0 || first > FURTHEST_RESULT) return 'bad'
  if (kind !== 'article' && kind !== 'wire') return 'bad'
  if (sort !== 'relevance' && sort !== 'date') return 'bad'
  return { page: 'search', query: typedText(q), kind, sort, start: first }
}

/** One spelling for what was typed, so that it is kept once. One unit more than is read, so that the page can say that there was more. */
function typedText(q: string): string {
  const text = q.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return text.length > LONGEST_QUERY ? text.slice(0, LONGEST_QUERY + 1).toWellFormed() : text
}

function newsletterPlace(said: string | undefined): NewsletterPlace | 'bad' {
  if (said === undefined) return { page: 'newsletter' }
  const news = NEWSLETTER_NEWS.find((each) => each === said)
  return news === undefined ? 'bad' : { page: 'newsletter', said: news }
}

function feedPlace(of: 'section' | 'topic', slug: string, extension: string): Place | undefined {
  return SLUG_PATTERN.test(slug) ? { page: 'feed', format: formatOf(extension), scope: { of, slug } } : undefined
}

function formatOf(extension: string): FeedFormat {
  return extension === 'xml' ? 'rss' : (extension as 'atom' | 'json')
}

function readCursor(text: string | undefined): Cursor | undefined | 'bad' {
  if (text === undefined) return undefined
  const [at = '', id = ''] = split(text, '_')
  return isInstant(at) && ID_PATTERN.test(id) ? { at, id } : 'bad'
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** A day that exists: 2026-02-30 does not. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function parametersOf(query: string): Parameters | undefined {
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of query === '' ? [] : query.split('&', 50)) {
    const [rawName = '', rawValue = ''] = split(pair, '=')
    const name = decode(rawName)
    const value = decode(rawValue.replaceAll('+', ' '))
    if (name === undefined || value === undefined) return undefined
    parameters[name] ??= value
  }
  return parameters
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')}`
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function split(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
