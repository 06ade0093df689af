import { Features } from './features.ts'
import { type Lexicon, LONGEST_PHRASE, NO_PHRASE } from './lexicon.ts'
import type { Surroundings } from './surroundings.ts'

/** Chooses among the readings of a character by what stands around it. */
export interface Model {
  readonly lexicon: Lexicon
  /** The number of the likeliest of the character's readings; of `allowed` ones only, where some are given. */
  choose(text: Surroundings, at: number, readings: readonly string[], allowed?: readonly string[]): number
}

/** A model with these weights: for every reading of a trained character they are added up, and the greatest sum wins. */
export function createModel(lexicon: Lexicon, weights: Int8Array | Float32Array): Model {
  const features = new Features(lexicon)
  const slots = new Int32Array(256)
  const sum = (choice: number) => {
    const count = features.choose(choice, slots)
    let total = 0
    for (let i = 0; i < count; i++) total += weights[slots[i]!]!
    return total
  }
  return {
    lexicon,
    choose(text, at, readings, allowed) {
      if (!lexicon.isTrained(text.at(at))) return longestPhrase(lexicon, text, at, readings, allowed)
      features.look(text, at)
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let choice = 0; choice < readings.length; choice++) {
        if (allowed && !allowed.includes(readings[choice]!)) continue
        const total = sum(choice)
        if (total > most) [best, most] = [choice, total]
      }
      return best
    },
  }
}

/** What the longest phrase that covers the place says, or else the commonest reading. */
function longestPhrase(
  lexicon: Lexicon,
  text: Surroundings,
  at: number,
  readings: readonly string[],
  allowed?: readonly string[],
): number {
  for (let length = LONGEST_PHRASE; length > 1; length--) {
    for (let start = at - length + 1; start <= at; start++) {
      const phrase = text.phrase(start, length)
      if (phrase === NO_PHRASE) continue
      const choice = lexicon.choice(phrase, at - start)
      if (!allowed || allowed.includes(readings[choice]!)) return choice
    }
  }
  return allowed
    ? Math.max(
        0,
        readings.findIndex((reading) => allowed.includes(reading)),
      )
    : 0
}
