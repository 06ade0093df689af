import { excerpt, hasPhrase, type KnownText } from '../hanzi/words/excerpt.ts'
import { asksNothing, type Filter, type Phrase, type SearchQuery } from '../hanzi/words/query.ts'
import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { type Candidates, type Condition, findCandidates, type Search } from './candidates.ts'
import { correctionOf } from './did-you-mean.ts'
import type { DocumentKind } from './document.ts'
import { type Facets, facetsOf, kindTest } from './facets.ts'
import { searchRows } from './index-store.ts'
import { phraseTerms, wantedTerms } from './matching.ts'
import { conditionsOf, topicsOfSounds } from './names.ts'
import { first, type Ranked, ranked } from './ranking.ts'
import { Shelf, type Volume, VolumeGone } from './shelf.ts'
import { suggest, type SuggestOrder, type Suggestions } from './suggest.ts'
import { type Standing, standingOf } from './standing.ts'
import { Texts } from './texts.ts'
import { keyAt, titleAt } from './volume/columns.ts'

export interface SearchOrder {
  readonly query: SearchQuery
  /** What `from:` and `to:` mean on the globe. */
  readonly from?: Instant | undefined
  readonly before?: Instant | undefined
  readonly kind: DocumentKind
  readonly sort: 'relevance' | 'date'
  /** How many in the order are passed by: `next` of the page before. */
  readonly start: number
  readonly limit: number
  /** Now: what is new counts more. */
  readonly at: Instant
}

export interface SearchHit extends Standing {
  readonly kind: DocumentKind
  readonly id: Id
  readonly headline: string
  readonly publishedAt: Instant
  readonly sectionId: Id | undefined
  /** The lines around what was found, as they are written; empty for an item without text. */
  readonly passage: string
  /** The text goes on behind the passage. */
  readonly goesOn: boolean
}

export interface SearchAnswer extends Facets {
  /** How many of the kind that was asked for. */
  readonly total: number
  /** `total` was counted by pairs of characters: a few of them may have a long phrase in pieces only. */
  readonly about: boolean
  readonly hits: readonly SearchHit[]
  /** Where the next page starts, if there is one. */
  readonly next: number | undefined
  /** Operators that name nothing there is. */
  readonly unknown: readonly Filter[]
  /** What may have been meant instead of one of the phrases, when that would find more. */
  readonly correction: { readonly phrase: Phrase; readonly instead: string } | undefined
}

/** Finds stories and items of the wire. */
export interface Searcher {
  search(order: SearchOrder): Promise<SearchAnswer>
  /** What a reader who has typed so much may want: headlines, topics, people. */
  suggest(order: SuggestOrder): Promise<Suggestions>
}

/** So many candidates are all looked at, when a phrase is long; of more, only those that are shown. */
const LOOK_AT_ALL = 60
/** With so few results, something else may have been meant. */
const FEW = 3

/** Reads the index and the texts behind it through a database's read side. Answers are the same on every engine. */
export function createSearcher(database: Pick<Database<Tables>, 'read'>): Searcher {
  const db = database.read
  const shelf = new Shelf(searchRows(db))
  const texts = new Texts(db)

  /** Volumes that are merged while they are read have others in their place: the answer is sought anew in those. */
  async function onShelf<Result>(work: (volumes: readonly Volume[]) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await shelf.volumes())
      } catch (error) {
        if (!(error instanceof VolumeGone) || attempt === 5) throw error
      } finally {
        shelf.trim()
      }
    }
  }

  async function searchIn(volumes: readonly Volume[], order: SearchOrder): Promise<SearchAnswer> {
    const { query, from, before } = order
    const named = await conditionsOf(db, volumes, query.filters)
    const time: Condition[] = from === undefined && before === undefined ? [] : [{ by: 'time', from, before }]
    const topics = await topicsOfSounds(db, query.wanted)
    const search: Search = {
      wanted: query.wanted.map((wanted, at) => wantedTerms(wanted, topics[at]!)),
      unwanted: query.unwanted.map(phraseTerms),
      conditions: [...named.conditions, ...time],
    }
    const all = await findCandidates(shelf, volumes, search)
    const answer = await answerOf(all, search, order)
    const mayBeSlip = answer.kinds.article + answer.kinds.wire <= FEW && query.wanted.length > 0
    return {
      ...answer,
      unknown: named.unknown,
      correction: mayBeSlip
        ? await correctionOf({ shelf, volumes, search, query, found: answer.kinds.article + answer.kinds.wire })
        : undefined,
    }
  }

  async function answerOf(all: readonly Candidates[], search: Search, order: SearchOrder) {
    const long = order.query.wanted.filter((_, at) => search.wanted[at]!.isLong).map(({ phrase }) => phrase)
    const few = all.reduce((sum, { places }) => sum + places.length, 0) <= LOOK_AT_ALL
    const sure = few && long.length > 0 ? await lookedAt(all, long) : all
    const facets = await facetsOf(db, sure, order.kind)
    const standing = all.reduce((sum, { volume }) => sum + volume.standing, 0)
    const tokens = all.reduce((sum, { volume }) => sum + volume.tokens, 0)
    const isKind = kindTest(order.kind)
    const result = ranked(sure, {
      sort: order.sort,
      at: order.at,
      standing,
      meanLength: tokens / Math.max(1, standing),
      keep: ({ volume }, place) => isKind(volume.columns, place),
    })
    const page = await pageOf(result, sure, order, few ? [] : long)
    return {
      ...facets,
      ...page,
      total: result.count - page.rejected,
      about: !few && long.length > 0,
    }
  }

  /** The candidates whose long phrases stand in the text as they are, not only in pairs. */
  async function lookedAt(all: readonly Candidates[], long: readonly Phrase[]): Promise<Candidates[]> {
    return Promise.all(
      all.map(async (candidates) => {
        const { volume, places } = candidates
        const found = await texts.of(Array.from(places, (place) => nameOf(volume, place)))
        const keep = places.filter((place, at) => hasAll(volume, place, found[at], long))
        return { ...candidates, places: keep }
      }),
    )
  }

  /** Takes documents in their order until a page is full: those with a long phrase in pieces are passed by. */
  async function pageOf(result: Ranked, all: readonly Candidates[], order: SearchOrder, long: readonly Phrase[]) {
    const hits: SearchHit[] = []
    let rejected = 0
    let at = order.start
    while (hits.length < order.limit && at < result.count) {
      const wanted = order.limit - hits.length
      const numbers = first(result, all, at + wanted).subarray(at)
      at += numbers.length
      const places = Array.from(numbers, (number) => ({
        volume: all[result.volumes[number]!]!.volume,
        place: result.places[number]!,
      }))
      const found = await texts.of(places.map(({ volume, place }) => nameOf(volume, place)))
      const standing = await standingOf(
        db,
        places.map(({ volume, place }) => keyAt(volume.columns.keys, place)),
      )
      for (const [index, { volume, place }] of places.entries()) {
        const text = found[index]
        const key = keyAt(volume.columns.keys, place)
        const state = standing.get(key.id)
        if (text === undefined || !state || !hasAll(volume, place, text, long)) rejected++
        else hits.push(hitOf(volume, place, text, state, order.query))
      }
    }
    return { hits, rejected, next: at < result.count ? at : undefined }
  }

  return {
    search: (order) =>
      onShelf((volumes) => (asksNothing(order.query) ? Promise.resolve(NOTHING) : searchIn(volumes, order))),
    suggest: (order) => onShelf((volumes) => suggest({ db, shelf, volumes }, order)),
  }
}

const NOTHING: SearchAnswer = {
  total: 0,
  about: false,
  kinds: { article: 0, wire: 0 },
  sections: [],
  topics: [],
  hits: [],
  next: undefined,
  unknown: [],
  correction: undefined,
}

function nameOf({ columns }: Volume, place: number) {
  return { ...keyAt(columns.keys, place), revision: columns.revisions[place]! }
}

function hasAll({ columns }: Volume, place: number, text: KnownText | undefined, phrases: readonly Phrase[]): boolean {
  if (phrases.length === 0) return true
  const { headline } = titleAt(columns, place)
  return phrases.every((phrase) => hasPhrase(headline, phrase) || (text !== undefined && hasPhrase(text, phrase)))
}

function hitOf(volume: Volume, place: number, known: KnownText, standing: Standing, query: SearchQuery): SearchHit {
  const { columns } = volume
  const { text } = known
  const [start, end] = excerpt(known, query)
  const passage = text.slice(start, end).replace(BEGINS_WITH_MARKS, '')
  const section = columns.sections[place]!
  return {
    ...standing,
    ...keyAt(columns.keys, place),
    headline: titleAt(columns, place).headline,
    publishedAt: new Date(columns.published[place]!).toISOString(),
    sectionId: section === 0 ? undefined : columns.names[section - 1],
    passage,
    goesOn: end < text.length,
  }
}

const BEGINS_WITH_MARKS = /^[\s，。；：、！？…”’」』）》]*/u
