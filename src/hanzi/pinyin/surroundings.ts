import { isHan } from './han.ts'
import { extend, type Lexicon, LONGEST_PHRASE, NO_PHRASE, type PhraseHash, START_HASH } from './lexicon.ts'

/** Stand-ins for what is not a Han character, so that every year and every Latin name looks alike. */
export const CODE = { unknown: 0, begin: 1, end: 2, digit: 3, letter: 4, space: 5 } as const

const LENGTHS = LONGEST_PHRASE - 1

/** One stand-in for all that is alike. */
function folded(code: number): number {
  if (code >= 0x3400) {
    if (code < 0xff01 || code > 0xff5e) return code
    code -= 0xfee0 // full-width forms
  }
  if (code >= 0x30 && code <= 0x39) return CODE.digit
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return CODE.letter
  if (code === 0x20 || code === 0x3000 || code === 0xa0 || code === 9) return CODE.space
  return code
}

/**
 * A text as the model sees it: its code points, folded, and every phrase of the lexicon in it.
 */
export class Surroundings {
  readonly codes: Uint32Array
  readonly #phrases: Uint16Array
  /** False for a phrase by itself, about whose neighbours and whose place in a text nothing is known. */
  readonly isWhole: boolean

  constructor(codes: Uint32Array, lexicon: Lexicon, { isWhole = true } = {}) {
    this.codes = codes.map(folded)
    this.isWhole = isWhole
    this.#phrases = new Uint16Array(isWhole ? codes.length * LENGTHS : 0)
    if (isWhole) this.#findPhrases(lexicon)
  }

  /** The code at a place; stand-ins before the first and behind the last. */
  at(place: number): number {
    if (place >= 0 && place < this.codes.length) return this.codes[place]!
    if (!this.isWhole) return CODE.unknown
    return place < 0 ? CODE.begin : CODE.end
  }

  /** The phrase of this length that begins here, or `NO_PHRASE`. */
  phrase(start: number, length: number): number {
    return start < 0 || start + length > this.codes.length || !this.isWhole
      ? NO_PHRASE
      : this.#phrases[start * LENGTHS + length - 2]!
  }

  /** Does any phrase begin here? */
  startsPhrase(start: number): boolean {
    for (let length = 2; length <= LONGEST_PHRASE; length++) if (this.phrase(start, length) !== NO_PHRASE) return true
    return false
  }

  #findPhrases(lexicon: Lexicon): void {
    const { codes } = this
    const hash: PhraseHash = { ...START_HASH }
    for (let start = 0; start + 1 < codes.length; start++) {
      if (!isHan(codes[start]!) || !lexicon.mayBegin(codes[start]!, codes[start + 1]!)) continue
      hash.first = START_HASH.first
      hash.second = START_HASH.second
      extend(hash, codes[start]!)
      const longest = Math.min(LONGEST_PHRASE, codes.length - start)
      for (let length = 2; length <= longest; length++) {
        const code = codes[start + length - 1]!
        if (!isHan(code)) break
        extend(hash, code)
        this.#phrases[start * LENGTHS + length - 2] = lexicon.phrase(hash)
      }
    }
  }
}
