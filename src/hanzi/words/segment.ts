import { divide } from './divide.ts'
import { lexiconForm } from './lexicon-form.ts'
import { pieceEnd, startsHanRun } from './pieces.ts'

export interface Word {
  /** As it is written in the text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** False for spaces and marks. */
  readonly isWord: boolean
}

/**
 * The text cut into words and what stands between them; joined they are the text. Cut on the Simplified projection, so
 * that both scripts are cut alike, and finely: 数学|家, 一|个, 交通|局 (`compounds` joins what a reader takes for one).
 * A surrogate without its partner is a piece of its own.
 */
export function segment(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, (start, end, isWord) => words.push({ text: text.slice(start, end), start, end, isWord }))
  return words
}

/** The same without making anything, for long texts: calls `visit` for each piece in order. */
export function eachWord(text: string, visit: (start: number, end: number, isWord: boolean) => void): void {
  const simplified = lexiconForm(text)
  const ends: number[] = []
  for (let start = 0; start < simplified.length;) {
    const end = pieceEnd(simplified, start)
    if (startsHanRun(simplified, start)) {
      ends.length = 0
      divide(simplified, start, end, ends)
      for (const wordEnd of ends) {
        visit(start, wordEnd, true)
        start = wordEnd
      }
    } else {
      visit(start, end, isWritten(simplified, start, end))
      start = end
    }
  }
}

function isWritten(text: string, start: number, end: number): boolean {
  return LETTER.test(text.slice(start, end))
}

const LETTER = /[\p{L}\p{N}]/u
