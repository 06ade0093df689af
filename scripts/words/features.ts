import { characterClasses, NUMERAL, SURNAME, TRANSLITERATION } from '../../src/hanzi/words/character-classes.ts'
import type { Sources } from './sources.ts'

/** What is said of a word, as places in the list of weights and how much each applies. */
export interface Features {
  readonly places: readonly number[]
  readonly amounts: readonly number[]
}

export interface FeatureSpace {
  /** Every word that the trained lexicon may hold. */
  readonly words: ReadonlySet<string>
  /** Features of any row of characters; the same object for the same word. */
  of(word: string): Features
  /** What is said of a character that begins or ends a row which is no word: names and amounts. */
  habitsOf(character: string): readonly (readonly [string, number])[]
  /** The place of a feature by name, for reading single weights. */
  place(name: string): number
  size(): number
}

/** Longest word that is known one by one; longer ones are described by their ends. */
export const LONGEST_OUTSIDE = 3

/**
 * What the model knows of a word without its context, so that one figure for each word of the lexicon holds it all:
 * how often jieba and ICU saw it, its kind, how much likelier it is than its parts, its ends.
 */
export function featureSpace(sources: Sources): FeatureSpace {
  const { dictionary, phrases, sentences } = sources
  const places = new Map<string, number>()
  const known = new Map<string, Features>()
  const counts = countAll(sentences)
  const likeness = likenessIn(dictionary)
  const habitsOf = habitsIn(counts.words)
  const words = new Set([...phrases].filter((word) => HAN.test(word)))
  for (const [word, { count }] of dictionary)
    if (HAN.test(word) && (word.length === 1 || count >= RAREST || counts.words.has(word))) words.add(word)
  const place = (name: string) => {
    const found = places.get(name)
    if (found !== undefined) return found
    places.set(name, places.size)
    return places.size - 1
  }
  return {
    words,
    habitsOf,
    place,
    size: () => places.size,
    of(word) {
      const found = known.get(word)
      if (found) return found
      const list: [string, number][] = []
      const add = (name: string, amount = 1) => list.push([name, amount])
      addEnds(word, add)
      if (words.has(word)) addKnown(word, add)
      else {
        add(`outside ${Math.min(word.length, 5)}`)
        addHabits(word, add)
      }
      const features = { places: list.map(([name]) => place(name)), amounts: list.map(([, amount]) => amount) }
      known.set(word, features)
      return features
    },
  }

  /** How often its first and last characters stand alone in sentences, begin words, end words. */
  function addHabits(word: string, add: (name: string, amount?: number) => void): void {
    if (word.length === 1) return
    const length = Math.min(word.length, 4)
    for (const [which, character] of [
      ['first', word[0]!],
      ['last', word.at(-1)!],
    ] as const)
      for (const [habit, amount] of habitsOf(character)) add(`${which} ${length} ${habit}`, amount)
  }

  function addKnown(word: string, add: (name: string, amount?: number) => void): void {
    const length = Math.min(word.length, 5)
    const entry = dictionary.get(word)
    const seen = counts.words.get(word) ?? 0
    add(`length ${length}`)
    add(`seen ${length}`, Math.log(1 + seen) / 5)
    add(`seen ${length} ${Math.floor(Math.log2(1 + seen) / 2)}`)
    add(`phrase ${length} ${phrases.has(word)} ${entry !== undefined}`)
    if (entry) {
      add(`count ${length}`, Math.log(1 + entry.count) / 5)
      add(`count ${length} ${Math.floor(Math.log2(1 + entry.count) / 2)}`)
      add(`kind ${length} ${entry.kind}`)
      add(`kind ${length} ${entry.kind[0]!}`)
    }
    if (word.length === 1) {
      const share = seen / Math.max(1, counts.characters.get(word) ?? 0)
      add(`single ${word}`)
      add('share', share)
      add(`share ${Math.round(share * 8)}`)
      return
    }
    const gain = entry ? Math.max(-10, Math.min(10, likeness.of(word) - likeness.ofParts(word))) : -5
    add(`gain ${length}`, gain / 5)
    add(`gain ${length} ${Math.max(-6, Math.min(6, Math.round(gain / 2)))}`)
    if (word.length === 2) {
      const bond = counts.bond(word)
      add('bond', bond / 5)
      add(`bond ${Math.max(-3, Math.min(9, Math.round(bond)))}`)
    }
    if (word.length === 3) {
      const front = dictionary.has(word.slice(0, 2))
      const back = dictionary.has(word.slice(1))
      add(`parts 3 ${front} ${back}`)
      if (front) add(`suffix ${word[2]!}`)
      if (front) add('front', (likeness.of(word.slice(0, 2)) - likeness.of(word)) / 5)
      if (back) add(`prefix ${word[0]!}`)
    }
    if (word.length === 4) {
      const halves = dictionary.has(word.slice(0, 2)) && dictionary.has(word.slice(2))
      add(`halves ${halves} ${phrases.has(word)}`)
      add(`halves ${halves} ${entry?.kind}`)
    }
    addMembers(word, (name, amount) => add(`known ${name}`, amount))
  }
}

/** What is said of words in the lexicon and outside of it alike; the program reckons it for those outside. */
function addEnds(word: string, add: (name: string, amount?: number) => void): void {
  if (word.length === 1) return
  const length = Math.min(word.length, 4)
  add(`first ${length} ${word[0]!}`)
  add(`last ${length} ${word.at(-1)!}`)
  add(`first ${word[0]!}`)
  add(`last ${word.at(-1)!}`)
  addMembers(word, add)
}

/** How many of its characters write foreign names, and whether it is a number. */
function addMembers(word: string, add: (name: string, amount?: number) => void): void {
  const classes = characterClasses()
  const having = (bit: number) => Array.from(word).filter((it) => (classes[it.charCodeAt(0)]! & bit) !== 0).length
  const length = Math.min(word.length, 8)
  add(`transliterating ${length} ${having(TRANSLITERATION)}`)
  add(`numerals ${length} ${having(NUMERAL) === word.length}`)
  if (word.length === 1) add(`surname ${having(SURNAME)}`)
}

interface Counts {
  readonly characters: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
  /** How much oftener two characters stand together than chance would have it (logarithm). */
  bond(pair: string): number
}

function countAll(sentences: readonly string[]): Counts {
  const characters = new Map<string, number>()
  const pairs = new Map<string, number>()
  const words = new Map<string, number>()
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  let all = 0
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.length; at++) {
      all++
      count(characters, sentence[at]!)
      if (at > 0) count(pairs, sentence.slice(at - 1, at + 1))
    }
    for (const { segment } of segmenter.segment(sentence)) count(words, segment)
  }
  return {
    characters,
    words,
    bond(pair) {
      const seen = pairs.get(pair)
      if (seen === undefined) return -3
      return Math.log((seen * all) / (characters.get(pair[0]!)! * characters.get(pair[1]!)!))
    },
  }
}

/** Shares of a character's uses (logarithms): as a word of its own, as the first of a word, as the last. */
function habitsIn(words: ReadonlyMap<string, number>): (character: string) => readonly (readonly [string, number])[] {
  const uses = new Map<string, { alone: number; begins: number; ends: number; all: number }>()
  const usesOf = (character: string) => {
    let found = uses.get(character)
    if (!found) uses.set(character, (found = { alone: 0, begins: 0, ends: 0, all: 0 }))
    return found
  }
  for (const [word, times] of words) {
    for (let at = 0; at < word.length; at++) usesOf(word[at]!).all += times
    if (word.length === 1) usesOf(word).alone += times
    else {
      usesOf(word[0]!).begins += times
      usesOf(word.at(-1)!).ends += times
    }
  }
  return (character) => {
    const { alone, begins, ends, all } = usesOf(character)
    const share = (times: number) => Math.log((times + 0.2) / (all + 1)) / 3
    return [
      ['alone', share(alone)],
      ['begins', share(begins)],
      ['ends', share(ends)],
    ]
  }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Below this jieba's dictionary has names that nobody knows; they stay when another source knows them. */
const RAREST = 4

/** Characters of the basic plane: of others the program makes pieces of their own. */
const HAN = /^[\u3007\u3400-\u9fff]+$/

interface Likeness {
  /** The logarithm of a word's share in jieba's counts. */
  of(word: string): number
  /** That of its likeliest division. */
  ofParts(word: string): number
}

function likenessIn(dictionary: Sources['dictionary']): Likeness {
  let total = 0
  for (const { count } of dictionary.values()) total += count
  const rare = -16
  const of = (word: string) => {
    const count = dictionary.get(word)?.count ?? 0
    return count > 0 ? Math.log(count / total) : rare
  }
  return {
    of,
    ofParts(word) {
      const best = [0]
      for (let end = 1; end <= word.length; end++) {
        best[end] = -Infinity
        for (let start = end === word.length ? 1 : 0; start < end; start++) {
          const part = word.slice(start, end)
          if (part.length > 1 && !dictionary.has(part)) continue
          best[end] = Math.max(best[end]!, best[start]! + of(part))
        }
      }
      return best[word.length]!
    },
  }
}
