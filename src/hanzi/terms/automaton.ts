/**
 * Finds any number of patterns at once (Aho and Corasick, 1975), over symbols that are whole numbers from 1. The goto
 * function lies in a double array (Aoe, 1989): the child of a state by a symbol is at `base[state] + symbol` if that
 * slot says that it belongs to the state. Memory grows with the patterns, time with the text, whatever it is.
 */
export class Automaton {
  #base: Int32Array
  /** The owner of each slot, plus one; 0 where it is free. State 0 is the root. */
  #owner: Int32Array
  #fail: Int32Array
  #depth: Uint16Array
  /** The first pattern that ends at a state, plus one. */
  #ends: Int32Array
  /** Patterns that end at the same state, chained; plus one. */
  readonly #next: Int32Array
  /** The longest state that ends where this one ends and at which a pattern ends: itself, one behind it, or 0. */
  #reports: Int32Array
  #first = 1

  constructor(patterns: readonly (readonly number[])[]) {
    const symbols = patterns.reduce((most, pattern) => pattern.reduce((a, b) => Math.max(a, b), most), 0)
    const size = patterns.reduce((sum, pattern) => sum + pattern.length, 0) + symbols + 2
    this.#base = new Int32Array(size)
    this.#owner = new Int32Array(size)
    this.#fail = new Int32Array(size)
    this.#depth = new Uint16Array(size)
    this.#ends = new Int32Array(size)
    this.#reports = new Int32Array(size)
    this.#next = new Int32Array(patterns.length)
    this.#build(patterns)
  }

  /** The state after one more symbol; 0 for symbols that no pattern has. */
  step(state: number, symbol: number): number {
    const base = this.#base
    const owner = this.#owner
    for (;;) {
      const slot = base[state]! + symbol
      if (owner[slot] === state + 1) return slot
      if (state === 0) return 0
      state = this.#fail[state]!
    }
  }

  /** How many symbols of the text a state remembers. */
  depthOf(state: number): number {
    return this.#depth[state]!
  }

  /** Whether a pattern ends at this state. */
  ends(state: number): boolean {
    return this.#reports[state] !== 0
  }

  /** Calls once for each pattern that ends at this state, longest first, with its number. */
  eachEnd(state: number, take: (pattern: number) => void): void {
    for (let at = this.#reports[state]!; at !== 0; at = this.#reports[this.#fail[at]!]!)
      for (let pattern = this.#ends[at]!; pattern !== 0; pattern = this.#next[pattern - 1]!) take(pattern - 1)
  }

  /** Level by level over the sorted patterns: a state is the range of those that begin with it. */
  #build(patterns: readonly (readonly number[])[]): void {
    const order = patterns.map((_, index) => index).toSorted((a, b) => compare(patterns[a]!, patterns[b]!))
    const states = [0]
    const ranges = [0, order.length]
    for (let at = 0; at < states.length; at++) {
      const state = states[at]!
      const depth = this.#depth[state]!
      let from = ranges[2 * at]!
      const to = ranges[2 * at + 1]!
      for (; from < to && patterns[order[from]!]!.length === depth; from++) {
        this.#next[order[from]!] = this.#ends[state]!
        this.#ends[state] = order[from]! + 1
      }
      this.#reports[state] = this.#ends[state] !== 0 ? state : this.#reports[this.#fail[state]!]!
      const symbols: number[] = []
      const starts: number[] = []
      for (let row = from; row < to; row++) {
        const symbol = patterns[order[row]!]![depth]!
        if (symbol === symbols.at(-1)) continue
        symbols.push(symbol)
        starts.push(row)
      }
      if (symbols.length === 0) continue
      const base = state === 0 ? 0 : this.#place(symbols)
      this.#base[state] = base
      this.#reach(base + symbols.at(-1)! + 1)
      for (const symbol of symbols) this.#owner[base + symbol] = state + 1
      for (const [child, symbol] of symbols.entries()) {
        const slot = base + symbol
        this.#depth[slot] = depth + 1
        this.#fail[slot] = state === 0 ? 0 : this.step(this.#fail[state]!, symbol)
        states.push(slot)
        ranges.push(starts[child]!, starts[child + 1] ?? to)
      }
    }
    // A state's base and any symbol stay within the arrays: `step` need not look.
    const widest = patterns.reduce((most, pattern) => pattern.reduce((a, b) => Math.max(a, b), most), 0)
    this.#reach(states.reduce((most, state) => Math.max(most, this.#base[state]!), 0) + widest + 1)
  }

  /** The first place where all children of a state find free slots. */
  #place(symbols: readonly number[]): number {
    const [least] = symbols as [number]
    let taken = 0
    let slot = Math.max(this.#first, least)
    const begun = slot
    for (; ; slot++) {
      this.#reach(slot - least + symbols.at(-1)! + 1)
      if (this.#owner[slot] !== 0) {
        taken++
        continue
      }
      const base = slot - least
      if (symbols.every((symbol) => this.#owner[base + symbol] === 0)) break
    }
    // Where nearly all is taken there is nothing to be found for the next state either.
    if (slot === this.#first || (begun === this.#first && taken > 0.95 * (slot - begun + 1))) this.#first = slot
    return slot - least
  }

  #reach(size: number): void {
    if (size <= this.#base.length) return
    const grown = Math.max(size, Math.ceil(this.#base.length * 1.5))
    const larger = (array: Int32Array) => {
      const copy = new Int32Array(grown)
      copy.set(array)
      return copy
    }
    this.#base = larger(this.#base)
    this.#owner = larger(this.#owner)
    this.#fail = larger(this.#fail)
    this.#ends = larger(this.#ends)
    this.#reports = larger(this.#reports)
    const depth = new Uint16Array(grown)
    depth.set(this.#depth)
    this.#depth = depth
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return a.length - b.length
}
