import type { Alphabet } from './alphabet.ts'
import type { Automaton } from './automaton.ts'
import type { Crossings } from './crossings.ts'
import { BREAK, type Folded } from './fold.ts'

/** The way through a text on which each character was read by itself. */
export const PLAIN = -1

/** The other ways, by number: of each the last crossing, and the way before it. */
export class Trails {
  #crossings = new Int32Array(ROOM)
  #before = new Int32Array(ROOM)
  #length = 0

  /** Forgets all, and gives back the room that a long text took. */
  clear(): void {
    this.#length = 0
    if (this.#before.length > MOST_KEPT) [this.#crossings, this.#before] = [new Int32Array(ROOM), new Int32Array(ROOM)]
  }

  add(crossing: number, before: number): number {
    const at = this.#length++
    if (at === this.#crossings.length) {
      this.#crossings = twice(this.#crossings)
      this.#before = twice(this.#before)
    }
    this.#crossings[at] = crossing
    this.#before[at] = before
    return at
  }

  crossingOf(trail: number): number {
    return this.#crossings[trail]!
  }

  before(trail: number): number {
    return this.#before[trail]!
  }
}

const ROOM = 256
const MOST_KEPT = 1 << 14

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length)
  larger.set(column)
  return larger
}

/** Ways followed at a time beside the plain one. What more there would be is hostile, and costs nobody time. */
const MOST_BRANCHES = 12
const MOST_COMING = 4 * MOST_BRANCHES

// Of the ways that are followed, and of those whose crossing has not ended yet: the state, and the way itself.
const states = new Int32Array(MOST_BRANCHES)
const ways = new Int32Array(MOST_BRANCHES)
const comingStates = new Int32Array(MOST_COMING)
const comingWays = new Int32Array(MOST_COMING)

/**
 * Reads a folded text in every way that its crossings allow, and tells each pattern that ends with a character, by
 * number, with the way on which it was read. Linear in the text: at most so many ways are followed at a time.
 */
export function scan(
  { automaton, alphabet }: { readonly automaton: Automaton; readonly alphabet: Alphabet },
  { codes, gaps, length }: Folded,
  { crossings, trails }: { readonly crossings: Crossings; readonly trails: Trails },
  take: (pattern: number, at: number, trail: number) => void,
): void {
  trails.clear()
  let state = 0
  let branches = 0
  let coming = 0
  let next = 0
  let crossed = crossings.length > 0 ? crossings.from[0]! : length
  for (let at = 0; at < length; at++) {
    if (gaps[at] === BREAK) state = branches = coming = 0
    for (; crossed === at; crossed = next < crossings.length ? crossings.from[next]! : length) {
      const symbol = alphabet.symbolOf(crossings.code[next]!)
      if (symbol !== 0) {
        for (let branch = PLAIN; branch < branches && coming < MOST_COMING; branch++) {
          const reached = automaton.step(branch === PLAIN ? state : states[branch]!, symbol)
          if (reached === 0) continue
          comingStates[coming] = reached
          comingWays[coming++] = trails.add(next, branch === PLAIN ? PLAIN : ways[branch]!)
        }
      }
      next++
    }
    const symbol = alphabet.symbolOf(codes[at]!)
    if (symbol === 0) state = 0
    else {
      state = automaton.step(state, symbol)
      if (automaton.ends(state)) automaton.eachEnd(state, (pattern) => take(pattern, at, PLAIN))
    }
    if (branches === 0 && coming === 0) continue
    let kept = 0
    for (let branch = 0; branch < branches; branch++) {
      const reached = symbol === 0 ? 0 : automaton.step(states[branch]!, symbol)
      const way = ways[branch]!
      // What it remembers lies behind its last crossing by now: so does the plain way.
      if (automaton.depthOf(reached) > at - crossings.to[trails.crossingOf(way)]!) kept = keep(kept, reached, way)
    }
    let left = 0
    for (let one = 0; one < coming; one++) {
      const way = comingWays[one]!
      if (crossings.to[trails.crossingOf(way)] === at) kept = keep(kept, comingStates[one]!, way)
      else {
        comingStates[left] = comingStates[one]!
        comingWays[left++] = way
      }
    }
    branches = kept
    coming = left
    for (let branch = 0; branch < branches; branch++) {
      const way = ways[branch]!
      if (automaton.ends(states[branch]!)) automaton.eachEnd(states[branch]!, (pattern) => take(pattern, at, way))
    }
  }
}

/** Goes on with a way, unless one in the same state is there or there are enough; returns how many there are now. */
function keep(count: number, state: number, way: number): number {
  for (let branch = 0; branch < count; branch++) if (states[branch] === state) return count
  if (count === MOST_BRANCHES) return count
  states[count] = state
  ways[count] = way
  return count + 1
}

/** The characters of a text that a symbol of a pattern was read from, first and last by number. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Where each symbol of a pattern was read, that ends with a character on some way. */
export function walkBack(
  symbols: number,
  last: number,
  trail: number,
  { crossings, trails }: { readonly crossings: Crossings; readonly trails: Trails },
): Place[] {
  const places: Place[] = []
  let at = last
  let left = trail
  for (let symbol = 0; symbol < symbols; symbol++) {
    const crossing = left === PLAIN ? PLAIN : trails.crossingOf(left)
    if (crossing !== PLAIN && crossings.to[crossing] === at) {
      const from = crossings.from[crossing]!
      places.push({ from, to: at })
      at = from - 1
      left = trails.before(left)
    } else {
      places.push({ from: at, to: at })
      at--
    }
  }
  return places.toReversed()
}
