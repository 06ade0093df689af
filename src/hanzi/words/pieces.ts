/**
 * Where the piece of text that begins at `start` ends. A piece is a run of Han characters (of the basic plane: rarer
 * ones are a piece each), a number with what is written with it (3.5万, 25%, 500多, 第18), a run of other letters and
 * digits (COVID-19), white space, a mark, or an emoji. A surrogate without its partner is a piece as well.
 */
export function pieceEnd(text: string, start: number): number {
  if (startsHanRun(text, start)) return hanEnd(text, start)
  const unit = text.charCodeAt(start)
  if (unit === 0x3002 || unit === 0xff0c || unit === 0x3001) return start + 1 // 。，、: most pieces that are not Han
  OTHER.lastIndex = start
  return OTHER.test(text) ? OTHER.lastIndex : start + 1
}

/** Does a run of Han characters begin here, and not a number such as 第18? */
export function startsHanRun(text: string, start: number): boolean {
  return isHan(text.charCodeAt(start)) && !startsOrdinal(text, start)
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
  while (end < text.length && isHan(text.charCodeAt(end)) && !startsOrdinal(text, end)) end++
  return end
}

/** 第 before a figure belongs to it: 第18. */
function startsOrdinal(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x7b2c && /^[0-9０-９]/.test(text.charAt(at + 1))
}

const NUMBER = String.raw`第?[0-9０-９](?:[0-9０-９]|[.,:．](?=[0-9０-９]))*(?![\p{L}&&[^\p{Script=Han}]])(?:[多余几]?[万亿萬億]余?|[多余几])?[%％‰]?`
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]`
const WORD = String.raw`#?${LETTER}+(?:['’#.\-]${LETTER}+)*`
const MARK = String.raw`\s+|—+|…+|-+|\.+|\p{RGI_Emoji}|[^]\p{M}*`
/** One piece, wherever it is asked to begin. */
const OTHER = new RegExp(`(?:${NUMBER}|${WORD}|${MARK})`, 'vy')
