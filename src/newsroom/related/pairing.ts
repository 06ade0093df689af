import { DAY, type Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Postings } from './postings.ts'
import type { RelatedReasons } from './related-reading.ts'
import type { Term } from './terms.ts'

/** How many stories stand beside one. */
export const RELATED_KEPT = 8
/** For each term or topic only the newest so many stories are looked at; one that more stories share says little anyway. */
export const POSTINGS_READ = 200
/** Candidates that are looked at closely, with their time. */
const CANDIDATES = 24
/** Words shown as the reason. */
const WORDS_SHOWN = 4

/** A shared topic of a few stories weighs as much as two rare, weighty words. */
const TOPIC_WEIGHT = 2
/** Stories of the same day get this much for it, half of it a month apart. */
const FRESHNESS = 0.4
const FRESHNESS_HALF_LIFE = 30 * DAY
/** Below this two stories have nothing to do with each other: one common word does not make them related. */
const LEAST = 0.45

export interface StoryToPair {
  readonly id: Id
  readonly terms: readonly Term[]
  readonly topics: readonly { readonly id: Id; readonly name: string }[]
}

/** A story that shares something, by its number, before its time is known. */
export interface Candidate {
  readonly story: number
  readonly likeness: number
  readonly reasons: RelatedReasons
}

/** A place on a story's list. */
export interface Related {
  readonly id: Id
  readonly score: number
  /** RelatedReasons as JSON, as they are kept: most are only ever compared and passed on. */
  readonly reasons: string
}

/** How much a shared term says: 1 if these two alone have it, less and less the more stories do. */
export function rarity(stories: number): number {
  return Math.log(1 + POSTINGS_READ / Math.max(2, stories)) / Math.log(1 + POSTINGS_READ / 2)
}

/** What one story shares with others: lists of stories by number, each with what it means to be on it. */
export interface Shared {
  readonly topics: readonly { readonly name: string; readonly stories: readonly number[] }[]
  readonly terms: readonly (Term & Postings)[]
}

/**
 * Finds the stories on the same lists as one. Sums up in one array of numbers, `likeness`, with a place for every
 * story's number, all zero before and after: a story meets some three thousand others, of which two dozen are ever
 * looked at.
 */
export function candidatesFor(self: number, { topics, terms }: Shared, likeness: Float64Array): readonly Candidate[] {
  const met: number[] = []
  const add = (story: number, share: number) => {
    if (likeness[story] === 0) met.push(story)
    likeness[story]! += share
  }
  for (const { stories } of topics) {
    const weight = TOPIC_WEIGHT * Math.max(0.5, rarity(stories.length))
    for (const story of stories) add(story, weight)
  }
  for (const { weight, stories, weights } of terms) {
    const rare = rarity(stories.length)
    for (let place = 0; place < stories.length; place++) add(stories[place]!, shareOf(rare, weight, weights[place]!))
  }
  const candidates = met
    .filter((story) => likeness[story]! >= LEAST && story !== self)
    .toSorted((a, b) => likeness[b]! - likeness[a]! || b - a)
    .slice(0, CANDIDATES)
    .map((story) => ({ story, likeness: likeness[story]!, reasons: reasonsFor(story, { topics, terms }) }))
  for (const story of met) likeness[story] = 0
  return candidates
}

function shareOf(rare: number, weight: number, otherWeight: number): number {
  return (rare * Math.sqrt(weight * otherWeight)) / 100
}

function reasonsFor(story: number, { topics, terms }: Shared): RelatedReasons {
  const words = terms.flatMap(({ term, weight, stories, weights }): [string, number][] => {
    const place = stories.indexOf(story)
    return place < 0 ? [] : [[term, shareOf(rarity(stories.length), weight, weights[place]!)]]
  })
  return {
    topics: topics.filter(({ stories }) => stories.includes(story)).map(({ name }) => name),
    words: words
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, WORDS_SHOWN)
      .map(([word]) => word),
  }
}

/** The score of two stories, the same from either side: their likeness, and more if they are of the same days. In thousandths. */
export function scoreOf(likeness: number, at: Instant, otherAt: Instant): number {
  const apart = Math.abs(Date.parse(at) - Date.parse(otherAt))
  return Math.round(1000 * (likeness + FRESHNESS * 2 ** (-apart / FRESHNESS_HALF_LIFE)))
}

/** The list with one more story in its place; the same list if it is not good enough for it. */
export function offered(list: readonly Related[], story: Related): readonly Related[] {
  const others = list.filter((related) => related.id !== story.id)
  if (others.length >= RELATED_KEPT && !isBetter(story, others.at(-1)!)) return list
  return [...others, story].toSorted((a, b) => (isBetter(a, b) ? -1 : 1)).slice(0, RELATED_KEPT)
}

/** Whether two lists show the same, in the same order and for the same reasons. */
export function sameList(a: readonly Related[], b: readonly Related[]): boolean {
  return (
    a.length === b.length &&
    a.every((related, place) => related.id === b[place]!.id && related.reasons === b[place]!.reasons)
  )
}

function isBetter(a: Related, b: Related): boolean {
  return a.score > b.score || (a.score === b.score && a.id > b.id)
}
