import type { Id } from '../kernel/ids.ts'
import type { NewsletterNews } from '../messages/comforts/comfort-words.ts'
import type { Span } from '../newsroom/hot/weights.ts'
import type { ThreadKind } from '../newsroom/comments/comment.ts'

/** The addresses of the portal, without an edition's prefix. Text in a query is encoded here and nowhere else. */
export const paths = {
  home: '/',
  icon: '/icon.svg',
  topics: '/topics',
  corrections: '/corrections',
  search: '/search',
  reader: '/reader',
  /** `next`: where the reader goes on, with its edition's prefix. The front page needs not be named. */
  signIn: (next?: string) =>
    next === undefined || next === '/' ? '/reader/sign-in' : `/reader/sign-in?next=${encodeURIComponent(next)}`,
  article: (id: Id) => `/a/${id}`,
  comments: (id: Id) => `/a/${id}#comments`,
  /** The way to a comment, wherever it stands. */
  comment: (id: Id) => `/c/${id}`,
  /** As its writer sees it. */
  ownComment: (id: Id) => `/reader/comments/${id}`,
  commentReply: (id: Id) => `/reader/comments/${id}/reply`,
  commentReport: (id: Id) => `/reader/comments/${id}/report`,
  readings: (id: Id) => `/a/${id}/readings.json`,
  reads: (id: Id) => `/a/${id}/reads`,
  shares: (id: Id) => `/a/${id}/shares`,
  topic: (slug: string) => `/t/${encodeURIComponent(slug)}`,
  section: (slug: string) => `/s/${encodeURIComponent(slug)}`,
  /** The default span has the plain address. */
  hot: (span: Span = '24h') => (span === '24h' ? '/hot' : `/hot?span=${span}`),
  searchFor,
  suggest: '/search/suggest',
  wire,
  /** `after`: the place in the log up to which the page knows the wire. */
  live: (filter: Omit<WireFilter, 'day'> = {}, after?: number) => '/live' + queryOf({ ...filter, after }),
  media: (file: string) => `/m/${encodeURIComponent(file)}`,
  readingList: '/reader/list',
  offline: '/offline',
  newsletter: (said?: NewsletterNews) => (said === undefined ? '/newsletter' : `/newsletter?said=${said}`),
  newsletterDoor: (door: 'confirm' | 'leave', token?: string) =>
    `/newsletter/${door}${token === undefined ? '' : `/${token}`}`,
  newestOfTopics: '/topics/newest.json',
  /** The same for all editions. */
  withdrawn: '/withdrawn.json',
  worker: '/sw.js',
  push: '/push',
  manifest: '/manifest.webmanifest',
  feed: (of = '') => `${of}/feed.xml`,
  atom: (of = '') => `${of}/feed.atom`,
  jsonFeed: (of = '') => `${of}/feed.json`,
}

interface ThreadAddress {
  readonly of: ThreadKind
  readonly id: Id
  /** Of a topic. */
  readonly slug?: string | undefined
}

/** What a thread hangs on. An item of the wire has no page but that of its comments. */
export function subjectPath({ of, id, slug = '' }: ThreadAddress): string {
  if (of === 'wire') return paths.wire()
  return of === 'article' ? paths.article(id) : paths.topic(slug)
}

/** The page of all comments of a thread. */
export function threadPath({ of, id, slug = '' }: ThreadAddress): string {
  return { article: `/a/${id}/comments`, topic: `${paths.topic(slug)}/comments`, wire: `/wire/${id}/comments` }[of]
}

export interface WireFilter {
  /** `2026-11-22`, in the paper's time zone. */
  readonly day?: string | undefined
  readonly section?: string | undefined
  readonly topic?: string | undefined
  readonly flash?: boolean | undefined
}

/** The defaults have the plain address. */
function searchFor(query: string, { kind, sort, start }: SearchTurn = {}): string {
  return (
    `/search?q=${encodeURIComponent(query)}` +
    (kind === 'wire' ? '&kind=wire' : '') +
    (sort === 'date' ? '&sort=date' : '') +
    (start ? `&start=${start}` : '')
  )
}

export interface SearchTurn {
  readonly kind?: 'article' | 'wire'
  readonly sort?: 'relevance' | 'date'
  readonly start?: number
}

function wire({ day, ...filter }: WireFilter = {}): string {
  return (day === undefined ? '/wire' : `/wire/${day}`) + queryOf(filter)
}

function queryOf({
  section,
  topic,
  flash,
  after,
}: Omit<WireFilter, 'day'> & { readonly after?: number | undefined }): string {
  const query = new URLSearchParams()
  if (section !== undefined) query.set('section', section)
  if (topic !== undefined) query.set('topic', topic)
  if (flash) query.set('flash', '1')
  if (after !== undefined) query.set('after', String(after))
  return query.size === 0 ? '' : `?${query}`
}
