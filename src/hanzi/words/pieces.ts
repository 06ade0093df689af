import { characterClasses, NUMERAL } from './character-classes.ts'

/**
 * Where the piece of text that begins at `start` ends. A piece is a run of Han characters (of the basic plane: rarer
 * ones are a piece each), a number with what is written with it (3.5万, 25%, 500多, 第18, 四百五十万; in Han characters
 * from three on, since two may be a word: 十分), a run of other letters and digits (COVID-19), white space, a mark, or
 * an emoji. A surrogate without its partner is a piece as well.
 */
export function pieceEnd(text: string, start: number): number {
  if (isHan(text.charCodeAt(start))) {
    const numberEnd = hanNumberEnd(text, start)
    if (numberEnd > start) return numberEnd
    if (!startsOrdinal(text, start)) return hanEnd(text, start)
  }
  const unit = text.charCodeAt(start)
  if (unit === 0x3002 || unit === 0xff0c || unit === 0x3001) return start + 1 // 。，、: most pieces that are not Han
  if (mayBeginEmoji(unit)) {
    emoji ??= new RegExp(String.raw`\p{RGI_Emoji}`, 'vy')
    emoji.lastIndex = start
    if (emoji.test(text)) return emoji.lastIndex
  }
  OTHER.lastIndex = start
  return OTHER.test(text) ? OTHER.lastIndex : start + 1
}

/** Does a run of Han characters begin here, and not a number such as 第18? */
export function startsHanRun(text: string, start: number): boolean {
  return isHan(text.charCodeAt(start)) && !startsOrdinal(text, start) && hanNumberEnd(text, start) === start
}

/** Where a number of three Han numerals or more ends that begins here; `start` when none does. */
function hanNumberEnd(text: string, start: number): number {
  const classes = characterClasses()
  let end = start
  if (text.charCodeAt(end) === ORDINAL) end++
  const from = end
  while (end < text.length && (classes[text.charCodeAt(end)]! & NUMERAL) !== 0) end++
  if (end - from < 3) return start
  return MORE.has(text.charAt(end)) ? end + 1 : end
}

const ORDINAL = 0x7b2c // 第
const MORE = new Set('多余')

/** Made when first needed: there are thousands of them (20 ms), and a literal is read with the function that it stands in. */
let emoji: RegExp | undefined

/** Other emoji are one character with its marks, and a piece of their own in any case. */
function mayBeginEmoji(unit: number): boolean {
  return (unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0x231a && unit <= 0x2b55)
}

/** Is this UTF-16 unit a Han character of the basic plane? */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007 ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}

function hanEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && startsHanRun(text, end)) end++
  return end
}

/** 第 before a figure belongs to it: 第18. */
function startsOrdinal(text: string, at: number): boolean {
  return text.charCodeAt(at) === ORDINAL && /^[0-9０-９]/.test(text.charAt(at + 1))
}

const NUMBER = String.raw`第?[0-9０-９](?:[0-9０-９]|[.,:．](?=[0-9０-９]))*(?![\p{L}&&[^\p{Script=Han}]])(?:[多余几]?[万亿萬億]余?|[多余几])?[%％‰]?`
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]`
const WORD = String.raw`#?${LETTER}+(?:['’#.\-]${LETTER}+)*`
const MARK = String.raw`\s+|—+|…+|-+|\.+|[^]\p{M}*`
/** One piece, wherever it is asked to begin. */
const OTHER = new RegExp(`(?:${NUMBER}|${WORD}|${MARK})`, 'vy')
