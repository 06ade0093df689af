import { STOP_WORDS } from './stop-words.ts'
import { BREAK, searchTokens } from './tokens.ts'
import { wholeWords } from './whole-words.ts'

/** Tokens that must stand side by side, in this order. Never empty. */
export type Phrase = readonly string[]

/** What a reader looks for, in tokens of the index. */
export interface SearchQuery {
  /** All of these must be in the text. */
  readonly wanted: readonly Phrase[]
  /** None of these may be. */
  readonly unwanted: readonly Phrase[]
}

/** Of what a reader types, so much is read, in UTF-16 units; and so many phrases. What is beyond changes nothing. */
export const LONGEST_QUERY = 200
export const MOST_PHRASES = 16

/**
 * Reads what a reader has typed. Words between spaces must all be found; what stands in quotation marks ("…", “…”, 「…」,
 * 《…》) must be found as it stands; what has a minus before it must not be found. A long row of Han characters without
 * quotation marks is cut into its words. Never refuses: anything may be looked for, and what has no letter or digit is
 * nothing.
 *
 *     searchQuery('望汐渡轮 "恢复通航" -演习')
 *     // { wanted: [['望','汐','渡','轮'], ['恢','复','通','航']], unwanted: [['演','习']] }
 */
export function searchQuery(typed: string): SearchQuery {
  const wanted: Phrase[] = []
  const unwanted: Phrase[] = []
  for (const { groups } of typed.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const { minus, quoted, bare = '' } = groups!
    const exact = phrasesOf(quoted?.slice(1) ?? bare)
    if (minus) unwanted.push(...exact)
    else if (quoted !== undefined) wanted.push(...exact)
    else wanted.push(...wordsOf(bare))
  }
  return { wanted: distinct(wanted), unwanted: distinct(unwanted) }
}

const QUOTED = '"[^"]*|＂[^＂]*|“[^”]*|「[^」]*|『[^』]*|《[^》]*'
const PART = new RegExp(
  `(?<minus>(?<![^\\s"”」』》])[-−－])?(?:(?<quoted>${QUOTED})["＂”」』》]?|(?<bare>[^\\s"＂“「『《]+))`,
  'gu',
)

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
function wordsOf(text: string): Phrase[] {
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

/**
 * The query for FTS5's `match`, undefined when it asks for nothing. Tokens are letters and digits in quotation marks,
 * so whatever was typed is never an operator.
 *
 *     ftsMatch(searchQuery('渡轮 -演习')) // '("渡 轮") NOT ("演 习")'
 */
export function ftsMatch({ wanted, unwanted }: SearchQuery): string | undefined {
  const quoted = (phrase: Phrase) => `"${phrase.join(' ')}"`
  if (wanted.length === 0) return undefined
  const all = `(${wanted.map(quoted).join(' AND ')})`
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.map(quoted).join(' OR ')})`
}

/**
 * The query for PostgreSQL's `to_tsquery('simple', …)`, undefined when it asks for nothing; as safe as `ftsMatch`.
 *
 *     tsQuery(searchQuery('渡轮 -演习')) // `('渡' <-> '轮') & !('演' <-> '习')`
 */
export function tsQuery({ wanted, unwanted }: SearchQuery): string | undefined {
  const row = (phrase: Phrase) => `(${phrase.map((token) => `'${token}'`).join(' <-> ')})`
  if (wanted.length === 0) return undefined
  return [...wanted.map(row), ...unwanted.map((phrase) => `!${row(phrase)}`)].join(' & ')
}
