import { projection } from '../scripts/projection.ts'
export type { Filter } from './query-filter.ts'
import { type Filter, readFilter } from './query-filter.ts'
import { type Spelling, spellingsOf } from './sounds.ts'
import { STOP_WORDS } from './stop-words.ts'
import { BREAK, searchTokens } from './tokens.ts'
import { wholeWords } from './whole-words.ts'

/** Tokens that must stand side by side, in this order. Never empty. */
export type Phrase = readonly string[]

/** Something that must be found: as it is written or, in headlines and names, by its sound. */
export interface Wanted {
  readonly phrase: Phrase
  /** The ways to read it as pinyin; none for what is no pinyin, or was quoted. */
  readonly spellings: readonly Spelling[]
}

/** What a reader looks for, in tokens of the index. */
export interface SearchQuery {
  /** All of these must be found. */
  readonly wanted: readonly Wanted[]
  /** None of these may be in the text. */
  readonly unwanted: readonly Phrase[]
  /** Where and when it must have come out. All must hold. */
  readonly filters: readonly Filter[]
  /** What could not be read as it was meant, in the order of typing. */
  readonly notes: readonly QueryNote[]
}

export type QueryNote =
  /** More was typed than is read. */
  | { readonly about: 'length' }
  /** A quotation that does not end. */
  | { readonly about: 'quotes' }
  /** A day that is none, or an operator without a value. */
  | { readonly about: 'operator'; readonly text: string }
  /** Only told what must not be there. */
  | { readonly about: 'only-unwanted' }

/** Of what a reader types, so much is read, in UTF-16 units; and so many phrases. What is beyond changes nothing. */
export const LONGEST_QUERY = 200
export const MOST_PHRASES = 16

/**
 * Reads what a reader has typed. Words between spaces must all be found; what stands in quotation marks ("…", “…”, 「…」,
 * 《…》) must be found as it stands; what has a minus before it must not be found. A long row of Han characters without
 * quotation marks is cut into its words. `section:`, `topic:`, `author:`, `from:` and `to:` (栏目：专题：作者：自：至：)
 * say where and when. Never refuses: anything may be looked for, and what has no letter or digit is nothing.
 *
 *     searchQuery('望汐渡轮 "恢复通航" -演习 section:port')
 */
export function searchQuery(typed: string): SearchQuery {
  const wanted: Wanted[] = []
  const unwanted: Phrase[] = []
  const filters: Filter[] = []
  const notes: QueryNote[] = []
  if (typed.length > LONGEST_QUERY) notes.push({ about: 'length' })
  for (const { 0: part, groups } of typed.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const { minus, operator, value, quoted, bare = '' } = groups!
    if (isUnclosed(value ?? quoted)) notes.push({ about: 'quotes' })
    if (operator !== undefined) {
      const filter = readFilter(part, projection(operator).toLowerCase(), unquoted(value!), minus !== undefined)
      if (filter) filters.push(filter)
      else notes.push({ about: 'operator', text: part })
      continue
    }
    const exact = phrasesOf(quoted?.slice(1) ?? bare)
    if (minus) unwanted.push(...exact)
    else if (quoted !== undefined) wanted.push(...exact.map((phrase) => ({ phrase, spellings: [] })))
    else wanted.push(...wordsOf(bare))
  }
  if (wanted.length === 0 && filters.length === 0 && unwanted.length > 0) notes.push({ about: 'only-unwanted' })
  return {
    wanted: distinctWanted(wanted),
    unwanted: distinct(unwanted),
    filters: filters.slice(0, MOST_PHRASES),
    notes,
  }
}

/** Does it ask for anything? */
export function asksNothing({ wanted, filters }: SearchQuery): boolean {
  return wanted.length === 0 && filters.length === 0
}

const QUOTED = '"[^"]*"?|＂[^＂]*＂?|“[^”]*”?|「[^」]*」?|『[^』]*』?|《[^》]*》?'
const OPERATORS = 'section|topic|author|from|to|栏目|欄目|版面|专题|專題|作者|记者|記者|自|从|從|至|到'
const PART = new RegExp(
  `(?<minus>(?<![^\\s"”」』》])[-−－])?(?:(?<![^\\s\\-−－])(?<operator>${OPERATORS})[:：](?<value>${QUOTED}|[^\\s"＂“「『《]*)|(?<quoted>${QUOTED})|(?<bare>[^\\s"＂“「『《]+))`,
  'giu',
)

function isUnclosed(text: string | undefined): boolean {
  return text !== undefined && OPENS.test(text) && (text.length === 1 || !CLOSES.test(text))
}

function unquoted(text: string): string {
  return text.replace(OPENS, '').replace(CLOSES, '').trim()
}

const OPENS = /^["＂“「『《]/
const CLOSES = /["＂”」』》]$/

/** The rows of tokens in a text, one for each clause. */
function phrasesOf(text: string): Phrase[] {
  const phrases: string[][] = [[]]
  for (const token of searchTokens(text)) {
    if (token === BREAK) phrases.push([])
    else phrases.at(-1)!.push(token)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

/**
 * A short text as it stands; of a long one its words, each to be found anywhere. Characters that are no known word stay
 * together, since they are most often a name, and particles between words are left out.
 */
function wordsOf(text: string): Wanted[] {
  const spellings = spellingsOf(text)
  if (spellings.length > 0)
    return phrasesOf(text)
      .slice(0, 1)
      .map((phrase) => ({ phrase, spellings }))
  return phrasesOfWords(text).map((phrase) => ({ phrase, spellings: [] }))
}

function phrasesOfWords(text: string): Phrase[] {
  if ([...text.matchAll(HAN)].length <= LONGEST_WORD) return phrasesOf(text)
  const words: string[] = []
  let name = ''
  for (const { text: word } of wholeWords(text)) {
    if (word.length === 1 && HAN_ONLY.test(word) && !STOP_WORDS.has(word)) {
      name += word
      continue
    }
    words.push(name, STOP_WORDS.has(word) ? '' : word)
    name = ''
  }
  const phrases = [...words, name].flatMap(phrasesOf)
  return phrases.length > 0 ? phrases : phrasesOf(text)
}

const LONGEST_WORD = 4
const HAN = /\p{Script=Han}/gu
const HAN_ONLY = /^\p{Script=Han}$/u

function distinct(phrases: readonly Phrase[]): Phrase[] {
  const byText = new Map(phrases.map((phrase) => [phrase.join(' '), phrase]))
  return [...byText.values()].slice(0, MOST_PHRASES)
}

function distinctWanted(wanted: readonly Wanted[]): Wanted[] {
  const byText = new Map(wanted.map((each) => [each.phrase.join(' '), each]))
  return [...byText.values()].slice(0, MOST_PHRASES)
}
