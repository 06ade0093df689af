import { syllableTree } from './alphabet.ts'
import { type Folded, NONE, PAUSE } from './fold.ts'
import { partOf, splitCharacters } from './split-characters.ts'

/** Several characters of a text that may also be read as one: 女子 as 好, `wei` as the syllable. */
export interface Crossing {
  /** The first and the last of them, by number. */
  readonly from: number
  readonly to: number
  /** What they are read as: a folded character, or the key of a syllable. */
  readonly code: number
}

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
  find({ codes, gaps, length }: Folded, from: number, take: (crossing: Crossing) => void): void {
    if (from + 1 >= length || !this.#stands(codes[from]!, FIRST) || !this.#stands(codes[from + 1]!, SECOND)) return
    const found = this.#byPair.get(pairOf(this.#partAt(codes[from]!), this.#partAt(codes[from + 1]!)))
    if (found === undefined || gaps[from + 1] === PAUSE) return
    for (const { others, size, code } of found) {
      const to = from + size - 1
      if (to >= length) continue
      let at = from + 2
      while (at <= to && gaps[at] !== PAUSE && this.#partAt(codes[at]!) === others[at - from - 2]) at++
      if (at > to) take({ from, to, code })
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

/**
 * The syllables of a run of letters that begins at a place, in every way in which all of the run is pinyin (`xian`:
 * xian, or xi an). Returns where the run ends; nothing is taken from one that is no pinyin.
 */
export function findSyllables(
  { codes, gaps, length }: Folded,
  from: number,
  take: (crossing: Crossing) => void,
): number {
  let end = from + 1
  while (end < length && isLetter(codes[end]!) && gaps[end] === NONE) end++
  const size = end - from
  if (size > LONGEST_RUN) return end
  const { ways, keys } = syllableTree()
  const reached = new Uint8Array(size + 1)
  reached[0] = 1
  const syllables: Crossing[] = []
  for (let at = 0; at < size; at++) {
    if (reached[at] === 0) continue
    let state = 0
    for (let stop = at; stop < size; stop++) {
      state = ways[26 * state + codes[from + stop]! - 97]!
      if (state === 0) break
      const code = keys[state]!
      if (code === 0) continue
      reached[stop + 1] = 1
      syllables.push({ from: from + at, to: from + stop, code })
    }
  }
  if (reached[size] === 0) return end
  const leads = new Uint8Array(size + 1)
  leads[size] = 1
  const kept: Crossing[] = []
  for (const syllable of syllables.toReversed()) {
    if (leads[syllable.to + 1 - from] === 0) continue
    leads[syllable.from - from] = 1
    kept.push(syllable)
  }
  for (const syllable of kept.toReversed()) take(syllable)
  return end
}
