import { DAY, later } from '../../src/kernel/clock.ts'
import { EDITIONS } from '../../src/newsroom/settings/settings.ts'
import { ownPrefixOf } from '../../src/newsroom/settings/edition.ts'
import type { NewsDay } from './newsday-picking.ts'

/** An address that somebody asks for; the numbers choose among those of its kind. */
export interface Visit {
  readonly kind: VisitName
  readonly on: readonly [number, number]
  /** 0: the paper's own edition. */
  readonly edition: number
}

/** The target of the request. It may be that of something that is not there (yet). */
export function targetOf(day: NewsDay, { kind, on: [a, b], edition }: Visit): string {
  const target = VISITS[kind](day, a, b)
  const prefix = edition === 0 ? '' : ownPrefixOf(EDITIONS[edition % EDITIONS.length]!)
  return (prefix + target).replace(/(?<=.)\/$/, '')
}

const UNKNOWN = '0123456789ab'
const FORMATS = ['xml', 'atom', 'json']

function slugOf(kind: 'topic' | 'section', a: number): string {
  const known = kind === 'topic' ? ['tide-gate'] : ['city', 'port']
  const n = a % 5
  return known[n] ?? `${kind}-${n}`
}

function dayOf({ paper }: NewsDay, a: number): string {
  return later(paper.now(), ((a % 6) - 3) * DAY).slice(0, 10)
}

/** A cursor into the middle of whatever there is. */
function cursorOf({ paper, articles }: NewsDay, a: number): string {
  return `${later(paper.now(), -(a % 50) * (DAY / 24))}_${articles[a % Math.max(1, articles.length)] ?? UNKNOWN}`
}

const VISITS = {
  home: () => '/',
  article: ({ articles }, a) => `/a/${articles[a % Math.max(1, articles.length)] ?? UNKNOWN}`,
  'newest article': ({ articles }) => `/a/${articles.at(-1) ?? UNKNOWN}`,
  'no article': () => `/a/${UNKNOWN}`,
  comments: ({ articles }, a, b) =>
    `/a/${articles[a % Math.max(1, articles.length)] ?? UNKNOWN}/comments${['', '?sort=new', '?sort=old&after=1', '?after=9'][b % 4]!}`,
  'comments on a topic': (_, a, b) => `/t/${slugOf('topic', a)}/comments${b % 2 === 0 ? '' : '?sort=new'}`,
  'comments on an item': ({ items }, a) => `/wire/${items[a % Math.max(1, items.length)] ?? UNKNOWN}/comments`,
  'a conversation': ({ articles, comments }, a, b) =>
    `/a/${articles[a % Math.max(1, articles.length)] ?? UNKNOWN}/comments?talk=${comments[b % Math.max(1, comments.length)] ?? UNKNOWN}`,
  'a comment': ({ comments }, a) => `/c/${comments[a % Math.max(1, comments.length)] ?? UNKNOWN}`,
  wire: () => '/wire',
  'wire of a day': (day, a) => `/wire/${dayOf(day, a)}`,
  'wire of a topic': (_, a) => `/wire?topic=${slugOf('topic', a)}`,
  'wire of a section': (_, a) => `/wire?section=${slugOf('section', a)}`,
  flashes: () => '/wire?flash=1',
  'older wire': (day, a) => `/wire?before=${cursorOf(day, a)}`,
  'wire of a day and topic': (day, a, b) => `/wire/${dayOf(day, a)}?topic=${slugOf('topic', b)}&flash=1`,
  topics: () => '/topics',
  topic: (_, a) => `/t/${slugOf('topic', a)}`,
  'older of a topic': (day, a, b) => `/t/${slugOf('topic', a)}?before=${cursorOf(day, b)}`,
  section: (_, a) => `/s/${slugOf('section', a)}`,
  'older of a section': (day, a, b) => `/s/${slugOf('section', a)}?before=${cursorOf(day, b)}`,
  hot: (_, a) => ['/hot', '/hot?span=7d', '/hot?span=30d'][a % 3]!,
  corrections: () => '/corrections',
  'older corrections': ({ paper }, a) => `/corrections?before=${later(paper.now(), -(a % 9) * (DAY / 8))}`,
  feed: (_, a) => `/feed.${FORMATS[a % 3]!}`,
  'feed of a topic': (_, a, b) => `/t/${slugOf('topic', a)}/feed.${FORMATS[b % 3]!}`,
  'feed of a section': (_, a, b) => `/s/${slugOf('section', a)}/feed.${FORMATS[b % 3]!}`,
  'feed of corrections': (_, a) => `/corrections/feed.${FORMATS[a % 3]!}`,
  sitemap: (_, a) => ['/sitemap.xml', '/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-2.xml'][a % 4]!,
  'news sitemap': () => '/news-sitemap.xml',
  robots: () => '/robots.txt',
} satisfies Record<string, (day: NewsDay, a: number, b: number) => string>

export type VisitName = keyof typeof VISITS

export const VISIT_NAMES = Object.keys(VISITS) as readonly VisitName[]
