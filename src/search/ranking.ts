import { DAY, type Instant } from '../kernel/clock.ts'
import type { Candidates } from './candidates.ts'
import { KEY_BYTES } from './volume/columns.ts'
import { IN_HEADLINE, timesOf } from './volume/postings.ts'

/** The documents that fit, each with the worth by which it is ordered. */
export interface Ranked {
  readonly count: number
  readonly volumes: Uint16Array
  readonly places: Int32Array
  readonly worths: Float64Array
}

export interface RankingOptions {
  readonly sort: 'relevance' | 'date'
  readonly at: Instant
  /** Documents of the whole index, and tokens of one on average. */
  readonly standing: number
  readonly meanLength: number
  keep(candidates: Candidates, place: number): boolean
}

/** BM25: how soon a repeated word adds nothing more, and how much a long text is discounted. */
const K1 = 1.2
const B = 0.6
/** A word of the headline counts as if it stood so often in the text, and something by itself. */
const HEADLINE_TIMES = 5
const HEADLINE_WORTH = 1.2

/**
 * Gives each document its worth: by date the time it came out; by relevance BM25 over what was wanted, with more for
 * the headline, times how new it is. What stands in the index decides and nothing else: neither the order in which it
 * came there nor what was struck out.
 */
export function ranked(all: readonly Candidates[], options: RankingOptions): Ranked {
  const most = all.reduce((sum, { places }) => sum + places.length, 0)
  const result = { volumes: new Uint16Array(most), places: new Int32Array(most), worths: new Float64Array(most) }
  const isByDate = options.sort === 'date' || (all[0]?.matched.length ?? 0) === 0
  const weights = weightsOf(all, options.standing)
  let count = 0
  for (const [number, candidates] of all.entries()) {
    const { volume, places } = candidates
    const { published } = volume.columns
    const start = count
    for (const place of places) {
      if (!options.keep(candidates, place)) continue
      result.volumes[count] = number
      result.places[count] = place
      result.worths[count++] = isByDate ? published[place]! : 0
    }
    if (!isByDate) addWorths(candidates, result.places.subarray(start, count), result.worths.subarray(start, count))
  }
  return { count, ...result }

  function addWorths({ volume, matched }: Candidates, places: Int32Array, worths: Float64Array): void {
    const { published, lengths } = volume.columns
    for (const [each, { places: theirs, levels }] of matched.entries()) {
      const weight = weights[each]!
      let at = 0
      for (let index = 0; index < places.length; index++) {
        const place = places[index]!
        while (theirs[at]! < place) at++
        const level = levels[at]!
        const inHeadline = (level & IN_HEADLINE) !== 0
        const times = timesOf(level) + (inHeadline ? HEADLINE_TIMES : 0)
        const length = K1 * (1 - B + (B * lengths[place]!) / options.meanLength)
        worths[index]! += weight * ((times * (K1 + 1)) / (times + length) + (inHeadline ? HEADLINE_WORTH : 0))
      }
    }
    const now = Date.parse(options.at)
    for (let index = 0; index < places.length; index++) worths[index]! *= freshness(now - published[places[index]!]!)
  }
}

/** The rarer a word, the more it says (the idf of BM25, never negative). */
function weightsOf(all: readonly Candidates[], standing: number): number[] {
  const frequencies = (all[0]?.matched ?? []).map((_, at) =>
    all.reduce((sum, { matched }) => sum + matched[at]!.places.length, 0),
  )
  return frequencies.map((frequency) => Math.log(1 + (standing - frequency + 0.5) / (frequency + 0.5)))
}

/** News of today counts almost twice as much as that of last year, and what is older than that hardly less. */
const FRESHNESS = Float64Array.from(
  { length: 3650 },
  (_, days) => 0.7 + 0.4 * 2 ** (-days / 10) + 0.3 / (1 + days / 180),
)

function freshness(ageMs: number): number {
  return FRESHNESS[Math.min(FRESHNESS.length - 1, Math.max(0, Math.floor(ageMs / DAY)))]!
}

/** The numbers of the first `wanted` documents, the worthiest first; of equal ones the newest, then by key. */
export function first(result: Ranked, all: readonly Candidates[], wanted: number): Uint32Array {
  const order = (a: number, b: number) => result.worths[b]! - result.worths[a]! || later(result, all, a, b)
  if (result.count <= wanted * 2) {
    return Uint32Array.from({ length: result.count }, (_, at) => at)
      .toSorted(order)
      .subarray(0, wanted)
  }
  const heap = new Uint32Array(wanted)
  let size = 0
  for (let each = 0; each < result.count; each++) {
    if (size < wanted) {
      heap[size] = each
      rise(heap, size++, order)
    } else if (result.worths[each]! >= result.worths[heap[0]!]! && order(each, heap[0]!) < 0) {
      heap[0] = each
      sink(heap, size, order)
    }
  }
  return heap.toSorted(order)
}

type Order = (a: number, b: number) => number

/** The least worthy stands at the top of the heap. */
function rise(heap: Uint32Array, from: number, order: Order): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (order(heap[at]!, heap[parent]!) <= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

function sink(heap: Uint32Array, size: number, order: Order): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < size && order(heap[child]!, heap[worst]!) > 0) worst = child
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: Uint32Array, a: number, b: number): void {
  const kept = heap[a]!
  heap[a] = heap[b]!
  heap[b] = kept
}

function later({ volumes, places }: Ranked, all: readonly Candidates[], a: number, b: number): number {
  const of = (each: number) => ({ columns: all[volumes[each]!]!.volume.columns, place: places[each]! })
  const [x, y] = [of(a), of(b)]
  const newer = y.columns.published[y.place]! - x.columns.published[x.place]!
  if (newer !== 0) return newer
  for (let at = 0; at < KEY_BYTES; at++) {
    const byKey = y.columns.keys[y.place * KEY_BYTES + at]! - x.columns.keys[x.place * KEY_BYTES + at]!
    if (byKey !== 0) return byKey
  }
  return 0
}
