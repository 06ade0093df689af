import { Features, WEIGHT_BITS } from '../../src/hanzi/pinyin/features.ts'
import type { Lexicon } from '../../src/hanzi/pinyin/lexicon.ts'
import { Surroundings } from '../../src/hanzi/pinyin/surroundings.ts'
import { codesOf, type Example, type Phrases } from './sets.ts'

/** What speaks for each reading of one example, as numbers of weights, and which of them is right. */
export interface Case {
  readonly slots: readonly Int32Array[]
  readonly right: number
  readonly weight: number
}

const PHRASE_WEIGHT = 0.2
/** More learn the sets by heart, and others less well. */
const ROUNDS = 3
const PACE = 0.2
const DECAY = 1e-6
/** A weight must have been of use for this many right readings. */
const SEEN = 2
/** Weights are kept as whole numbers, this many to a nat. */
const SCALE = 16

export function casesOf(lexicon: Lexicon, examples: readonly Example[]): Case[] {
  return examples.map((example) => caseOf(lexicon, new Surroundings(example.codes, lexicon), example, 1))
}

/** Every trained character in a phrase is an example too, of which only the phrase itself is known. */
export function phraseCases(lexicon: Lexicon, phrases: Phrases): Case[] {
  return [...phrases].flatMap(([phrase, said]) => {
    const codes = codesOf(phrase)
    const text = new Surroundings(codes, lexicon, { isWhole: false })
    return said.flatMap((reading, at) =>
      lexicon.isTrained(codes[at]!) && lexicon.readingsOf(codes[at]!)!.includes(reading)
        ? [caseOf(lexicon, text, { codes, at, reading }, PHRASE_WEIGHT)]
        : [],
    )
  })
}

function caseOf(lexicon: Lexicon, text: Surroundings, { codes, at, reading }: Example, weight: number): Case {
  const features = new Features(lexicon)
  const readings = lexicon.readingsOf(codes[at]!) ?? []
  features.look(text, at)
  const room = new Int32Array(256)
  const slots = readings.map((_, choice) => room.slice(0, features.choose(choice, room)))
  return { slots, right: readings.indexOf(reading), weight }
}

/** A stream of numbers in [0, 1) that is the same in every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Multinomial logistic regression by AdaGrad, rounded to the eight bits in which the weights are shipped. */
export function fit(cases: readonly Case[]): Int8Array {
  const weights = new Float32Array(1 << WEIGHT_BITS)
  const squares = new Float32Array(1 << WEIGHT_BITS)
  const seen = timesSeen(cases)
  const roll = dice(7)
  const order = cases.filter(({ right, slots }) => right >= 0 && slots.length > 1)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const other = Math.floor(roll() * (i + 1))
      ;[order[i], order[other]] = [order[other]!, order[i]!]
    }
    for (const each of order) step(each, { weights, squares, seen })
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))))
}

function timesSeen(cases: readonly Case[]): Uint8Array {
  const seen = new Uint8Array(1 << WEIGHT_BITS)
  for (const { slots, right } of cases) for (const slot of slots[right] ?? []) if (seen[slot]! < 255) seen[slot]!++
  return seen
}

interface State {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly seen: Uint8Array
}

function step({ slots, right, weight }: Case, { weights, squares, seen }: State): void {
  const sums = slots.map((each) => each.reduce((sum, slot) => sum + weights[slot]!, 0))
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  for (let choice = 0; choice < slots.length; choice++) {
    const slope = (powers[choice]! / whole - Number(choice === right)) * weight
    if (Math.abs(slope) < 1e-4) continue
    for (let i = 0; i < slots[choice]!.length; i++) {
      const slot = slots[choice]![i]!
      if (seen[slot]! < SEEN && !slots.some((each) => i < each.length && seen[each[i]!]! >= SEEN)) continue
      const pull = slope + DECAY * weights[slot]!
      squares[slot]! += pull * pull
      weights[slot]! -= (PACE * pull) / (Math.sqrt(squares[slot]!) + 0.1)
    }
  }
}

/** How many of the cases these weights get right. */
export function rightOf(cases: readonly Case[], weights: Int8Array): number {
  return cases.filter(({ slots, right }) => {
    const sums = slots.map((each) => each.reduce((sum, slot) => sum + weights[slot]!, 0))
    return sums.indexOf(Math.max(...sums)) === right
  }).length
}
