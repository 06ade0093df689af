/** The lexicon as the segmenter walks through it. A node is a character of a word at its place in the tree; 0 is none. */
export interface LexiconArrays {
  /** Nodes of single characters, by UTF-16 unit. */
  readonly roots: Int32Array
  /** Nodes by the hash of the node above and the character: see `placeOf`. */
  readonly table: Int32Array
  readonly parents: Int32Array
  /** What a node scores as a word; NaN when it is none. */
  readonly scores: Float32Array
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
  readonly units: Uint16Array
  /** 1 for a word that is divided, though readers take it for one. */
  readonly compounds: Uint8Array
}

/** The larger elements first, so that all are aligned. */
const ORDER = {
  roots: Int32Array,
  table: Int32Array,
  parents: Int32Array,
  scores: Float32Array,
  transliterating: Float32Array,
  numerals: Float32Array,
  surroundings: Float32Array,
  endPlaces: Uint32Array,
  ends: Float32Array,
  units: Uint16Array,
  compounds: Uint8Array,
} as const satisfies { readonly [Name in keyof LexiconArrays]: unknown }

const NAMES = Object.keys(ORDER) as (keyof LexiconArrays)[]
const HEAD = NAMES.length * 4

/** Where in the table to look first for the node below `parent` with that character. */
export function placeOf(parent: number, unit: number): number {
  return Math.imul(parent * 31 + unit, 0x9e3779b1) >>> 8
}

/** The lengths for which a row of characters that is no word of the lexicon has figures of its own. */
export const LONGEST = 8

/** Where in `transliterating` the figure for a row of this length stands that has so many such characters. */
export function figuresAt(length: number, many: number): number {
  const row = Math.min(length, LONGEST)
  return ((row - 1) * (row + 2)) / 2 + Math.min(row, many)
}

/** Where in `numerals`. */
export function numeralAt(length: number, isNumber: boolean): number {
  return (Math.min(length, LONGEST) - 1) * 2 + (isNumber ? 1 : 0)
}

/** All arrays in one run of bytes, behind their lengths: for the machine that made it, whose order of bytes it has. */
export function imageOf(arrays: LexiconArrays): Uint8Array {
  const image = new Uint8Array(HEAD + NAMES.reduce((sum, name) => sum + arrays[name].byteLength, 0))
  image.set(new Uint8Array(Uint32Array.from(NAMES, (name) => arrays[name].length).buffer))
  let at = HEAD
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = arrays[name]
    image.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return image
}

/** The arrays of an image, as views of its bytes: nothing is copied. The bytes must begin at a multiple of four. */
export function arraysIn({ buffer, byteOffset }: Uint8Array<ArrayBuffer>): LexiconArrays {
  const lengths = new Uint32Array(buffer, byteOffset, NAMES.length)
  let at = byteOffset + HEAD
  const arrays: Record<string, unknown> = {}
  for (const [index, name] of NAMES.entries()) {
    const array = new ORDER[name](buffer, at, lengths[index])
    at += array.byteLength
    arrays[name] = array
  }
  return arrays as { [Name in keyof LexiconArrays]: LexiconArrays[Name] }
}
