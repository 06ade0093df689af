import { DIGIT, NUMERAL, SURNAME, TRANSLITERATION } from './character-classes.ts'

/** How many weights a model has for what stands beside a word. */
export const SURROUNDINGS = 30

/** What length counts as: 1, 2, 3, and all that is longer. */
const size = (length: number) => (length > 4 ? 3 : length - 1)

/**
 * The weights that apply to a word for the character before it, as places in the model's list (-1 for none). A
 * given name follows a surname, a numeral does not begin in the middle of a number, nor a foreign name in its own.
 */
export function leftWeight(before: number, first: number, length: number): number {
  if ((before & DIGIT) !== 0) return size(length)
  if ((before & first & NUMERAL) !== 0) return 4 + size(length)
  if ((before & TRANSLITERATION) !== 0) return 8 + size(length) * 2 + (first & TRANSLITERATION)
  return -1
}

/** The same for the character after it. */
export function rightWeight(last: number, after: number, length: number): number {
  if ((after & last & NUMERAL) !== 0) return 16 + size(length)
  if ((after & TRANSLITERATION) !== 0) return 20 + size(length) * 2 + (last & TRANSLITERATION)
  return -1
}

/** For a word of one or two characters that no dictionary has, behind a surname. */
export function givenNameWeight(before: number, length: number): number {
  return length <= 2 && (before & SURNAME) !== 0 ? 27 + length : -1
}
