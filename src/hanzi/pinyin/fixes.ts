import { projection } from '../scripts/projection.ts'
import { isHan } from './han.ts'
import { numbered, syllableOf, withMark } from './syllable.ts'
import { toZhuyin } from './zhuyin.ts'

/** How a term is read wherever it stands, in either script: 单雄信, `shàn xióng xìn`. */
export interface ReadingFix {
  readonly term: string
  /** A syllable for each Han character, with spaces between them. */
  readonly reading: string
}

/**
 * The syllables of a fix, with tone marks; undefined when there is not one legal syllable of Mandarin for each Han
 * character of the term, in whatever spelling (`zhang3`, `zhǎng`).
 */
export function syllablesOf({ term, reading }: ReadingFix): string[] | undefined {
  const han = Array.from(term).filter((character) => isHan(character.codePointAt(0)!))
  const syllables = reading.trim().split(/[\s'’]+/)
  if (han.length === 0 || syllables.length !== han.length) return undefined
  const read = syllables.map(syllableOf)
  if (!read.every((syllable) => syllable && toZhuyin(numbered(syllable)) !== undefined)) return undefined
  return read.map((syllable) => withMark(numbered(syllable!)))
}

/** Places of the text that fixes decide, and how: the longest term wins where several meet. */
export function fixedPlaces(
  characters: readonly string[],
  plain: readonly string[],
  fixes: readonly ReadingFix[],
): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  if (fixes.length === 0) return places
  const taken = new Set<number>()
  const text = plain
  for (const { terms, syllables } of inOrder(fixes)) {
    for (let start = text.indexOf(terms[0]!); start >= 0; start = text.indexOf(terms[0]!, start + 1)) {
      if (!terms.every((character, place) => text[start + place] === character)) continue
      if (terms.some((_, place) => taken.has(start + place))) continue
      let next = 0
      for (let place = 0; place < terms.length; place++) {
        taken.add(start + place)
        if (isHan(characters[start + place]!.codePointAt(0)!)) places.set(start + place, syllables[next++]!)
      }
    }
  }
  return places
}

function inOrder(fixes: readonly ReadingFix[]) {
  return fixes
    .flatMap((fix) => {
      const syllables = syllablesOf(fix)
      return syllables ? [{ terms: Array.from(projection(fix.term)), syllables }] : []
    })
    .toReversed()
    .toSorted((a, b) => b.terms.length - a.terms.length)
}
