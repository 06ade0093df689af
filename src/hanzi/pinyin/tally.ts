import { isHan } from './han.ts'

/** The Han characters of a text, told apart from any others by their number and a sum (FNV-1a, 32 bits). */
export interface Tally {
  readonly count: number
  readonly sum: number
}

/** Tells two texts apart whose Han characters differ. For two sides to be sure that they speak of the same text. */
export function tallyOf(text: string): Tally {
  let count = 0
  let sum = 0x811c9dc5
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (!isHan(code)) continue
    count++
    sum = Math.imul(sum ^ code, 0x01000193) >>> 0
  }
  return { count, sum }
}
