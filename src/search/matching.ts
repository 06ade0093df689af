import { isWholeSyllable, soundsAt, type Spelling } from '../hanzi/words/sounds.ts'
import type { Phrase, Wanted } from '../hanzi/words/query.ts'
import type { Id } from '../kernel/ids.ts'
import type { Shelf, Volume } from './shelf.ts'
import { titleAt } from './volume/columns.ts'
import { IN_HEADLINE, isStruck, type Postings } from './volume/postings.ts'
import { filtered, intersection, union } from './volume/sets.ts'
import { termsOfPhrase, termsOfSpelling } from './volume/terms.ts'

/** Something wanted, as terms of the index. */
export interface WantedTerms {
  readonly phrase: readonly Uint8Array[]
  readonly spellings: readonly { readonly spelling: Spelling; readonly terms: readonly Uint8Array[] }[]
  /** Topics that sound as it is spelled. */
  readonly topicIds: ReadonlySet<Id>
  /** Whether its documents must be looked at again: side by side in pairs is not yet side by side in a row. */
  readonly isLong: boolean
}

export function wantedTerms({ phrase, spellings }: Wanted, topicIds: ReadonlySet<Id>): WantedTerms {
  return {
    phrase: phraseTerms(phrase),
    spellings: spellings
      .map((spelling) => ({ spelling, terms: termsOfSpelling(spelling, isWholeSyllable).map(bytesOf) }))
      .filter(({ terms }) => terms.length > 0),
    topicIds,
    isLong: phrase.length > 2,
  }
}

export function phraseTerms(phrase: Phrase): Uint8Array[] {
  return termsOfPhrase(phrase).map(bytesOf)
}

function bytesOf(term: string): Uint8Array {
  return Buffer.from(term)
}

export function allTerms({ phrase, spellings }: WantedTerms): Uint8Array[] {
  return [...phrase, ...spellings.flatMap(({ terms }) => terms)]
}

/** The documents of a volume that have it: written so, or in headlines, writers' names and topics by its sound. */
export function matchWanted(shelf: Shelf, volume: Volume, wanted: WantedTerms): Postings {
  const written = matchPhrase(shelf, volume, wanted.phrase)
  if (wanted.spellings.length === 0 && wanted.topicIds.size === 0) return written
  const spelled = wanted.spellings.map((spelling) => matchSpelling(shelf, volume, spelling))
  const ofTopic = wanted.topicIds.size > 0 ? [ofTopics(volume, wanted.topicIds)] : []
  return union([written, ...spelled, ...ofTopic])
}

export function matchPhrase(shelf: Shelf, volume: Volume, terms: readonly Uint8Array[]): Postings {
  return intersection(terms.map((term) => shelf.postings(volume, term)))
}

function matchSpelling(shelf: Shelf, volume: Volume, { spelling, terms }: WantedTerms['spellings'][number]): Postings {
  const found = matchPhrase(shelf, volume, terms)
  // A single term says all: a syllable, two of them, or two or three initials.
  const isSure =
    terms.length === 1 && (spelling.every(isWholeSyllable) || spelling.every((piece) => piece.length === 1))
  const sure = isSure ? found : filtered(found, (place) => soundsSo(volume, place, spelling))
  sure.levels.fill(IN_HEADLINE)
  return sure
}

function soundsSo({ columns }: Volume, place: number, spelling: Spelling): boolean {
  const { headline, authors } = titleAt(columns, place)
  return [headline, ...authors].some((text) => soundsAt(text, spelling).length > 0)
}

function ofTopics(volume: Volume, topicIds: ReadonlySet<Id>): Postings {
  const isOfTopic = topicsTest(volume, topicIds)
  return filtered(allOf(volume), isOfTopic)
}

/** Every document of a volume that stands. */
export function allOf({ columns: { documents }, struck }: Volume): Postings {
  const places = new Int32Array(documents)
  let kept = 0
  for (let place = 0; place < documents; place++) if (!struck || !isStruck(struck, place)) places[kept++] = place
  return { places: places.subarray(0, kept), levels: new Uint8Array(kept) }
}

/** Whether the document at a place is of one of the topics. */
export function topicsTest({ columns }: Volume, topicIds: ReadonlySet<Id>): (place: number) => boolean {
  const { names, topics, topicStarts } = columns
  const wanted = names.map((name) => topicIds.has(name))
  if (!wanted.includes(true)) return () => false
  return (place) => {
    for (let at = topicStarts[place]!; at < topicStarts[place + 1]!; at++) if (wanted[topics[at]! - 1]) return true
    return false
  }
}

/** Whether the document at a place is of one of the sections. */
export function sectionsTest({ columns }: Volume, sectionIds: ReadonlySet<Id>): (place: number) => boolean {
  const wanted = [false, ...columns.names.map((name) => sectionIds.has(name))]
  return (place) => wanted[columns.sections[place]!]!
}
