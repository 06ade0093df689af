import { projection } from '../scripts/projection.ts'

export interface Word {
  /** As it is written in the text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** False for spaces and marks. */
  readonly isWord: boolean
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The text cut into words and what stands between them; joined they are the text. The dictionary of ICU decides, on
 * the Simplified projection, so that both scripts are cut alike.
 */
export function segment(text: string): Word[] {
  return Array.from(segmenter.segment(projection(text)), ({ segment: piece, index, isWordLike }) => {
    const end = index + piece.length
    return { text: text.slice(index, end), start: index, end, isWord: isWordLike ?? false }
  })
}

/**
 * Where a headline may be broken for the eye (a `<wbr>`): the offsets between two words, never before a mark that
 * closes nor after one that opens (CLREQ, prohibition rules for line start and line end), nor in a number with its
 * unit, nor between single characters, which are most often a name that the dictionary does not know.
 */
export function breaks(headline: string): number[] {
  const words = segment(headline)
  return words.flatMap((word, at) => {
    const before = words[at - 1]
    return before && mayBreak(before, word) ? [word.start] : []
  })
}

function mayBreak(before: Word, after: Word): boolean {
  if (SPACE.test(before.text) || SPACE.test(after.text) || OPENS.test(before.text)) return false
  if (!after.isWord) return OPENS.test(after.text)
  if (!before.isWord) return true
  return HAN.test(before.text) && !(before.text.length === 1 && after.text.length === 1)
}

const SPACE = /^\s*$/
const HAN = /\p{Script=Han}/u
const OPENS = /^[“‘「『（《〈【〔［(["'$￥¥]/
