import { projection } from '../../hanzi/scripts/projection.ts'
import { escapeHtml } from '../escape.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Headlines come again and again (front, lists, hot, related); the newest some thousands are kept. */
const KEPT = 8192
const kept = new Map<string, Html>()

interface Html {
  readonly dangerouslySetInnerHTML: { readonly __html: string }
}

/**
 * A headline as the content of an element: `<h2 {...breaks(headline)} />`. Escaped, with `<wbr>` between words, so that
 * under `word-break: keep-all` a line ends only where a word ends.
 */
export function breaks(text: string): Html {
  let html = kept.get(text)
  if (html) return html
  html = { dangerouslySetInnerHTML: { __html: withBreaks(text) } }
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(text, html)
  return html
}

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

function withBreaks(text: string): string {
  let html = ''
  let phrase = ''
  let singles = 0
  // The dictionary knows Simplified; the projection has the same length.
  for (const { index, segment: simplified } of words.segment(projection(text))) {
    const word = text.slice(index, index + simplified.length)
    const single = HAN.test(word)
    const paused = phrase === '' || PAUSE.test(phrase)
    const joins =
      !paused && (mustJoin(phrase, word) || counts(phrase, word) || (single && singles > 0 && singles < NAME))
    if (joins) {
      phrase += word
    } else {
      html += escapeHtml(phrase) + (paused ? '' : '<wbr>')
      phrase = word
    }
    singles = single ? (joins && singles < NAME ? singles + 1 : 1) : 0
  }
  return html + escapeHtml(phrase)
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
