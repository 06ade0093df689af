import { characterClasses, NUMERAL, TRANSLITERATION } from '../../src/hanzi/words/character-classes.ts'
import { pieceEnd, startsHanRun } from '../../src/hanzi/words/pieces.ts'
import { givenNameWeight, leftWeight, rightWeight } from '../../src/hanzi/words/surroundings.ts'
import { type Features, type FeatureSpace, LONGEST_OUTSIDE } from './features.ts'

/** A word that may stand in a run of Han characters. */
export interface Arc {
  readonly start: number
  readonly end: number
  readonly features: Features
  /** Weights for what stands beside it. */
  readonly surroundings: readonly number[]
  readonly isGold: boolean
}

/** A run of Han characters with every word that may stand in it, by their ends. */
export interface Lattice {
  readonly start: number
  readonly length: number
  readonly arcs: readonly Arc[]
  /** Whether the words that a person found are among them. */
  readonly isReachable: boolean
}

export interface Sentence {
  readonly lattices: readonly Lattice[]
  /** Pieces that need no model. */
  readonly others: readonly (readonly [number, number])[]
  /** `start,end` of each word that a person found. */
  readonly gold: ReadonlySet<string>
}

export const LONGEST_NAME = 12

export function sentenceOf(words: readonly string[], space: FeatureSpace): Sentence {
  const text = words.join('')
  const gold = new Set<string>()
  let at = 0
  for (const word of words) gold.add(`${at},${(at += word.length)}`)
  const lattices: Lattice[] = []
  const others: [number, number][] = []
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start)
    if (startsHanRun(text, start)) lattices.push(latticeOf(text, start, end, space, gold))
    else others.push([start, end])
    start = end
  }
  return { lattices, others, gold }
}

function latticeOf(text: string, from: number, to: number, space: FeatureSpace, gold: ReadonlySet<string>): Lattice {
  const classes = characterClasses()
  const classAt = (at: number) => (at >= 0 && at < text.length ? classes[text.charCodeAt(at)]! : 0)
  const arcs: Arc[] = []
  const reached = new Set([from])
  for (let start = from; start < to; start++) {
    let common = TRANSLITERATION | NUMERAL
    for (let end = start + 1; end <= to && end <= start + LONGEST_NAME; end++) {
      const length = end - start
      common &= classAt(end - 1)
      const word = text.slice(start, end)
      const isKnown = space.words.has(word)
      if (length > LONGEST_OUTSIDE && !isKnown && common === 0) continue
      const isGold = gold.has(`${start},${end}`)
      if (isGold && reached.has(start)) reached.add(end)
      arcs.push({
        start: start - from,
        end: end - from,
        features: space.of(word),
        surroundings: [
          leftWeight(classAt(start - 1), classAt(start), length),
          rightWeight(classAt(end - 1), classAt(end), length),
          isKnown ? -1 : givenNameWeight(classAt(start - 1), length),
        ].filter((place) => place >= 0),
        isGold,
      })
    }
  }
  return { start: from, length: to - from, arcs, isReachable: reached.has(to) }
}
