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
  html = { dangerouslySetInnerHTML: { __html: phrases(text).map(escapeHtml).join('<wbr>') } }
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(text, html)
  return html
}

/** Between these marks and what follows, or what precedes, the browser breaks or forbids by itself. */
const OPENING = /[“‘「『《〈（【〔([{]$/
const CLOSING = /^[，。、：；！？”’」』》〉）】〕…—～·,.:;!?)\]}%％‰℃\s]/
const PAUSE = /[，。、：；！？\s]$/
/** Words that lean on the one before them. */
const LEANING = /^[的了着著过過们們吗嗎呢吧之地得者]$/
const FIGURES = /[\p{Nd}\p{Script=Latin}]$/u
const HAN = /^\p{Script=Han}$/u
/** Single characters in a row are mostly a name that the segmenter does not know. */
const NAME = 4

/** What may not be broken, in the order of the text. */
function phrases(text: string): string[] {
  const row: string[] = []
  let singles = 0
  // The dictionary knows Simplified; the projection has the same length.
  for (const { index, segment: simplified } of words.segment(projection(text))) {
    const segment = text.slice(index, index + simplified.length)
    const before = row.at(-1)
    const single = HAN.test(segment)
    const joins =
      before !== undefined &&
      (OPENING.test(before) ||
        CLOSING.test(segment) ||
        PAUSE.test(before) ||
        LEANING.test(segment) ||
        FIGURES.test(before) ||
        (single && singles > 0 && singles < NAME))
    if (joins) row[row.length - 1] = before + segment
    else row.push(segment)
    singles = single ? (joins && singles < NAME ? singles + 1 : 1) : 0
  }
  return row
}
