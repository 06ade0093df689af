import { figuresAt, LONGEST, placeOf, type LexiconArrays } from './lexicon-image.ts'
import { scoreAt } from './lexicon-digits.ts'
import packed from './lexicon.json' with { type: 'json' }

/** Unpacks the lexicon: some 70 ms when nothing is compiled yet. A built program has it as an image (`vite.config.ts`). */
export function lexiconArrays(): LexiconArrays {
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

function unpackedEnds(text: string): Pick<LexiconArrays, 'endPlaces' | 'ends'> {
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

function unpackedWords(
  tree: string,
): Pick<LexiconArrays, 'roots' | 'scores' | 'compounds' | 'table' | 'parents' | 'units'> {
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
  return {
    roots,
    scores: scores.slice(0, nodes + 1),
    compounds: compounds.slice(0, nodes + 1),
    table: hashed(nodes, parents, units),
    parents: parents.slice(0, nodes + 1),
    units: units.slice(0, nodes + 1),
  }
}

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
