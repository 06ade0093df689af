import { segment } from './segment.ts'

/** After these, and before those, a line never ends (CLREQ 3.1.2); after a pause the browser breaks by itself. */
const OPENING = /[“‘「『《〈（【〔([{]$/
const CLOSING = /^[，。、：；！？”’」』》〉）】〕…—～·｜,.:;!?)\]}%％‰℃\s]/
const PAUSE = /[，。、：；！？\s]$/
/** Words that lean on the one before them. */
const LEANING = /^[的了着著过過们們吗嗎呢吧之地得者]$/
/** A number stays with its unit, and figures with the Han beside them: a `<wbr>` between would take their spacing. */
const FIGURE_END = /[\p{Nd}\p{Script=Latin}]$/u
const FIGURE_START = /^[\p{Nd}\p{Script=Latin}]/u
const NUMERAL_END = /[零〇一二三四五六七八九十百千万萬亿億两兩几幾半第]$/
const NUMERAL_START = /^[零〇一二三四五六七八九十百千万萬亿億两兩几幾半]/
const HAN = /^\p{Script=Han}$/u
/** Single characters in a row are mostly a name that the segmenter does not know. */
const NAME = 4
/** No longer than this, so that a narrow column can hold it. */
const LONGEST = 8

/**
 * Where a headline may be broken for the eye (a `<wbr>`): the offsets between two words. Never where a line may not
 * begin or end (CLREQ 3.1.2), nor in a number with its unit, nor between single characters, which are most often a name
 * that the dictionary does not know. After a pause the browser breaks by itself, so there is none.
 *
 *     breaks('外港潮闸首次关闭') // [2, 4, 6]: 外港|潮闸|首次|关闭
 */
export function breaks(headline: string): number[] {
  const offsets: number[] = []
  let phrase = ''
  let singles = 0
  for (const { text: word, start } of segment(headline)) {
    const single = HAN.test(word)
    const paused = phrase === '' || PAUSE.test(phrase)
    const joins =
      !paused && (mustJoin(phrase, word) || counts(phrase, word) || (single && singles > 0 && singles < NAME))
    if (joins) {
      phrase += word
    } else {
      if (!paused) offsets.push(start)
      phrase = word
    }
    singles = single ? (joins && singles < NAME ? singles + 1 : 1) : 0
  }
  return offsets
}

function mustJoin(before: string, word: string): boolean {
  return (
    OPENING.test(before) ||
    CLOSING.test(word) ||
    LEANING.test(word) ||
    FIGURE_END.test(before) ||
    FIGURE_START.test(word)
  )
}

function counts(before: string, word: string): boolean {
  if (before.length >= LONGEST) return false
  return NUMERAL_END.test(before) && (NUMERAL_START.test(word) || word.length <= 2)
}
