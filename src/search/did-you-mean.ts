import type { Phrase, SearchQuery } from '../hanzi/words/query.ts'
import { homophonesOf, readingsOf } from '../hanzi/words/sounds.ts'
import { findCandidates, type Search } from './candidates.ts'
import { phraseTerms } from './matching.ts'
import type { Shelf, Volume } from './shelf.ts'
import { followers, hasPair, pairCount, type Pairs } from './volume/pairs.ts'

export interface Slip {
  readonly shelf: Shelf
  readonly volumes: readonly Volume[]
  readonly search: Search
  readonly query: SearchQuery
  /** What the query as it was typed has found. */
  readonly found: number
}

/** Longer ones are sentences; shorter than two have nothing beside them to be known by. */
const LENGTHS = { least: 2, most: 8 }
/** So many of the likeliest words are really looked for. */
const TRIED = 4
/** What is proposed finds so many times more. */
const FAR_MORE = 8

/**
 * What was meant, if one character of one of the phrases is wrong, missing, too much or in its neighbour's place; a
 * character that sounds the same is the likeliest. Only what the index really has side by side is thought of, and only
 * what then finds something is proposed.
 */
export async function correctionOf(slip: Slip): Promise<{ phrase: Phrase; instead: string } | undefined> {
  const { shelf, volumes, search, query, found } = slip
  const pairs = await Promise.all(volumes.map((volume) => shelf.pairs(volume)))
  const known = new KnownPairs(pairs)
  const guesses = query.wanted
    .flatMap(({ phrase }, at) => guessesFor(phrase, known).map((guess) => ({ ...guess, phrase, at })))
    .toSorted((a, b) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1))
    .slice(0, TRIED)
  let best: { readonly phrase: Phrase; readonly instead: string; readonly worth: number } | undefined
  for (const { phrase, word, sounds, at } of guesses) {
    const terms = { ...search.wanted[at]!, phrase: phraseTerms([...word]), isLong: false }
    const all = await findCandidates(shelf, volumes, { ...search, wanted: search.wanted.with(at, terms) })
    const count = all.reduce((sum, { places }) => sum + places.length, 0)
    const worth = Math.log2(1 + count) * sounds
    if (count > 0 && count >= found * FAR_MORE && worth > (best?.worth ?? 0)) best = { phrase, instead: word, worth }
  }
  return best
}

interface Guess {
  readonly word: string
  readonly sounds: number
  readonly likelihood: number
}

/** How much likelier a slip is to a character of the same sound, or of nearly the same. */
const SAME_SOUND = 4
const LIKE_SOUND = 3
const OTHER_SOUND = 1
/** All that was typed stays, and something is between. */
const MISSING = 1.5
/** What is shorter is found more often, whatever was meant. */
const TOO_MUCH = 0.25

function guessesFor(phrase: Phrase, known: KnownPairs): Guess[] {
  const isOfHan = phrase.every((token) => /^[\u3400-\u9fff]$/u.test(token))
  if (!isOfHan || phrase.length < LENGTHS.least || phrase.length > LENGTHS.most) return []
  const guesses = new Map<string, Guess>()
  const add = (word: readonly string[], sounds: number) => {
    const often = known.weakest(word)
    const text = word.join('')
    if (often === 0 || word.length < LENGTHS.least || text === phrase.join('')) return
    const likelihood = Math.log2(1 + often) * sounds
    if (likelihood > (guesses.get(text)?.likelihood ?? 0)) guesses.set(text, { word: text, sounds, likelihood })
  }
  for (const [at, character] of phrase.entries()) {
    const [before, after] = [phrase[at - 1], phrase[at + 1]]
    for (const [other, sounds] of known.between(before, after, character, phrase.length === LENGTHS.least))
      add(phrase.with(at, other), sounds)
    if (phrase.length > LENGTHS.least) add(phrase.toSpliced(at, 1), TOO_MUCH)
    if (after === undefined) continue
    add(phrase.with(at, after).with(at + 1, character), LIKE_SOUND)
    if (phrase.length < 4)
      for (const other of known.bridges(character, after)) add(phrase.toSpliced(at + 1, 0, other), MISSING)
  }
  return [...guesses.values()]
}

/** What stands side by side in any volume. */
class KnownPairs {
  readonly #pairs: readonly Pairs[]

  constructor(pairs: readonly Pairs[]) {
    this.#pairs = pairs
  }

  count(first: string, second: string): number {
    let sum = 0
    for (const pairs of this.#pairs) sum += pairCount(pairs, first, second)
    return sum
  }

  /** How often the rarest pair of a word is written: the whole word is not more frequent. */
  weakest(word: readonly string[]): number {
    let weakest = Infinity
    for (let at = 1; at < word.length && weakest > 0; at++)
      weakest = Math.min(weakest, this.count(word[at - 1]!, word[at]!))
    return weakest
  }

  /**
   * The characters that may stand between two instead of a third, and how much likelier their sound makes them. Of a word
   * of two characters any other has one: there, and at the beginning, only those that sound like it.
   */
  *between(
    before: string | undefined,
    after: string | undefined,
    instead: string,
    onlySounds: boolean,
  ): Generator<readonly [character: string, sounds: number]> {
    const sounds = soundsLike(instead)
    const follows = (unit: number) => before === undefined || this.#has(before.charCodeAt(0), unit)
    const leads = (unit: number) => after === undefined || this.#has(unit, after.charCodeAt(0))
    if (before === undefined || onlySounds) {
      for (const [character, like] of sounds) {
        const unit = character.charCodeAt(0)
        if (leads(unit) && follows(unit)) yield [character, like]
      }
      return
    }
    for (const unit of this.#followers(before)) {
      if (!leads(unit)) continue
      const character = String.fromCharCode(unit)
      if (character !== instead) yield [character, sounds.get(character) ?? OTHER_SOUND]
    }
  }

  /** The characters that may stand between two. */
  *bridges(first: string, second: string): Generator<string> {
    for (const unit of this.#followers(first))
      if (this.#has(unit, second.charCodeAt(0))) yield String.fromCharCode(unit)
  }

  #has(first: number, second: number): boolean {
    return this.#pairs.some((pairs) => hasPair(pairs, first, second))
  }

  #followers(character: string): Iterable<number> {
    const [first, ...rest] = this.#pairs.map((pairs) => followers(pairs, character.charCodeAt(0)))
    return rest.length === 0 ? (first ?? []) : new Set([first!, ...rest].flatMap((units) => [...units]))
  }
}

/** Characters that sound like one, by how much: `zh` and `z`, `n` and `l`, `ing` and `in` are told apart by few. */
function soundsLike(character: string): Map<string, number> {
  const like = new Map<string, number>()
  for (const syllable of readingsOf(character)) {
    for (const variant of nearSyllables(syllable))
      for (const other of homophonesOf(variant)) if (!like.has(other)) like.set(other, LIKE_SOUND)
    for (const other of homophonesOf(syllable)) like.set(other, SAME_SOUND)
  }
  like.delete(character)
  return like
}

const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/^l/, 'r'],
  [/^f/, 'h'],
  [/([aei])ng$/, '$1n'],
  [/([aei])n$/, '$1ng'],
]

function nearSyllables(syllable: string): string[] {
  return NEAR.filter(([pattern]) => pattern.test(syllable)).map(([pattern, instead]) =>
    syllable.replace(pattern, instead),
  )
}
