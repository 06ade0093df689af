import { scoreAt } from './lexicon-digits.ts'
import packed from './lexicon.json' with { type: 'json' }

/** The lengths for which a row of characters that is no word of the lexicon has figures of its own. */
const LONGEST = 8

/** The words that the segmenter knows, as a tree of their characters, and the figures for rows that it does not know. */
export interface Lexicon {
  /** Nodes of single characters, by UTF-16 unit; 0 for none. */
  readonly roots: Int32Array
  /** What a node scores as a word; NaN when it is none. */
  readonly scores: Float32Array
  /** 1 for a word that is divided, though readers take it for one. */
  readonly compounds: Uint8Array
  /** The node below this one with that character, 0 for none. */
  child(node: number, unit: number): number
  /** For rows outside of the lexicon: what one scores by its length and by how many characters transliterate. */
  readonly transliterating: Float32Array
  /** For the same rows, by length: what being no number adds, what being one adds. */
  readonly numerals: Float32Array
  /** What stands beside a word: see `surroundings.ts`. */
  readonly surroundings: Float32Array
  /** The place of a character's figures in `ends`; 0 for a character without. */
  readonly endPlaces: Uint32Array
  /** Six for each character: as the first of 2, 3, 4 and more; as the last of them. */
  readonly ends: Float32Array
}

/** Is that piece of a Simplified text a word of the lexicon, cut further or not? */
export function isKnown(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const { roots, child, scores, compounds } = lexicon()
  let node = roots[text.charCodeAt(start)]!
  for (let at = start + 1; at < end && node !== 0; at++) node = child(node, text.charCodeAt(at))
  return node !== 0 && (compounds[node] === 1 || !Number.isNaN(scores[node]!))
}

let loaded: Lexicon | undefined

/** Unpacked when first asked for, in some 50 ms. */
export function lexicon(): Lexicon {
  loaded ??= unpacked()
  return loaded
}

/** Where in `transliterating` the figure for a row of this length stands that has so many such characters. */
export function figuresAt(length: number, many: number): number {
  const row = Math.min(length, LONGEST)
  return ((row - 1) * (row + 2)) / 2 + Math.min(row, many)
}

/** Where in `numerals`. */
export function numeralAt(length: number, isNumber: boolean): number {
  return (Math.min(length, LONGEST) - 1) * 2 + (isNumber ? 1 : 0)
}

function unpacked(): Lexicon {
  const outside = figures(packed.outside)
  const transliterating = figures(packed.transliterating)
  for (let length = 1; length <= LONGEST; length++)
    for (let many = 0; many <= length; many++)
      transliterating[figuresAt(length, many)]! += outside[Math.min(length, outside.length) - 1]!
  return {
    ...unpackedWords(packed.words),
    ...unpackedEnds(packed.ends),
    transliterating,
    numerals: figures(packed.numerals),
    surroundings: figures(packed.surroundings),
  }
}

function figures(text: string): Float32Array {
  return Float32Array.from({ length: text.length / 2 }, (_, at) => scoreAt(text, at * 2))
}

function unpackedEnds(text: string): Pick<Lexicon, 'endPlaces' | 'ends'> {
  const each = 13
  const endPlaces = new Uint32Array(0x1_0000)
  const ends = new Float32Array((text.length / each + 1) * 6)
  for (let at = 0, place = 6; at < text.length; at += each, place += 6) {
    endPlaces[text.charCodeAt(at)] = place
    for (let nth = 0; nth < 6; nth++) ends[place + nth] = scoreAt(text, at + 1 + nth * 2)
  }
  return { endPlaces, ends }
}

const OPEN = 40
const CLOSE = 41
const COMPOUND = 42
/** Characters of the tree are above this, marks and digits below. */
const ASCII = 128

function unpackedWords(tree: string): Pick<Lexicon, 'roots' | 'scores' | 'compounds' | 'child'> {
  const roots = new Int32Array(0x1_0000)
  const scores = new Float32Array(tree.length).fill(Number.NaN)
  const compounds = new Uint8Array(tree.length)
  const parents = new Int32Array(tree.length)
  const units = new Uint16Array(tree.length)
  const path = new Int32Array(64)
  let nodes = 0
  let depth = 0
  for (let at = 0; at < tree.length; at++) {
    const unit = tree.charCodeAt(at)
    if (unit >= ASCII) {
      nodes++
      units[nodes] = unit
      parents[nodes] = depth === 0 ? 0 : path[depth - 1]!
      path[depth] = nodes
      if (depth === 0) roots[unit] = nodes
    } else if (unit === OPEN) depth++
    else if (unit === CLOSE) depth--
    else if (unit === COMPOUND) compounds[nodes] = 1
    else scores[nodes] = scoreAt(tree, at++)
  }
  const table = hashed(nodes, parents, units)
  return {
    roots,
    scores: scores.slice(0, nodes + 1),
    compounds: compounds.slice(0, nodes + 1),
    child: childFinder(table, parents.slice(0, nodes + 1), units.slice(0, nodes + 1)),
  }
}

const placeOf = (parent: number, unit: number) => Math.imul(parent * 31 + unit, 0x9e3779b1) >>> 8

function hashed(nodes: number, parents: Int32Array, units: Uint16Array): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(nodes * 1.5)))
  const mask = table.length - 1
  for (let node = 1; node <= nodes; node++) {
    if (parents[node] === 0) continue
    let place = placeOf(parents[node]!, units[node]!) & mask
    while (table[place] !== 0) place = (place + 1) & mask
    table[place] = node
  }
  return table
}

function childFinder(table: Int32Array, parents: Int32Array, units: Uint16Array): Lexicon['child'] {
  const mask = table.length - 1
  return (parent, unit) => {
    for (let place = placeOf(parent, unit) & mask; ; place = (place + 1) & mask) {
      const node = table[place]!
      if (node === 0 || (parents[node] === parent && units[node] === unit)) return node
    }
  }
}
