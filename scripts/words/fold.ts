import { characterClasses, NUMERAL, TRANSLITERATION } from '../../src/hanzi/words/character-classes.ts'
import { type FeatureSpace, LONGEST_OUTSIDE } from './features.ts'
import { LONGEST_NAME } from './lattice.ts'
import type { Weights } from './semi-crf.ts'
import type { Sources } from './sources.ts'

/** What the program needs of a trained model: a score for each word, and a few for rows that are none. */
export interface Folded {
  readonly scores: ReadonlyMap<string, number>
  /** Words that are better divided, but are one to a reader: 交通局, 望远镜. */
  readonly compounds: ReadonlySet<string>
  /** Of single characters that are no word; of rows of 2, 3, 4, 5 and more. */
  readonly outside: readonly number[]
  /** For each character that begins or ends words: first of 2, 3, 4; last of 2, 3, 4. */
  readonly ends: ReadonlyMap<string, readonly number[]>
  /** By length (1 to 8), then by how many of its characters transliterate. */
  readonly transliterating: readonly (readonly number[])[]
  /** By length: not a number, a number. */
  readonly numerals: readonly (readonly [number, number])[]
  readonly surroundings: readonly number[]
}

/** A word stays when it is no further than this from its best division: what stands beside it may decide. */
const MARGIN = 1
/** What jieba has counted less often is hardly a word to a reader. */
const RAREST_COMPOUND = 8

export function fold(space: FeatureSpace, weights: Weights, sources: Sources): Folded {
  const weight = (name: string) => weights.words[space.place(name)] ?? 0
  const own = (word: string) => {
    const { places, amounts } = space.of(word)
    return places.reduce((sum, place, nth) => sum + (weights.words[place] ?? 0) * amounts[nth]!, 0)
  }
  const scores = new Map<string, number>()
  const compounds = new Set<string>()
  const folded = {
    scores,
    compounds,
    outside: [1, 2, 3, 4, 5].map((length) => weight(`outside ${length}`)),
    ends: endsOf(space, weight),
    transliterating: lengths(8).map((length) =>
      lengths(length + 1).map((many) => weight(`transliterating ${length} ${many - 1}`)),
    ),
    numerals: lengths(8).map(
      (length) => [weight(`numerals ${length} false`), weight(`numerals ${length} true`)] as const,
    ),
    surroundings: [...weights.surroundings],
  } satisfies Folded
  const byLength = [...space.words].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const word of byLength) {
    if (word.length > LONGEST_NAME) continue
    const score = own(word)
    const unknown = outsideScore(folded, word)
    const divided = word.length === 1 ? -Infinity : bestDivision(folded, word)
    if (score > divided - MARGIN || (unknown !== undefined && unknown > divided - MARGIN)) scores.set(word, score)
    if (score <= divided && isCompound(word, sources)) compounds.add(word)
  }
  return folded
}

function isCompound(word: string, { dictionary, phrases }: Sources): boolean {
  const count = dictionary.get(word)?.count ?? 0
  return word.length <= 8 && (count >= RAREST_COMPOUND || (count > 0 && phrases.has(word)))
}

const lengths = (most: number) => Array.from({ length: most }, (_, at) => at + 1)

function endsOf(space: FeatureSpace, weight: (name: string) => number): Map<string, number[]> {
  const characters = new Set(
    [...space.words].filter((word) => word.length > 1).flatMap((word) => [word[0]!, word.at(-1)!]),
  )
  const ends = new Map<string, number[]>()
  for (const character of characters) {
    const figures = ['first', 'last'].flatMap((which) =>
      [2, 3, 4].map((length) =>
        space
          .habitsOf(character)
          .reduce(
            (sum, [habit, amount]) => sum + amount * weight(`${which} ${length} ${habit}`),
            weight(`${which} ${length} ${character}`) + weight(`${which} ${character}`),
          ),
      ),
    )
    if (figures.some((figure) => Math.abs(figure) >= 0.02)) ends.set(character, figures)
  }
  return ends
}

/** What a row of characters scores that the lexicon does not have; undefined when it may not be a word. */
function outsideScore(folded: Folded, word: string): number | undefined {
  const classes = characterClasses()
  const having = (bit: number) => Array.from(word).filter((it) => (classes[it.charCodeAt(0)]! & bit) !== 0).length
  const transliterating = having(TRANSLITERATION)
  const isNumber = having(NUMERAL) === word.length
  if (word.length > LONGEST_OUTSIDE && transliterating < word.length && !isNumber) return undefined
  const length = Math.min(word.length, 8)
  const ends = Math.min(word.length, 4) - 2
  return (
    folded.outside[Math.min(word.length, 5) - 1]! +
    (word.length === 1
      ? 0
      : (folded.ends.get(word[0]!)?.[ends] ?? 0) + (folded.ends.get(word.at(-1)!)?.[3 + ends] ?? 0)) +
    (folded.transliterating[length - 1]![Math.min(length, transliterating)] ?? 0) +
    folded.numerals[length - 1]![isNumber ? 1 : 0]
  )
}

function bestDivision(folded: Folded, word: string): number {
  const best = [0]
  for (let end = 1; end <= word.length; end++) {
    best[end] = -Infinity
    for (let start = end === word.length ? 1 : 0; start < end; start++) {
      const part = word.slice(start, end)
      const score = folded.scores.get(part) ?? outsideScore(folded, part)
      if (score !== undefined) best[end] = Math.max(best[end]!, best[start]! + score)
    }
  }
  return best[word.length]!
}
