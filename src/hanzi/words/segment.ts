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
