import { characterClasses, SURNAME } from '../../hanzi/words/character-classes.ts'
import { lexicon } from '../../hanzi/words/lexicon.ts'
import { EDGES } from './small-change.ts'

/** What a term names. */
export const TERM_KINDS = ['person', 'place', 'word'] as const
export type TermKind = (typeof TERM_KINDS)[number]

const HAN = /^\p{Script=Han}+$/u
/** What a place is called behind its name: 埠头街, 白石礁, 篙屿. */
const PLACE_ENDS = new Set('市县省区镇乡村州岛屿港湾桥路街巷河江湖海溪涌山岭峡礁洲滩岬寺宫庙塔坞埠渡埭圩坝堤园城')
/** Names of two characters look like words that are in no dictionary, and are not told from them. */
const FULL_NAME = 3

/**
 * Whether a term is the name of a person or of a place, judged by how it is written and by no dictionary having it: a
 * family name with one or two characters behind it; what ends as places do. Names that words hide in are missed rather
 * than words taken for names.
 */
export function kindOf(term: string): TermKind {
  if (!HAN.test(term) || familiarity(term) !== undefined) return 'word'
  if (EDGES.has(term[0]!)) return 'word'
  if (PLACE_ENDS.has(term.at(-1)!)) return 'place'
  const isFamilyName = (characterClasses()[term.charCodeAt(0)]! & SURNAME) !== 0
  if (!isFamilyName || term.length !== FULL_NAME || EDGES.has(term.at(-1)!)) return 'word'
  // 平板门 begins with a word, 芮海平 with a family name.
  return familiarity(term.slice(0, 2)) === undefined ? 'person' : 'word'
}

/** How usual a word is in Chinese at large, from about 1 to 6; undefined for what the lexicon does not have, as names. */
export function familiarity(term: string): number | undefined {
  const { roots, child, scores, compounds } = lexicon()
  let node = roots[term.charCodeAt(0)]!
  for (let at = 1; at < term.length && node !== 0; at++) node = child(node, term.charCodeAt(at))
  if (node === 0) return undefined
  const score = scores[node]!
  return Number.isNaN(score) ? (compounds[node] === 1 ? COMPOUND : undefined) : score
}

/** Words that are put together of others have no figure of their own in the lexicon: 图书馆, 管理处. */
const COMPOUND = 4
