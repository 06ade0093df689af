import { projection } from '../scripts/projection.ts'
import { BODIES, LEANS_LEFT, SAYS, TITLES } from './leanings.ts'
import type { Word } from './segment.ts'
import { wholeWords } from './whole-words.ts'

/** After these, and before those, a line never ends (CLREQ 3.1.2). */
const OPENING = new Set('“‘「『《〈（【〔([{')
const CLOSING = new Set('，。、：；！？”’」』》〉）】〕…—～·｜,.:;!?)]}%％‰℃')
const PAUSES = new Set('，。、：；！？ \u3000\t\n')
const NUMERALS = new Set('零〇一二三四五六七八九十百千万亿两几半多余')
const FIGURE = /[\p{Nd}\p{Script=Latin}]/u
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
  const text = projection(headline)
  const words = wholeWords(headline)
  const offsets: number[] = []
  for (let from = 0; from < words.length;) {
    const to = clauseEnd(text, words, from)
    if (lettersIn(words, from, to) > SHORT) breakClause(text, words, from, to, offsets)
    from = to
  }
  return offsets
}

/** One behind the last word of the clause that begins here; the marks that end it, and those that close, belong to it. */
function clauseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from
  while (to < words.length && !PAUSES.has(text[words[to]!.start]!)) to++
  while (to < words.length && (PAUSES.has(text[words[to]!.start]!) || CLOSING.has(text[words[to]!.start]!))) to++
  return to
}

function lettersIn(words: readonly Word[], from: number, to: number): number {
  let letters = 0
  for (let at = from; at < to; at++) letters += lettersOf(words[at]!)
  return letters
}

const lettersOf = ({ isWord, start, end }: Word) => (isWord ? end - start : 0)

/** What has been put together so far, and how it stands to the next word. */
interface Phrase {
  start: number
  letters: number
  /** It ends with a character that leans on the next word. */
  isWaiting: boolean
  /** It ends with a number and its unit. */
  isCounted: boolean
  hasFigures: boolean
}

function breakClause(text: string, words: readonly Word[], from: number, to: number, offsets: number[]): void {
  const before = offsets.length
  const phrase = beginning(text, words[from]!)
  let held = heldFrom(text, words, from, to)
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!
    const last = words[at - 1]!
    if (at <= held || mustJoin(text, phrase, last, word) || joins(text, phrase, last, word))
      grow(text, phrase, last, word)
    else {
      offsets.push(word.start)
      Object.assign(phrase, beginning(text, word))
    }
    held = Math.max(held, heldFrom(text, words, at, to))
  }
  if (phrase.letters <= 1 && offsets.length > before) offsets.pop()
}

/** Up to which word a title or quotation that is opened here is held together; not at all when it is long. */
function heldFrom(text: string, words: readonly Word[], at: number, to: number): number {
  if (!OPENING.has(text[words[at]!.start]!)) return -1
  for (let end = at + 1; end < to && words[end]!.end - words[at]!.start <= LONGEST; end++)
    if (CLOSING.has(text[words[end]!.start]!) && words[end]!.isWord === false && text[words[end]!.start] !== '·')
      return end
  return -1
}

function beginning(text: string, word: Word): Phrase {
  return {
    start: word.start,
    letters: lettersOf(word),
    isWaiting: isSingle(word),
    isCounted: false,
    hasFigures: isFigure(text, word.start),
  }
}

function grow(text: string, phrase: Phrase, last: Word, word: Word): void {
  const isUnit = isNumber(text, last) && isShort(word)
  phrase.letters += lettersOf(word)
  phrase.isWaiting = isSingle(word) && !isUnit && !LEANS_LEFT.has(text[word.start]!) && !isNumber(text, word)
  phrase.isCounted = isUnit
  phrase.hasFigures ||= isFigure(text, word.start)
}

function mustJoin(text: string, phrase: Phrase, last: Word, word: Word): boolean {
  if (OPENING.has(text[last.end - 1]!) || CLOSING.has(text[word.start]!)) return true
  if (phrase.letters + lettersOf(word) > LONGEST_WITH_FIGURES) return false
  return isFigure(text, last.end - 1) || (isFigure(text, word.start) && (phrase.isWaiting || !startsDate(text, word)))
}

/** A number that another follows, as in 3月25日 and 2比1: long enough to stand alone. */
function startsDate(text: string, { end }: Word): boolean {
  for (let at = end; at < end + 2 && at < text.length; at++) if (isFigure(text, at)) return true
  return false
}

function joins(text: string, phrase: Phrase, last: Word, word: Word): boolean {
  const letters = phrase.letters + lettersOf(word)
  if (isSingle(word) && LEANS_LEFT.has(text[word.start]!)) return !goesSomewhere(text, word)
  if (letters > (phrase.hasFigures ? LONGEST_WITH_FIGURES : LONGEST)) return false
  if (phrase.isWaiting || text[last.end - 1] === '·') return true
  if (isNumber(text, last)) return isShort(word)
  if (phrase.isCounted && isShort(word)) return letters <= SHORT
  if (isSingle(word)) return SAYS.has(text[word.start]!)
  const written = text.slice(word.start, word.end)
  return phrase.letters <= LONGEST / 2 && (TITLES.has(written) || BODIES.has(written))
}

/** 上六楼, 下三级 after a verb: the number is where to. */
function goesSomewhere(text: string, { start, end }: Word): boolean {
  return (text[start] === '上' || text[start] === '下') && NUMERALS.has(text.charAt(end))
}

const isSingle = (word: Word) => word.isWord && word.end === word.start + 1
const isShort = (word: Word) => word.isWord && word.end <= word.start + 2
const isNumber = (text: string, { start, end }: Word) =>
  NUMERALS.has(text[end - 1]!) && (NUMERALS.has(text[start]!) || text[start] === '第' || isFigure(text, start))

function isFigure(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x3000 || unit >= 0xff00 ? FIGURE.test(text[at]!) : false
}
