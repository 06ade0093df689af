import { breaks as breaksIn } from '../../hanzi/words/breaks.ts'
import { escapeHtml } from '../escape.ts'

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

function withBreaks(text: string): string {
  const offsets = [0, ...breaksIn(text), text.length]
  return offsets
    .slice(1)
    .map((end, index) => escapeHtml(text.slice(offsets[index], end)))
    .join('<wbr>')
}
