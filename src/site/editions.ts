import type { ReadingFix } from '../hanzi/pinyin/fixes.ts'
import type { Converter } from '../hanzi/scripts/convert.ts'
import type { Lock } from '../hanzi/scripts/locks.ts'
import type { ReadableArticle } from '../newsroom/articles/article-reading.ts'
import type { Spelling } from '../newsroom/dictionary/dictionary-store.ts'
import type { TermTold } from '../newsroom/dictionary/term.ts'
import type { Edition } from '../newsroom/settings/settings.ts'
import { withCornerMarks, withCurlyMarks } from '../hanzi/typography/quotation-marks.ts'

/** What a converter may change; a run of text can be a lone mark. */
const CHANGEABLE = /[\p{Script=Han}“”‘’「」『』]/u

/**
 * What a part shows, in the edition's script: every text with Han characters or quotation marks in `data` is converted, all else (ids,
 * instants, addresses) is left as it is. Done before rendering, so that the interface's own words, which are written
 * by hand in each script, never go through a converter.
 */
export function inEdition<Shown>(data: Shown, convert: Converter | undefined): Shown {
  return convert === undefined ? data : (converted(data, convert) as Shown)
}

function converted(value: unknown, convert: Converter): unknown {
  if (typeof value === 'string') return CHANGEABLE.test(value) ? convert(value) : value
  if (Array.isArray(value)) return value.map((item) => converted(item, convert))
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, converted(item, convert)]))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, converted(item, convert)]))
}

/** Every text in `data`, in its order. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(textsIn)
}

/**
 * The converter from the paper's own script to an edition's, with regional words and the quotation marks of that script:
 * corners in Traditional, curls in Simplified; undefined for its own edition. Of several groups of locks the first that
 * knows a term counts.
 */
export async function converterTo(
  edition: Edition,
  own: Edition,
  locks: readonly (readonly Lock[])[] = [],
): Promise<Converter | undefined> {
  if (edition === own) return undefined
  // A paper that is read in its own edition alone needs no words of others.
  const { converter } = await import('../hanzi/scripts/convert.ts')
  const convert = await converter({ from: own, to: edition, words: 'on', locks })
  if (own === 'zh-Hans') return (text) => withCornerMarks(convert(text))
  return edition === 'zh-Hans' ? (text) => withCurlyMarks(convert(text)) : convert
}

/** What the house dictionary says to an edition, and the names that the paper's rows hold. */
export function houseLocks(edition: Edition, terms: readonly TermTold[], names: readonly string[]): readonly Lock[] {
  return [
    ...terms
      .filter(({ isName, forms }) => isName || forms[edition] !== undefined)
      .map(({ term, forms }) => ({ term, form: forms[edition] })),
    ...names.map((term) => ({ term, unsure: true })),
  ]
}

/** How the house dictionary has texts read, and the names that it knows. */
export function houseReadings(terms: readonly TermTold[]): {
  readonly fixes: readonly ReadingFix[]
  readonly names: readonly string[]
} {
  return {
    fixes: terms.flatMap(({ term, reading }) => (reading === undefined ? [] : [{ term, reading }])),
    names: terms.filter(({ isName }) => isName).map(({ term }) => term),
  }
}

/** What of a story says how it is to be spelled. */
export type StoryToConvert = Pick<ReadableArticle, 'id' | 'bylines' | 'editor'>

/** What was decided for one story, and the names under it that the house does not know. */
export function storyLocks(
  { bylines, editor }: StoryToConvert,
  spellings: readonly Spelling[],
  house: readonly Lock[],
): readonly Lock[] {
  const known = new Set(house.map(({ term }) => term))
  const names = [...bylines.map(({ name }) => name), ...(editor === undefined ? [] : [editor])]
  return [
    ...spellings.map(({ passage, form }) => ({ term: passage, form })),
    ...[...new Set(names)].filter((name) => !known.has(name)).map((term) => ({ term, unsure: true })),
  ]
}
