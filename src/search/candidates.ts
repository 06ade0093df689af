import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import { allTerms, allOf, matchPhrase, matchWanted, sectionsTest, topicsTest, type WantedTerms } from './matching.ts'
import type { Shelf, Volume } from './shelf.ts'
import { NO_POSTINGS, type Postings } from './volume/postings.ts'
import { difference, filtered, intersection, union } from './volume/sets.ts'

/** What is looked for, in terms and ids of the index. */
export interface Search {
  readonly wanted: readonly WantedTerms[]
  readonly unwanted: readonly (readonly Uint8Array[])[]
  /** All of these must hold. */
  readonly conditions: readonly Condition[]
}

export type Condition =
  | { readonly by: 'section' | 'topic'; readonly ids: ReadonlySet<Id>; readonly not: boolean }
  /** Any of these names. */
  | { readonly by: 'author'; readonly terms: readonly Uint8Array[]; readonly not: boolean }
  | { readonly by: 'time'; readonly from: Instant | undefined; readonly before: Instant | undefined }

/** The documents of one volume that fit. */
export interface Candidates {
  readonly volume: Volume
  readonly places: Int32Array
  /** For each thing wanted, the documents of the volume that have it: more than fit in the end. */
  readonly matched: readonly Postings[]
}

/** Finds all that fits, volume by volume. */
export async function findCandidates(shelf: Shelf, volumes: readonly Volume[], search: Search): Promise<Candidates[]> {
  await shelf.bring(volumes, termsOf(search))
  return volumes.map((volume) => {
    const matched = search.wanted.map((wanted) => matchWanted(shelf, volume, wanted))
    let fitting = matched.length > 0 ? intersection(matched) : allOf(volume)
    for (const phrase of search.unwanted) fitting = difference(fitting, matchPhrase(shelf, volume, phrase))
    for (const condition of search.conditions) fitting = restricted(fitting, shelf, volume, condition)
    return { volume, places: fitting.places, matched }
  })
}

function termsOf({ wanted, unwanted, conditions }: Search): Uint8Array[] {
  const authors = conditions.flatMap((condition) => (condition.by === 'author' ? condition.terms : []))
  return [...wanted.flatMap(allTerms), ...unwanted.flat(), ...authors]
}

function restricted(fitting: Postings, shelf: Shelf, volume: Volume, condition: Condition): Postings {
  if (fitting.places.length === 0) return NO_POSTINGS
  if (condition.by === 'time') {
    const { published } = volume.columns
    const from = condition.from === undefined ? -Infinity : Date.parse(condition.from)
    const before = condition.before === undefined ? Infinity : Date.parse(condition.before)
    return filtered(fitting, (place) => published[place]! >= from && published[place]! < before)
  }
  if (condition.by === 'author') {
    const theirs = union(condition.terms.map((term) => shelf.postings(volume, term)))
    return condition.not ? difference(fitting, theirs) : intersection([fitting, theirs])
  }
  const test = condition.by === 'section' ? sectionsTest : topicsTest
  const isOf = test(volume, condition.ids)
  return filtered(fitting, (place) => isOf(place) !== condition.not)
}
