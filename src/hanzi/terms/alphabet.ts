import { homophonesOf, readingsOf } from '../words/sounds.ts'
import { MANDARIN_SYLLABLES } from '../repair/syllables.ts'
import { LIKE_SHAPES } from './look-alikes.ts'

/** What folded characters count as, for one way of comparing: by their shape or by their sound. */
export interface Keys {
  keyOf(code: number): number
  /** Those that do not count as themselves, with what they count as. */
  others(): ReadonlyMap<number, number>
}

let leaders: ReadonlyMap<number, number> | undefined

function shapes(): ReadonlyMap<number, number> {
  return (leaders ??= new Map(
    Array.from(LIKE_SHAPES, ([form, first]) => [form.codePointAt(0)!, first.codePointAt(0)!]),
  ))
}

/** Look-alikes (己已巳) have one key. */
export const byShape: Keys = { keyOf: (code) => shapes().get(code) ?? code, others: shapes }

/** Keys of syllables lie behind all code points. */
const SYLLABLES = 0x11_0000
const syllables = [...MANDARIN_SYLLABLES].toSorted()
const numbers = new Map(syllables.map((syllable, at) => [syllable, SYLLABLES + at]))

/** Syllables letter by letter: 26 ways on from each state, and the key of the syllable that a state spells, or 0. */
export interface SyllableTree {
  readonly ways: Int16Array
  readonly keys: Int32Array
}

let tree: SyllableTree | undefined

export function syllableTree(): SyllableTree {
  if (tree) return tree
  const ways: number[] = Array.from({ length: 26 }, () => 0)
  const keys: number[] = [0]
  for (const [syllable, key] of numbers) {
    let state = 0
    for (let at = 0; at < syllable.length; at++) {
      const way = 26 * state + syllable.charCodeAt(at) - 97
      if (ways[way] === 0) {
        ways[way] = keys.length
        keys.push(0)
        for (let letter = 0; letter < 26; letter++) ways.push(0)
      }
      state = ways[way]!
    }
    keys[state] = key
  }
  return (tree = { ways: Int16Array.from(ways), keys: Int32Array.from(keys) })
}

let usual: ReadonlyMap<number, number> | undefined

function usualSounds(): ReadonlyMap<number, number> {
  if (usual) return usual
  const sounds = new Map(shapes())
  for (const [syllable, key] of numbers)
    for (const character of homophonesOf(syllable))
      if (readingsOf(character)[0] === syllable) sounds.set(character.codePointAt(0)!, key)
  return (usual = sounds)
}

/** A Han character counts as the syllable that it is usually read as; all else by its shape. */
export const bySound: Keys = { keyOf: (code) => usualSounds().get(code) ?? code, others: usualSounds }

/** Every way that a folded character of a term may be read. */
export function keysOfReadings(code: number): readonly number[] {
  const keys = new Set([bySound.keyOf(code)])
  for (const reading of readingsOf(String.fromCodePoint(code))) {
    const key = numbers.get(reading)
    if (key !== undefined) keys.add(key)
  }
  return [...keys]
}

/** Symbols for the keys that patterns have, numbered from 1; every other character is 0. */
export class Alphabet {
  readonly #symbols = new Map<number, number>()
  readonly #keys: Keys
  #table: Uint16Array | undefined

  constructor(keys: Keys) {
    this.#keys = keys
  }

  /** The symbol of a key, given to it if it has none yet. */
  symbolFor(key: number): number {
    let symbol = this.#symbols.get(key)
    if (symbol === undefined) this.#symbols.set(key, (symbol = this.#symbols.size + 1))
    return symbol
  }

  /** The symbol of a folded character of a text. */
  symbolOf(code: number): number {
    if (code > 0xffff) return this.#symbols.get(code < SYLLABLES ? this.#keys.keyOf(code) : code) ?? 0
    return (this.#table ??= this.#tabled())[code]!
  }

  #tabled(): Uint16Array {
    const table = new Uint16Array(0x1_0000)
    for (const [key, symbol] of this.#symbols) if (key < table.length) table[key] = symbol
    for (const [code, key] of this.#keys.others()) if (code < table.length) table[code] = this.#symbols.get(key) ?? 0
    return table
  }
}
