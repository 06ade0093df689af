import { DAY, type Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Postings } from './postings.ts'
import type { RelatedReasons } from './reasons.ts'
import type { TermKind } from './term-kind.ts'
import type { Term } from './terms.ts'

/** How many stories stand beside one. */
export const RELATED_KEPT = 8
/** For each term or topic only the newest so many stories are looked at; one that more stories share says little anyway. */
export const POSTINGS_READ = 100
/** Candidates that are looked at closely, with their time. */
const CANDIDATES = 24
/** Words of a kind that are kept as the reason, and what one of them has to say for it. */
const WORDS_SHOWN = 4
const LEAST_SHOWN = 0.1

/** A shared topic of a few stories weighs as much as two rare, weighty words. */
const TOPIC_WEIGHT = 2
/** One that a story only reads like weighs less. */
const NEAR_TOPIC_WEIGHT = 1
/** Two stories that are only ever read together have this for it; those that everybody reads, hardly anything. */
const TOGETHER_WEIGHT = 1.5
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

/**
 * A paper of more stories is taken for one of so many: how common a word is, is only known among those looked at. One of
 * fewer is, too: that all of ten stories tell of one thing does not make it small change.
 */
export const STORIES_COUNTED = 2 * POSTINGS_READ
const FEWEST_STORIES = 100

/** How much a shared term says in a paper of so many stories: 1 if two of them have it, nothing if all do (BM25's idf). */
export function rarity(having: number, stories: number): number {
  const paper = Math.min(Math.max(stories, having, FEWEST_STORIES), STORIES_COUNTED)
  const idf = (number: number) => Math.log(1 + (paper - number + 0.5) / (number + 0.5))
  return idf(Math.max(2, having)) / idf(2)
}

export interface SharedTopic {
  readonly name: string
  readonly stories: readonly number[]
  /** It is not in it, but reads as if it were. */
  readonly near?: boolean
}

/** What one story shares with others: lists of stories by number, each with what it means to be on it. */
export interface Shared {
  readonly topics: readonly SharedTopic[]
  /** Stories that the same readers read: how many did, and how much of all that both were read together with that is. */
  readonly together: readonly { readonly story: number; readonly readers: number; readonly share: number }[]
  readonly terms: readonly (Term & Postings)[]
  /** How many stories the paper has, up to STORIES_COUNTED. */
  readonly paper: number
}

/**
 * Finds the stories on the same lists as one. Sums up in one array of numbers, `likeness`, with a place for every
 * story's number, all zero before and after: a story meets some three thousand others, of which two dozen are ever
 * looked at.
 */
export function candidatesFor(self: number, shared: Shared, likeness: Float64Array): readonly Candidate[] {
  const { topics, terms, together, paper } = shared
  const met: number[] = []
  const add = (story: number, share: number) => {
    if (likeness[story] === 0) met.push(story)
    likeness[story]! += share
  }
  for (const { stories, near } of topics) {
    const weight = (near ? NEAR_TOPIC_WEIGHT : TOPIC_WEIGHT) * Math.max(0.5, rarity(stories.length, paper))
    for (const story of stories) add(story, weight)
  }
  for (const { story, share } of together) add(story, TOGETHER_WEIGHT * share)
  for (const { weight, stories, weights } of terms) {
    const rare = rarity(stories.length, paper)
    for (let place = 0; place < stories.length; place++) add(stories[place]!, shareOf(rare, weight, weights[place]!))
  }
  const candidates = met
    .filter((story) => likeness[story]! >= LEAST && story !== self)
    .toSorted((a, b) => likeness[b]! - likeness[a]! || b - a)
    .slice(0, CANDIDATES)
    .map((story) => ({ story, likeness: likeness[story]!, reasons: reasonsFor(story, shared) }))
  for (const story of met) likeness[story] = 0
  return candidates
}

function shareOf(rare: number, weight: number, otherWeight: number): number {
  return (rare * Math.sqrt(weight * otherWeight)) / 100
}

function reasonsFor(story: number, { topics, terms, together, paper }: Shared): RelatedReasons {
  const shared = terms
    .flatMap(({ term, kind, weight, stories, weights }) => {
      const place = stories.indexOf(story)
      if (place < 0) return []
      return [{ term, kind, share: shareOf(rarity(stories.length, paper), weight, weights[place]!) }]
    })
    .filter(({ share }) => share >= LEAST_SHOWN)
    .toSorted((a, b) => b.share - a.share)
  const named = (kind: TermKind) =>
    shared
      .filter((each) => each.kind === kind)
      .slice(0, WORDS_SHOWN)
      .map(({ term }) => term)
  const topicsOf = (near: boolean) =>
    topics.filter((topic) => (topic.near ?? false) === near && topic.stories.includes(story)).map(({ name }) => name)
  return {
    topics: topicsOf(false),
    nearTopics: topicsOf(true),
    people: named('person'),
    places: named('place'),
    words: named('word'),
    together: together.find((each) => each.story === story)?.readers ?? 0,
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
