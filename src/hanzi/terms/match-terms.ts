import { Alphabet, byShape, bySound, keysOfReadings } from './alphabet.ts'
import { Automaton } from './automaton.ts'
import { Crossings, findSyllables, isLetter, Splits } from './crossings.ts'
import type { Disguise } from './disguise.ts'
import { disguisesOf, isPlain, type Wording, wordingOf } from './disguises.ts'
import { type Folded, fold, NONE, PAUSE } from './fold.ts'
import { type Place, scan, Trails, walkBack } from './scan.ts'

/** A term of a list. Whatever else the caller's terms carry comes back with each hit. */
export interface Term {
  readonly text: string
  /** Also caught in other characters of the same sound, tones ignored, and in pinyin: for terms of two and more. */
  readonly homophones?: boolean | undefined
}

/** A term in a text. */
export interface Hit<Wanted extends Term = Term> {
  readonly term: Wanted
  /** UTF-16 offsets in the text, end not included. */
  readonly start: number
  readonly end: number
  /** By what it was hidden; empty where it stands as the list has it. */
  readonly disguises: readonly Disguise[]
}

export interface Matcher<Wanted extends Term> {
  /**
   * Where terms stand in a text, in its order, the longer ones first of those that begin together. In time that grows
   * with the text, whatever is in it; after `most` hits (1000) no more are looked for, and those that allowed words cover
   * have been counted: to know whether there is any, do not ask for one.
   */
  find(text: string, options?: { readonly most?: number }): Hit<Wanted>[]
}

/** A term with more readings than this is looked for by the usual ones. */
const MOST_READINGS = 16
const MOST_HITS = 1000

interface Machine {
  readonly automaton: Automaton
  readonly alphabet: Alphabet
  /** For each pattern, whose it is and how many symbols it has. */
  readonly patterns: readonly { readonly term: number; readonly length: number }[]
}

/**
 * Prepares a list for finding its terms inside Chinese text (敏感 in 这是敏感词汇) and through what writers hide them by:
 * the other script, full-width and other forms, signs and spaces between, look-alikes, split characters (女子 for 好) and,
 * for terms that ask for it, homophones. Words of `allowed` cover what lies within them: with 妈妈 allowed, 妈 is not
 * found in it. They are taken as they are written, in either script and width, and not through disguises.
 *
 *     compileTerms([{ text: '敏感' }]).find('這是敏-感詞彙')
 *     // [{ term: { text: '敏感' }, start: 2, end: 5, disguises: ['gap'] }]
 *
 * Terms of letters or digits are found as whole words only (`av` not in `have`). Of two characters, with a mark at which
 * readers pause alone between them (稍微，信不信 for 微信), nothing is said. A term without letters, digits and Han
 * characters is never found.
 */
export function compileTerms<Wanted extends Term>(
  terms: readonly Wanted[],
  allowed: readonly string[] = [],
): Matcher<Wanted> {
  if (terms.length === 0) return { find: () => [] }
  const wordings = [...terms.map(({ text }) => text), ...allowed].map(wordingOf)
  const shape = shapeMachine(wordings)
  const sounding = terms.flatMap(({ homophones }, at) =>
    homophones === true && wordings[at]!.codes.length > 1 ? [at] : [],
  )
  const sound = sounding.length > 0 ? soundMachine(sounding, wordings) : undefined
  const splits = new Splits(
    (code) => shape.alphabet.symbolOf(code) !== 0 || (sound !== undefined && sound.alphabet.symbolOf(code) !== 0),
  )
  return {
    find(text, { most = MOST_HITS } = {}) {
      const read = fold(text)
      cross(read, splits, sound !== undefined)
      const hits: Hit<Wanted>[] = []
      const cover: Span[] = []
      const taken = (machine: Machine) => (pattern: number, at: number, trail: number) => {
        const { term, length } = machine.patterns[pattern]!
        if (hits.length >= most && term < terms.length) return
        const places = walkBack(length, at, trail, ways)
        if (!standsAlone(read, places)) return
        const [start, end] = [read.starts[places[0]!.from]!, read.ends[at]!]
        const wanted = terms[term]
        if (wanted === undefined) {
          if (isPlain(text.slice(start, end), wordings[term]!.text)) cover.push({ start, end })
        } else hits.push({ term: wanted, start, end, disguises: disguisesOf(text, wordings[term]!, read, places) })
      }
      scan(shape, read, ways, taken(shape))
      if (sound) scan(sound, read, ways, taken(sound))
      return uncovered(inOrder(hits), cover)
    },
  }
}

/** How many letters, digits and Han characters a term has: by these alone it is found. */
export function sizeOfTerm(text: string): number {
  return fold(text).length
}

function shapeMachine(wordings: readonly Wording[]): Machine {
  const alphabet = new Alphabet(byShape)
  const rows = wordings.flatMap(({ codes }, term) => (codes.length > 0 ? [{ term, codes }] : []))
  const automaton = new Automaton(rows.map(({ codes }) => codes.map((code) => alphabet.symbolFor(byShape.keyOf(code)))))
  return { automaton, alphabet, patterns: rows.map(({ term, codes }) => ({ term, length: codes.length })) }
}

function soundMachine(sounding: readonly number[], wordings: readonly Wording[]): Machine {
  const alphabet = new Alphabet(bySound)
  const rows = sounding.flatMap((term) => waysToRead(wordings[term]!.codes).map((keys) => ({ term, keys })))
  const automaton = new Automaton(rows.map(({ keys }) => keys.map((key) => alphabet.symbolFor(key))))
  return { automaton, alphabet, patterns: rows.map(({ term, keys }) => ({ term, length: keys.length })) }
}

function waysToRead(codes: readonly number[]): number[][] {
  let ways: number[][] = [[]]
  for (const code of codes) {
    const readings = keysOfReadings(code)
    const some = ways.length * readings.length > MOST_READINGS ? readings.slice(0, 1) : readings
    ways = ways.flatMap((way) => some.map((key) => [...way, key]))
  }
  return ways
}

/** Of the text that is read: as with what is folded, the next one takes their room. */
const ways = { crossings: new Crossings(), trails: new Trails() }

function cross(read: Folded, splits: Splits, sounds: boolean): void {
  const { crossings } = ways
  const { codes, length } = read
  crossings.clear()
  let runEnd = 0
  for (let at = 0; at < length; at++) {
    splits.find(read, at, crossings)
    if (sounds && at >= runEnd && isLetter(codes[at]!)) runEnd = findSyllables(read, at, crossings)
  }
}

/** A term of letters or digits must not go on in the text, and one of two characters not stand around a pause. */
function standsAlone({ codes, gaps, length }: Folded, places: readonly Place[]): boolean {
  const [first, last] = [places[0]!, places.at(-1)!]
  if (places.length === 2 && gaps[last.from] === PAUSE) return false
  if (first.from === first.to && first.from > 0 && gaps[first.from] === NONE)
    if (isOneRun(codes[first.from - 1]!, codes[first.from]!)) return false
  const after = last.to + 1
  return !(last.from === last.to && after < length && gaps[after] === NONE && isOneRun(codes[last.to]!, codes[after]!))
}

const isDigit = (code: number) => code >= 48 && code <= 57

function isOneRun(a: number, b: number): boolean {
  return (isLetter(a) && isLetter(b)) || (isDigit(a) && isDigit(b))
}

function inOrder<Wanted extends Term>(hits: readonly Hit<Wanted>[]): Hit<Wanted>[] {
  const seen = new Map<Wanted, Set<string>>()
  return hits
    .filter(({ term, start, end }) => {
      const places = seen.get(term) ?? new Set()
      seen.set(term, places)
      return places.size < places.add(`${start} ${end}`).size
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The hits that no allowed word covers: of the words that begin before a hit, the one that ends last tells. */
function uncovered<Wanted extends Term>(hits: readonly Hit<Wanted>[], cover: Span[]): Hit<Wanted>[] {
  if (cover.length === 0) return [...hits]
  cover.sort((a, b) => a.start - b.start)
  let next = 0
  let reach = -1
  return hits.filter(({ start, end }) => {
    for (; next < cover.length && cover[next]!.start <= start; next++) reach = Math.max(reach, cover[next]!.end)
    return end > reach
  })
}
