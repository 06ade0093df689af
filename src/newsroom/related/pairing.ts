import { DAY, type Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Term } from './terms.ts'
import type { RelatedReasons } from './related-reading.ts'

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

/** The stories that have a term, newest first, at most POSTINGS_READ of them, with the term's weight in each. */
export interface Postings {
  readonly ids: readonly Id[]
  readonly weights: readonly number[]
}

export interface StoryToPair {
  readonly id: Id
  readonly terms: readonly Term[]
  readonly topics: readonly { readonly id: Id; readonly name: string }[]
}

/** A story that shares something, before its time is known. */
export interface Candidate {
  readonly id: Id
  readonly likeness: number
  readonly reasons: RelatedReasons
}

/** A place on a story's list. */
export interface Related {
  readonly id: Id
  readonly score: number
  readonly reasons: RelatedReasons
}

/** How much a shared term says: 1 if these two alone have it, less and less the more stories do. */
export function rarity(stories: number): number {
  return Math.log(1 + POSTINGS_READ / Math.max(2, stories)) / Math.log(1 + POSTINGS_READ / 2)
}

/** The stories that share topics or terms with one, the likest first. */
export function candidatesFor(
  story: StoryToPair,
  postingsOf: (term: string) => Postings,
  storiesIn: (topicId: Id) => readonly Id[],
): readonly Candidate[] {
  const found = new Map<Id, { likeness: number; topics: string[]; words: [string, number][] }>()
  const of = (id: Id) => {
    let candidate = found.get(id)
    if (!candidate) found.set(id, (candidate = { likeness: 0, topics: [], words: [] }))
    return candidate
  }
  for (const { id: topicId, name } of story.topics) {
    const ids = storiesIn(topicId)
    const weight = TOPIC_WEIGHT * Math.max(0.5, rarity(ids.length))
    for (const id of ids) {
      const candidate = of(id)
      candidate.likeness += weight
      candidate.topics.push(name)
    }
  }
  for (const { term, weight } of story.terms) {
    const { ids, weights } = postingsOf(term)
    const rare = rarity(ids.length)
    for (let index = 0; index < ids.length; index++) {
      const share = (rare * Math.sqrt(weight * weights[index]!)) / 100
      const candidate = of(ids[index]!)
      candidate.likeness += share
      candidate.words.push([term, share])
    }
  }
  found.delete(story.id)
  return [...found]
    .filter(([, { likeness }]) => likeness >= LEAST)
    .sort(([a, one], [b, other]) => other.likeness - one.likeness || (a < b ? 1 : -1))
    .slice(0, CANDIDATES)
    .map(([id, { likeness, topics, words }]) => ({
      id,
      likeness,
      reasons: {
        topics,
        words: words
          .sort(([, a], [, b]) => b - a)
          .slice(0, WORDS_SHOWN)
          .map(([word]) => word),
      },
    }))
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
  return [...others, story].sort((a, b) => (isBetter(a, b) ? -1 : 1)).slice(0, RELATED_KEPT)
}

/** Whether two lists show the same, in the same order and for the same reasons. */
export function sameList(a: readonly Related[], b: readonly Related[]): boolean {
  return (
    a.length === b.length &&
    a.every((related, index) => related.id === b[index]!.id && sameReasons(related.reasons, b[index]!.reasons))
  )
}

function isBetter(a: Related, b: Related): boolean {
  return a.score > b.score || (a.score === b.score && a.id > b.id)
}

function sameReasons(a: RelatedReasons, b: RelatedReasons): boolean {
  return a.topics.join() === b.topics.join() && a.words.join() === b.words.join()
}
