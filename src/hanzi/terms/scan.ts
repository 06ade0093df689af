import type { Alphabet } from './alphabet.ts'
import type { Automaton } from './automaton.ts'
import type { Crossing } from './crossings.ts'
import { BREAK, type Folded } from './fold.ts'

/** A way through a text on which some characters were read as one: the last such crossing, and those before it. */
export interface Trail {
  readonly crossing: Crossing
  readonly before: Trail | undefined
}

interface Branch {
  readonly state: number
  readonly trail: Trail
}

/** Ways followed at a time beside the plain one. What more there would be is hostile, and costs nobody time. */
const MOST_BRANCHES = 12

/**
 * Reads a folded text in every way that its crossings allow, and tells each pattern that ends with a character, by
 * number. Linear in the text: at most so many ways are followed at a time.
 */
export function scan(
  { automaton, alphabet }: { readonly automaton: Automaton; readonly alphabet: Alphabet },
  { codes, gaps, length }: Folded,
  crossings: readonly Crossing[],
  take: (pattern: number, at: number, trail: Trail | undefined) => void,
): void {
  let state = 0
  let branches: Branch[] = []
  let coming: Branch[] = []
  let next = 0
  for (let at = 0; at < length; at++) {
    if (gaps[at] === BREAK) {
      state = 0
      branches = []
      coming = coming.filter(({ trail }) => trail.crossing.from >= at)
    }
    for (let crossing = crossings[next]; crossing?.from === at; crossing = crossings[++next]) {
      const symbol = alphabet.symbolOf(crossing.code)
      if (symbol === 0) continue
      for (const trail of [undefined, ...branches]) {
        const reached = automaton.step(trail?.state ?? state, symbol)
        if (reached !== 0 && coming.length < 4 * MOST_BRANCHES)
          coming.push({ state: reached, trail: { crossing, before: trail?.trail } })
      }
    }
    const symbol = alphabet.symbolOf(codes[at]!)
    state = symbol === 0 ? 0 : automaton.step(state, symbol)
    if (automaton.ends(state)) automaton.eachEnd(state, (pattern) => take(pattern, at, undefined))
    if (branches.length === 0 && coming.length === 0) continue
    const going: Branch[] = []
    for (const { state: before, trail } of branches) {
      const reached = symbol === 0 ? 0 : automaton.step(before, symbol)
      // What it remembers lies behind its last crossing by now: so does the plain way.
      if (automaton.depthOf(reached) > at - trail.crossing.to) going.push({ state: reached, trail })
    }
    for (const branch of coming) if (branch.trail.crossing.to === at) going.push(branch)
    coming = coming.filter(({ trail }) => trail.crossing.to > at)
    branches = distinct(going)
    for (const { state: reached, trail } of branches)
      if (automaton.ends(reached)) automaton.eachEnd(reached, (pattern) => take(pattern, at, trail))
  }
}

function distinct(branches: readonly Branch[]): Branch[] {
  if (branches.length < 2) return [...branches]
  const kept = new Map<number, Branch>()
  for (const branch of branches) if (!kept.has(branch.state)) kept.set(branch.state, branch)
  return [...kept.values()].slice(0, MOST_BRANCHES)
}

/** The characters, first and last by number, that each symbol of a pattern was read from. */
export function walkBack(symbols: number, last: number, trail: Trail | undefined): Crossing[] {
  const places: Crossing[] = []
  let at = last
  let left = trail
  for (let symbol = 0; symbol < symbols; symbol++) {
    const crossing = left?.crossing
    if (crossing?.to === at) {
      places.push(crossing)
      at = crossing.from - 1
      left = left?.before
    } else {
      places.push({ from: at, to: at, code: 0 })
      at--
    }
  }
  return places.toReversed()
}
