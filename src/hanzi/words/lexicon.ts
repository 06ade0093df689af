import { lexiconArrays } from './lexicon-arrays.ts'
import { type LexiconArrays, placeOf } from './lexicon-image.ts'

/** The words that the segmenter knows, as a tree of their characters, and the figures for rows that it does not know. */
export interface Lexicon extends LexiconArrays {
  /** The node below this one with that character, 0 for none. */
  child(node: number, unit: number): number
}

/** Is that piece of a Simplified text a word of the lexicon, cut further or not? */
export function isKnown(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const { roots, child, scores, compounds } = lexicon()
  let node = roots[text.charCodeAt(start)]!
  for (let at = start + 1; at < end && node !== 0; at++) node = child(node, text.charCodeAt(at))
  return node !== 0 && (compounds[node] === 1 || !Number.isNaN(scores[node]!))
}

let loaded: Lexicon | undefined

/** Made when first asked for. */
export function lexicon(): Lexicon {
  if (loaded) return loaded
  const arrays = lexiconArrays()
  return (loaded = { ...arrays, child: childFinder(arrays) })
}

function childFinder({ table, parents, units }: LexiconArrays): Lexicon['child'] {
  const mask = table.length - 1
  return (parent, unit) => {
    for (let place = placeOf(parent, unit) & mask; ; place = (place + 1) & mask) {
      const node = table[place]!
      if (node === 0 || (parents[node] === parent && units[node] === unit)) return node
    }
  }
}
