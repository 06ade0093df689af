import { SURROUNDINGS } from '../../src/hanzi/words/surroundings.ts'
import type { Arc, Lattice, Sentence } from './lattice.ts'

/** Weights of the features of words, and of what stands beside them. */
export interface Weights {
  readonly words: Float64Array
  readonly surroundings: Float64Array
}

const EPOCHS = 14
const RATE = 0.15

/**
 * A semi-Markov conditional random field of order zero: the probability of a division is the product of what its words
 * score. Trained by AdaGrad, the weights of the second half of the epochs averaged. The same input gives the same
 * weights.
 */
export function train(sentences: readonly Sentence[], size: number, decay: number): Weights {
  const lattices = sentences.flatMap((it) => it.lattices).filter((it) => it.isReachable && it.length > 1)
  const all = size + SURROUNDINGS
  const weights = new Float64Array(all)
  const squares = new Float64Array(all).fill(0.05)
  const sums = new Float64Array(all)
  const random = generator(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const lattice of shuffled(lattices, random)) {
      for (const [place, slope] of gradient(lattice, weights, size)) {
        const step = slope - decay * weights[place]!
        squares[place]! += step * step
        weights[place]! += (RATE * step) / Math.sqrt(squares[place]!)
      }
    }
    if (epoch >= EPOCHS / 2) for (let place = 0; place < all; place++) sums[place]! += weights[place]! / (EPOCHS / 2)
  }
  return { words: sums.subarray(0, size), surroundings: sums.subarray(size) }
}

function gradient(lattice: Lattice, weights: Float64Array, size: number): Map<number, number> {
  const { arcs, length } = lattice
  const before = new Float64Array(length + 1).fill(-Infinity)
  const behind = new Float64Array(length + 1).fill(-Infinity)
  before[0] = 0
  behind[length] = 0
  const scores = arcs.map((arc) => scoreOf(arc, weights, size))
  // Arcs stand in the order of their starts: whatever ends at a place begins before it.
  for (const [at, arc] of arcs.entries()) before[arc.end] = logSum(before[arc.end]!, before[arc.start]! + scores[at]!)
  for (let at = arcs.length - 1; at >= 0; at--) {
    const arc = arcs[at]!
    behind[arc.start] = logSum(behind[arc.start]!, behind[arc.end]! + scores[at]!)
  }
  const slopes = new Map<number, number>()
  const add = (place: number, by: number) => slopes.set(place, (slopes.get(place) ?? 0) + by)
  for (const [at, { start, end, isGold, features, surroundings }] of arcs.entries()) {
    const expected = Math.exp(before[start]! + scores[at]! + behind[end]! - before[length]!)
    const error = (isGold ? 1 : 0) - expected
    if (Math.abs(error) < 1e-3) continue
    for (const [nth, place] of features.places.entries()) add(place, error * features.amounts[nth]!)
    for (const place of surroundings) add(size + place, error)
  }
  return slopes
}

function scoreOf({ features, surroundings }: Arc, weights: Float64Array, size: number): number {
  let score = 0
  for (let nth = 0; nth < features.places.length; nth++)
    score += weights[features.places[nth]!]! * features.amounts[nth]!
  for (const place of surroundings) score += weights[size + place]!
  return score
}

function logSum(a: number, b: number): number {
  if (a === -Infinity) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** F1 of the words that the weights find, in per cent. */
export function f1Of(sentences: readonly Sentence[], { words, surroundings }: Weights): number {
  const weights = new Float64Array([...words, ...surroundings])
  let right = 0
  let found = 0
  let gold = 0
  for (const sentence of sentences) {
    const spans = sentence.lattices.flatMap((lattice) =>
      bestPath(lattice, weights, words.length).map(([start, end]) => [lattice.start + start, lattice.start + end]),
    )
    for (const [start, end] of [...spans, ...sentence.others]) if (sentence.gold.has(`${start},${end}`)) right++
    found += spans.length + sentence.others.length
    gold += sentence.gold.size
  }
  return (200 * right) / (found + gold)
}

function bestPath({ arcs, length }: Lattice, weights: Float64Array, size: number): [number, number][] {
  const best = new Float64Array(length + 1).fill(-Infinity)
  const from = new Int32Array(length + 1)
  best[0] = 0
  for (const arc of arcs) {
    const score = best[arc.start]! + scoreOf(arc, weights, size)
    if (score <= best[arc.end]!) continue
    best[arc.end] = score
    from[arc.end] = arc.start
  }
  const path: [number, number][] = []
  for (let end = length; end > 0; end = from[end]!) path.push([from[end]!, end])
  return path
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

/** Lehmer's generator: the same numbers every time. */
function generator(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
