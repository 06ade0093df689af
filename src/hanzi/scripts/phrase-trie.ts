/** One dictionary as opencc-js packs it: `term form|term form`. */
export type Packed = string

/** Slots for each UTF-16 unit of the terms that may need one: chains in the table stay short below half. */
const ROOM = 1.6

/** What a row is: a character; a phrase, into which no later term may reach; a form that no later step may touch. */
export const CHARACTER = 0
export const PHRASE = 1
export const FINAL = 2
/** A name that nobody vouches for: final as well, but only where no phrase of the text reaches into it. */
export const UNSURE = 3

/**
 * A dictionary for finding the longest term that begins at a place. The terms stand in a trie over UTF-16 units whose
 * edges lie in one hash table (parent node and unit → node, which is the slot itself), so building it is one pass over
 * the packed text, some 20 ms for OpenCC's 49,000 phrases, and looking up allocates nothing.
 *
 * Of several rows with one term the first counts.
 */
export class PhraseTrie {
  /** Node of each first unit; 0 where no term begins with it. */
  readonly first = new Int32Array(0x1_0000)
  readonly #parents: Int32Array
  readonly #units: Uint16Array
  /** Number of the term that ends at a node, from 1. */
  readonly #terms: Int32Array
  readonly #shift: number
  readonly #mask: number
  #starts: Int32Array
  #lengths: Uint8Array
  #flags: Uint8Array
  #count = 0
  /** All forms, one behind the other. */
  #pool: Uint16Array
  #filled = 0
  /** What `longest` found: the number of the term, 0 for none, and where it ends. */
  found = 0
  end = 0

  constructor(dictionaries: readonly { readonly packed: Packed; readonly flag?: number }[]) {
    const units = dictionaries.reduce((sum, { packed }) => sum + packed.length, 0)
    const bits = Math.max(4, Math.ceil(Math.log2((units / 2) * ROOM * (units > 100_000 ? 0.6 : 1) + 16)))
    this.#shift = 32 - bits
    this.#mask = 2 ** bits - 1
    this.#parents = new Int32Array(2 ** bits)
    this.#units = new Uint16Array(2 ** bits)
    this.#terms = new Int32Array(2 ** bits)
    const entries = Math.ceil(units / 4) + 2
    this.#starts = new Int32Array(entries)
    this.#lengths = new Uint8Array(entries)
    this.#flags = new Uint8Array(entries)
    this.#pool = new Uint16Array(Math.ceil(units / 2) + 16)
    for (const { packed, flag = 0 } of dictionaries) this.#read(packed, flag)
    this.#starts = this.#starts.slice(0, this.#count + 2)
    this.#lengths = this.#lengths.slice(0, this.#count + 2)
    this.#flags = this.#flags.slice(0, this.#count + 2)
    this.#pool = this.#pool.slice(0, this.#filled)
  }

  get size(): number {
    return this.#count
  }

  /** Rows mostly come sorted: what a term shares with the one before it need not be looked up again. */
  #read(packed: string, flag: number): void {
    const path = new Int32Array(64)
    let before = 0
    let deep = 0
    let at = 0
    while (at < packed.length) {
      const space = packed.indexOf(' ', at)
      if (space < 0) throw new TypeError(`a row without a form: ${packed.slice(at, at + 40)}`)
      let stop = packed.indexOf('|', space)
      if (stop < 0) stop = packed.length
      const length = space - at
      if (length < 1 || length > path.length || stop === space + 1 || stop - space > 256)
        throw new TypeError(`a malformed row: ${packed.slice(at, stop)}`)
      let shared = 0
      while (shared < deep && shared < length && packed.charCodeAt(at + shared) === packed.charCodeAt(before + shared))
        shared++
      if (shared === 0) path[shared++] = this.#root(packed.charCodeAt(at))
      for (; shared < length; shared++) path[shared] = this.#make(path[shared - 1]!, packed.charCodeAt(at + shared))
      this.#add(path[length - 1]!, packed, space, stop, flag)
      before = at
      deep = length
      at = stop + 1
    }
  }

  #add(node: number, packed: string, space: number, stop: number, flag: number): void {
    if (this.#terms[node] !== 0) return
    this.#count++
    this.#terms[node] = this.#count
    this.#starts[this.#count] = this.#filled
    this.#lengths[this.#count] = stop - space - 1
    this.#flags[this.#count] = flag
    if (this.#filled + stop - space > this.#pool.length) {
      const larger = new Uint16Array(this.#pool.length * 2 + 256)
      larger.set(this.#pool)
      this.#pool = larger
    }
    for (let i = space + 1; i < stop; i++) this.#pool[this.#filled++] = packed.charCodeAt(i)
  }

  #root(unit: number): number {
    if (this.first[unit] === 0) this.first[unit] = this.#make(-1, unit)
    return this.first[unit]!
  }

  /** The slot of a node's child, taken for it if there is none yet; slot 0 itself is never used. */
  #make(parent: number, unit: number): number {
    let slot = (Math.imul(parent, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> this.#shift
    for (;;) {
      if (slot !== 0) {
        const held = this.#parents[slot]
        if (held === 0) break
        if (held === parent && this.#units[slot] === unit) return slot
      }
      slot = (slot + 1) & this.#mask
    }
    this.#parents[slot] = parent
    this.#units[slot] = unit
    return slot
  }

  /**
   * Looks for the longest term in `text` that begins at `at` and ends at `limit` or before; what it is stands in
   * `found` and `end` afterwards.
   */
  longest(text: Uint16Array, at: number, limit: number): boolean {
    this.found = 0
    let node = this.first[text[at]!]!
    const terms = this.#terms
    const parents = this.#parents
    const units = this.#units
    for (let i = at + 1; node !== 0; i++) {
      const term = terms[node]!
      if (term !== 0) {
        this.found = term
        this.end = i
      }
      if (i >= limit) break
      const unit = text[i]!
      let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> this.#shift
      const parent = node
      node = 0
      for (;;) {
        if (slot !== 0) {
          const held = parents[slot]
          if (held === 0) break
          if (held === parent && units[slot] === unit) {
            node = slot
            break
          }
        }
        slot = (slot + 1) & this.#mask
      }
    }
    return this.found !== 0
  }

  /** Writes the form of a term into `out` at a place and tells where it ends there. */
  write(term: number, out: Uint16Array, at: number): number {
    const start = this.#starts[term]!
    const end = start + this.#lengths[term]!
    const pool = this.#pool
    for (let i = start; i < end; i++) out[at++] = pool[i]!
    return at
  }

  lengthOf(term: number): number {
    return this.#lengths[term]!
  }

  flagOf(term: number): number {
    return this.#flags[term]!
  }

  formOf(term: number): string {
    const start = this.#starts[term]!
    return String.fromCharCode(...this.#pool.subarray(start, start + this.#lengths[term]!))
  }
}
