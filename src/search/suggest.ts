import type { Kysely } from 'kysely'
import { searchQuery, type SearchQuery } from '../hanzi/words/query.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/clock.ts'
import type { Tables } from '../newsroom/tables.ts'
import { findCandidates } from './candidates.ts'
import { wantedTerms } from './matching.ts'
import { listNamed, nameTest } from './names.ts'
import { first, ranked } from './ranking.ts'
import type { Shelf, Volume } from './shelf.ts'
import { standingOf } from './standing.ts'
import { hasPhrase } from '../hanzi/words/excerpt.ts'
import { isWire, keyAt, titleAt } from './volume/columns.ts'
import { IN_HEADLINE, type Postings } from './volume/postings.ts'
import { filtered } from './volume/sets.ts'
import { authorTerm } from './volume/terms.ts'

export interface SuggestOrder {
  /** As far as it was typed. */
  readonly typed: string
  readonly at: Instant
}

export interface Suggestions {
  readonly headlines: readonly { readonly id: Id; readonly headline: string }[]
  readonly topics: readonly { readonly slug: string; readonly name: string }[]
  readonly people: readonly string[]
}

const HEADLINES = 5
const TOPICS = 3
const PEOPLE = 3

/** Headlines with all that was typed, the newest first; topics and writers whose name has it. Pinyin counts everywhere. */
export async function suggest(
  { db, shelf, volumes }: { readonly db: Kysely<Tables>; readonly shelf: Shelf; readonly volumes: readonly Volume[] },
  { typed, at }: SuggestOrder,
): Promise<Suggestions> {
  const query = searchQuery(typed)
  const text = typed.trim()
  if (text === '' || query.filters.length > 0 || query.unwanted.length > 0)
    return { headlines: [], topics: [], people: [] }
  const named = nameTest(text)
  const topics = (await listNamed(db, 'topics')).filter(({ name }) => named(name)).slice(0, TOPICS)
  return {
    headlines: await headlinesWith({ db, shelf, volumes }, query, at),
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    people: await peopleNamed(shelf, volumes, named),
  }
}

async function headlinesWith(
  { db, shelf, volumes }: { readonly db: Kysely<Tables>; readonly shelf: Shelf; readonly volumes: readonly Volume[] },
  query: SearchQuery,
  at: Instant,
): Promise<Suggestions['headlines']> {
  if (query.wanted.length === 0) return []
  const wanted = query.wanted.map((each) => wantedTerms(each, new Set()))
  const all = (await findCandidates(shelf, volumes, { wanted, unwanted: [], conditions: [] })).map((candidates) => ({
    ...candidates,
    matched: candidates.matched.map((list) => onlyHeadlines(list)),
  }))
  const isTitled = all.map(({ matched }) => matched.map(({ places }) => new Set(places)))
  const newest = ranked(all, {
    sort: 'date',
    at,
    standing: 1,
    meanLength: 1,
    keep: (candidates, place) =>
      !isWire(candidates.volume.columns, place) &&
      isTitled[all.indexOf(candidates as (typeof all)[number])]!.every((places) => places.has(place)),
  })
  const found = Array.from(first(newest, all, HEADLINES * 2), (number) => {
    const { columns } = all[newest.volumes[number]!]!.volume
    const place = newest.places[number]!
    return { id: keyAt(columns.keys, place).id, headline: titleAt(columns, place).headline }
  })
  const standing = await standingOf(
    db,
    found.map(({ id }) => ({ kind: 'article', id })),
  )
  return found.filter(({ id, headline }) => standing.has(id) && hasLong(headline, query)).slice(0, HEADLINES)
}

function onlyHeadlines(list: Postings): Postings {
  let at = 0
  return filtered(list, () => (list.levels[at++]! & IN_HEADLINE) !== 0)
}

/** Pairs of characters may stand apart: a longer word is looked for as it is. */
function hasLong(headline: string, { wanted }: SearchQuery): boolean {
  return wanted.every(
    ({ phrase, spellings }) => phrase.length < 3 || spellings.length > 0 || hasPhrase(headline, phrase),
  )
}

/** Those who wrote the most first. One whose stories were all withdrawn is not named. */
async function peopleNamed(
  shelf: Shelf,
  volumes: readonly Volume[],
  named: (name: string) => boolean,
): Promise<string[]> {
  const people = new Set(volumes.flatMap(({ columns }) => columns.people.filter((name) => named(name))))
  const some = [...people].toSorted(byLengthAndSpelling).slice(0, MOST_COUNTED)
  const terms = some.map((name) => Buffer.from(authorTerm(name)))
  await shelf.bring(volumes, terms)
  const count = (term: Uint8Array) =>
    volumes.reduce((sum, volume) => sum + shelf.postings(volume, term).places.length, 0)
  return some
    .map((name, at) => ({ name, stories: count(terms[at]!) }))
    .filter(({ stories }) => stories > 0)
    .toSorted((a, b) => b.stories - a.stories || byLengthAndSpelling(a.name, b.name))
    .slice(0, PEOPLE)
    .map(({ name }) => name)
}

/** Of a single character, many names have it: a short one is the likelier to be meant. */
const MOST_COUNTED = 24

function byLengthAndSpelling(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1)
}
