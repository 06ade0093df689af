import { characterClasses, NUMERAL, TRANSLITERATION } from './character-classes.ts'
import { figuresAt, numeralAt } from './lexicon-image.ts'
import { lexicon } from './lexicon.ts'
import { givenNameWeight, leftWeight, rightWeight } from './surroundings.ts'

/** A row of any characters up to this length may be a word; one of a foreign name or a number up to that. */
const LONGEST_OUTSIDE = 3
const LONGEST_NAME = 12
/** So much is divided at once; a longer run is taken in pieces that overlap by the longest word. */
const AT_ONCE = 2048

/** Kept between calls, so that a call makes no garbage. */
const best = new Float64Array(AT_ONCE + 1)
const begins = new Int32Array(AT_ONCE + 1)

/**
 * The likeliest words in a run of Simplified Han characters, from `start` to `end` of the text: appends to `ends`
 * where each of them ends. What stands right before and behind the run is looked at too.
 */
export function divide(text: string, start: number, end: number, ends: number[]): void {
  let at = start
  while (end - at > AT_ONCE) at = divideOnce(text, at, at + AT_ONCE, AT_ONCE - LONGEST_NAME, ends)
  divideOnce(text, at, end, end - at, ends)
}

/** Appends the ends up to the first one at or behind `enough` characters; tells where that is. */
function divideOnce(text: string, start: number, end: number, enough: number, ends: number[]): number {
  score(text, start, end)
  const first = ends.length
  for (let at = end - start; at > 0; at = begins[at]!) ends.push(start + at)
  const last = ends.length - 1
  for (let low = first, high = last; low < high; low++, high--) {
    const kept = ends[low]!
    ends[low] = ends[high]!
    ends[high] = kept
  }
  let count = first
  while (ends[count]! - start < enough) count++
  ends.length = count + 1
  return ends[count]!
}

function score(text: string, start: number, end: number): void {
  const { roots, scores, child, surroundings, endPlaces, ends: endFigures, transliterating, numerals } = lexicon()
  const classes = characterClasses()
  best.fill(-Infinity, 1, end - start + 1)
  best[0] = 0
  let before = start > 0 ? classes[text.charCodeAt(start - 1)]! : 0
  for (let at = start; at < end; at++) {
    const base = best[at - start]!
    const firstUnit = text.charCodeAt(at)
    const first = classes[firstUnit]!
    const firstFigures = endPlaces[firstUnit]!
    let node = roots[firstUnit]!
    let common = TRANSLITERATION | NUMERAL
    let many = 0
    const limit = Math.min(end, at + LONGEST_NAME)
    let last = first
    for (let to = at + 1; to <= limit; to++) {
      const unit = text.charCodeAt(to - 1)
      last = classes[unit]!
      const length = to - at
      if (length > 1 && node !== 0) node = child(node, unit)
      common &= last
      many += last & TRANSLITERATION
      let value = node === 0 ? Number.NaN : scores[node]!
      if (Number.isNaN(value)) {
        if (length > LONGEST_OUTSIDE && common === 0) {
          if (node === 0) break
          continue
        }
        value = transliterating[figuresAt(length, many)]! + numerals[numeralAt(length, (common & NUMERAL) !== 0)]!
        if (length > 1) {
          const size = length > 4 ? 2 : length - 2
          value += endFigures[firstFigures + size]! + endFigures[endPlaces[unit]! + 3 + size]!
        }
        const given = givenNameWeight(before, length)
        if (given >= 0) value += surroundings[given]!
      }
      const left = leftWeight(before, first, length)
      if (left >= 0) value += surroundings[left]!
      const right = rightWeight(last, to < text.length ? classes[text.charCodeAt(to)]! : 0, length)
      if (right >= 0) value += surroundings[right]!
      if (base + value > best[to - start]!) {
        best[to - start] = base + value
        begins[to - start] = at - start
      }
    }
    before = first
  }
}
