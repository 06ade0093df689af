import {
  BEHIND,
  BODIES,
  CLOSES,
  FIGURE,
  LEANS_LEFT,
  leanings,
  NUMERAL,
  OPENS,
  PAUSES,
  SAYS,
  TITLES,
} from './leanings.ts'
import { lexiconForm } from './lexicon-form.ts'
import type { Word } from './segment.ts'
import { wholeWords } from './whole-words.ts'

/** No phrase grows beyond this, so that a narrow column can hold it; with figures in it, a little more. */
const LONGEST = 8
const LONGEST_WITH_FIGURES = 12
/** A clause of no more than this is not broken. */
const SHORT = 5

/**
 * Where a headline may be broken for the eye (a `<wbr>`): the offsets between two phrases, as a sub-editor would break
 * it. Never where a line may not begin or end (CLREQ 3.1.2), nor inside a name, nor between a number and what it counts,
 * nor before what leans on the word before it (了, 的, 市, 后), nor behind what leans on the next (将, 与, 不), so that no
 * character stands alone. A short clause and a short title in marks stay whole. After a pause the browser breaks by
 * itself, so there is none.
 *
 *     breaks('望汐港渡轮二十二日恢复通航') // 望汐港|渡轮|二十二日|恢复|通航
 */
export function breaks(headline: string): number[] {
  const text = lexiconForm(headline)
  const words = wholeWords(headline)
  const offsets: number[] = []
  for (let from = 0; from < words.length;) {
    const to = clauseEnd(text, words, from)
    if (lettersIn(words, from, to) > SHORT) breakClause({ text, words, from, to }, offsets)
    from = to
  }
  return offsets
}

/** One behind the last word of the clause that begins here; the marks that end it, and those that close, belong to it. */
function clauseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from
  while (to < words.length && !is(PAUSES, text, words[to]!.start)) to++
  while (to < words.length && is(PAUSES | CLOSES, text, words[to]!.start)) to++
  return to
}

function is(bits: number, text: string, at: number): boolean {
  return (leanings()[text.charCodeAt(at)]! & bits) !== 0
}

function lettersIn(words: readonly Word[], from: number, to: number): number {
  let letters = 0
  for (let at = from; at < to; at++) letters += lettersOf(words[at]!)
  return letters
}

const lettersOf = ({ isWord, start, end }: Word) => (isWord ? end - start : 0)

interface Clause {
  /** In Simplified characters. */
  readonly text: string
  readonly words: readonly Word[]
  /** The words of the clause, the last not included. */
  readonly from: number
  readonly to: number
}

/** What has been put together so far, and how it stands to the next word. */
interface Phrase {
  letters: number
  /** It ends with a character that leans on the next word. */
  isWaiting: boolean
  /** It ends with a number and the unit of things counted (三条), not of time. */
  isCounted: boolean
  hasFigures: boolean
}

function breakClause(clause: Clause, offsets: number[]): void {
  const { text, words, from, to } = clause
  const before = offsets.length
  let phrase = beginning(text, words[from]!)
  let held = heldFrom(clause, from)
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!
    const last = words[at - 1]!
    if (at <= held || mustJoin(text, phrase, last, word) || joins(text, phrase, last, word))
      grow(text, phrase, last, word)
    else {
      offsets.push(word.start)
      phrase = beginning(text, word)
    }
    held = Math.max(held, heldFrom(clause, at))
  }
  if (phrase.letters <= 1 && offsets.length > before) offsets.pop()
}

/** Up to which word a title or quotation that is opened here is held together; not at all when it is long. */
function heldFrom({ text, words, to }: Clause, at: number): number {
  const { start } = words[at]!
  if (!is(OPENS, text, start)) return -1
  for (let end = at + 1; end < to && words[end]!.end - start <= LONGEST; end++)
    if (CLOSING_PAIRS.has(text[start]! + text[words[end]!.start]!)) return end
  return -1
}

const CLOSING_PAIRS = new Set('“” ‘’ 「」 『』 《》 〈〉 （） 【】 〔〕 () [] {}'.split(' '))

function beginning(text: string, word: Word): Phrase {
  const letters = lettersOf(word)
  return { letters, isWaiting: letters === 1, isCounted: false, hasFigures: is(FIGURE, text, word.start) }
}

function grow(text: string, phrase: Phrase, last: Word, word: Word): void {
  const letters = lettersOf(word)
  const isUnit = isNumber(text, last) && isWordOf(word, 3)
  phrase.letters += letters
  phrase.isWaiting = letters === 1 && !isUnit && !is(LEANS_LEFT | NUMERAL | SAYS, text, word.start)
  phrase.isCounted = isUnit && letters === 1 && !OF_TIME.has(text[word.start]!)
  phrase.hasFigures ||= is(FIGURE, text, word.start)
}

/** Units behind which other things are said, and not what is counted. */
const OF_TIME = new Set('年月日时分秒天周岁点号内')

/** Marks, and figures with the Han beside them: a `<wbr>` between would take their spacing. */
function mustJoin(text: string, phrase: Phrase, last: Word, word: Word): boolean {
  if (is(OPENS, text, last.end - 1) || is(CLOSES, text, word.start)) return true
  if (phrase.letters + lettersOf(word) > LONGEST_WITH_FIGURES) return false
  return (
    is(FIGURE, text, last.end - 1) || (is(FIGURE, text, word.start) && (phrase.isWaiting || !startsDate(text, word)))
  )
}

/** A number that another follows, as in 3月25日 and 2比1: long enough to begin a line. */
function startsDate(text: string, { end }: Word): boolean {
  return (end < text.length && is(FIGURE, text, end)) || (end + 1 < text.length && is(FIGURE, text, end + 1))
}

function joins(text: string, phrase: Phrase, last: Word, word: Word): boolean {
  const letters = phrase.letters + lettersOf(word)
  const isSingle = isWordOf(word, 1)
  if (isSingle && is(LEANS_LEFT, text, word.start)) return !goesSomewhere(text, word)
  if (letters > (phrase.hasFigures ? LONGEST_WITH_FIGURES : LONGEST)) return false
  if (phrase.isWaiting || text[last.end - 1] === '·') return true
  if (isNumber(text, last)) return isWordOf(word, 3)
  if (phrase.isCounted && isWordOf(word, 2)) return letters <= SHORT
  if (isSingle) return is(SAYS, text, word.start)
  const written = text.slice(word.start, word.end)
  if (BEHIND.has(written)) return true
  if (phrase.letters > LONGEST / 2 || (last.end === last.start + 1 && is(LEANS_LEFT, text, last.start))) return false
  return TITLES.has(written) || BODIES.has(written)
}

/** 上六楼, 下三级 behind a verb: the number is where to. */
function goesSomewhere(text: string, { start, end }: Word): boolean {
  return (text[start] === '上' || text[start] === '下') && end < text.length && is(NUMERAL, text, end)
}

const isWordOf = (word: Word, most: number) => word.isWord && word.end <= word.start + most

function isNumber(text: string, { start, end }: Word): boolean {
  return is(NUMERAL, text, end - 1) && (is(NUMERAL | FIGURE, text, start) || text[start] === '第')
}
