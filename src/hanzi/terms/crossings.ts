import { syllableTree } from './alphabet.ts'
import { type Folded, NONE, PAUSE } from './fold.ts'
import { partOf, splitCharacters } from './split-characters.ts'

/**
 * Where several characters of a text may also be read as one: 女子 as 好, `wei` as the syllable. In the order in which they
 * begin. Kept in columns: a hostile text has several for each of its characters.
 */
export class Crossings {
  /** The first and the last character of each, by number. */
  from = new Int32Array(ROOM)
  to = new Int32Array(ROOM)
  /** What each is read as: a folded character, or the key of a syllable. */
  code = new Int32Array(ROOM)
  length = 0

  add(from: number, to: number, code: number): void {
    const at = this.length++
    if (at === this.from.length) this.#grow()
    this.from[at] = from
    this.to[at] = to
    this.code[at] = code
  }

  /** Forgets all, and gives back the room that a long text took. */
  clear(): void {
    this.length = 0
    if (this.from.length > MOST_KEPT) for (const column of COLUMNS) this[column] = new Int32Array(ROOM)
  }

  /** Forgets all but the first so many. */
  cut(length: number): void {
    this.length = length
  }

  #grow(): void {
    for (const column of COLUMNS) {
      const larger = new Int32Array(2 * this[column].length)
      larger.set(this[column])
      this[column] = larger
    }
  }
}

const COLUMNS = ['from', 'to', 'code'] as const
const ROOM = 256
const MOST_KEPT = 1 << 14

/** Which place a part may have in a split character, as bits. */
const FIRST = 1
const SECOND = 2

/** The split characters that concern a list of terms. */
export class Splits {
  /** By their first two parts. */
  readonly #byPair = new Map<
    number,
    { readonly others: readonly number[]; readonly size: number; readonly code: number }[]
  >()
  readonly #places = new Uint8Array(0x1_0000)
  readonly #parts = partsOfUnits()

  /** `concerns` tells whether a whole character could be part of a term. */
  constructor(concerns: (code: number) => boolean) {
    const [firsts, seconds] = [new Set<number>(), new Set<number>()]
    for (const { whole, parts } of splitCharacters()) {
      const code = whole.codePointAt(0)!
      if (!concerns(code)) continue
      const [first, second, ...others] = parts.map((part) => partOf(part).codePointAt(0)!) as [number, number]
      firsts.add(first)
      seconds.add(second)
      const pair = pairOf(first, second)
      const known = this.#byPair.get(pair) ?? []
      this.#byPair.set(pair, [...known, { others, size: parts.length, code }])
    }
    for (let code = FIRST_HAN; code < BEHIND_HAN; code++) {
      const part = this.#parts[code] || code
      this.#places[code] = (firsts.has(part) ? FIRST : 0) | (seconds.has(part) ? SECOND : 0)
    }
  }

  /** Adds what can be read as one character, beginning at one place. */
  find({ codes, gaps, length }: Folded, from: number, crossings: Crossings): void {
    if (!this.#stands(codes[from]!, FIRST) || from + 1 >= length || !this.#stands(codes[from + 1]!, SECOND)) return
    const found = this.#byPair.get(pairOf(this.#partAt(codes[from]!), this.#partAt(codes[from + 1]!)))
    if (found === undefined || gaps[from + 1] === PAUSE) return
    for (const { others, size, code } of found) {
      const to = from + size - 1
      if (to >= length) continue
      let at = from + 2
      while (at <= to && gaps[at] !== PAUSE && this.#partAt(codes[at]!) === others[at - from - 2]) at++
      if (at > to) crossings.add(from, to, code)
    }
  }

  /** Those few beyond the basic plane may stand anywhere. */
  #stands(code: number, place: number): boolean {
    return code > 0xffff || (this.#places[code]! & place) !== 0
  }

  #partAt(code: number): number {
    return code > 0xffff ? code : this.#parts[code] || code
  }
}

/** Kana and radicals as well: some stand for a part. */
const FIRST_HAN = 0x2e80
const BEHIND_HAN = 0xa000
let parts: Uint16Array | undefined

/** The part that each unit stands for, where it is not itself. */
function partsOfUnits(): Uint16Array {
  if (parts) return parts
  parts = new Uint16Array(0x1_0000)
  for (let code = FIRST_HAN; code < BEHIND_HAN; code++) {
    const part = partOf(String.fromCharCode(code)).codePointAt(0)!
    if (part !== code) parts[code] = part
  }
  return parts
}

const pairOf = (first: number, second: number) => first * 0x20_0000 + second

/** Longer runs of letters are no words in pinyin. */
const LONGEST_RUN = 30

export const isLetter = (code: number) => code >= 97 && code <= 122

/** Of the run that is looked at: where a syllable may begin, coming from its start and from its end. */
const reached = new Uint8Array(LONGEST_RUN + 1)
const leads = new Uint8Array(LONGEST_RUN + 1)

/**
 * Adds the syllables of a run of letters that begins at a place, in every way in which all of the run is pinyin (`xian`:
 * xian, or xi an). Returns where the run ends; nothing is added of one that is no pinyin.
 */
export function findSyllables({ codes, gaps, length }: Folded, from: number, crossings: Crossings): number {
  let end = from + 1
  while (end < length && isLetter(codes[end]!) && gaps[end] === NONE) end++
  if (end - from > LONGEST_RUN) return end
  const { ways, keys } = syllableTree()
  const before = crossings.length
  reached.fill(0, 0, end - from + 1)
  reached[0] = 1
  let furthest = from
  for (let at = from; at <= furthest && at < end; at++) {
    if (reached[at - from] === 0) continue
    let state = 0
    for (let stop = at; stop < end; stop++) {
      state = ways[26 * state + codes[stop]! - 97]!
      if (state === 0) break
      const key = keys[state]!
      if (key === 0) continue
      reached[stop + 1 - from] = 1
      if (stop >= furthest) furthest = stop + 1
      crossings.add(at, stop, key)
    }
  }
  if (reached[end - from] === 0) crossings.cut(before)
  else keepThrough(crossings, before, from, end)
  return end
}

/** Of the syllables from one on, those from which more syllables lead to the end of the run. */
function keepThrough(crossings: Crossings, first: number, from: number, end: number): void {
  const { from: starts, to, code, length } = crossings
  leads.fill(0, 0, end - from + 1)
  leads[end - from] = 1
  for (let at = length - 1; at >= first; at--) {
    if (leads[to[at]! + 1 - from] === 0) code[at] = 0
    else leads[starts[at]! - from] = 1
  }
  crossings.cut(first)
  for (let at = first; at < length; at++) if (code[at] !== 0) crossings.add(starts[at]!, to[at]!, code[at]!)
}
