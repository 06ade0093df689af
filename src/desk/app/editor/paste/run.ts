import type { Inline, Mark, Paragraph } from '../../../../newsroom/articles/body.ts'
import { BREAK, type Glyph, inlinesOf } from './glyphs.ts'

/**
 * Inline content being gathered between two blocks, with white space as a browser shows it: several as one, none at the
 * ends, and none for a line end of the source between two Chinese characters (Word breaks its lines at 80 columns).
 */
export class Run {
  #glyphs: Glyph[] = []

  get isEmpty(): boolean {
    return this.#glyphs.every(({ unit }) => SPACE.test(unit))
  }

  text(text: string, marks: readonly Mark[]): void {
    for (let at = 0; at < text.length; at++) this.#glyphs.push({ unit: text[at]!, marks })
  }

  /** Something that stands in the text and is none. */
  put(unit: string, node: Exclude<Inline, { type: 'text' }>): void {
    this.#glyphs.push({ unit, node })
  }

  break(): void {
    this.put(BREAK, { type: 'hardBreak' })
  }

  /** What has been gathered, as paragraphs: two line breaks in a row part them. Begins anew. */
  take(): Paragraph[] {
    const glyphs = collapsed(this.#glyphs)
    this.#glyphs = []
    return split(glyphs)
      .map(trimmed)
      .filter((part) => part.length > 0)
      .map((part) => ({ type: 'paragraph', content: inlinesOf(part) }))
  }
}

const SPACE = /[ \t\n\r\f\u00A0]/
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E“”‘’—…·]/u

function collapsed(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = []
  for (let at = 0; at < glyphs.length;) {
    const glyph = glyphs[at]!
    if (glyph.node || !SPACE.test(glyph.unit)) {
      out.push(glyph)
      at++
      continue
    }
    let end = at
    let wraps = false
    for (; end < glyphs.length && !glyphs[end]!.node && SPACE.test(glyphs[end]!.unit); end++)
      if (/[\n\r]/.test(glyphs[end]!.unit)) wraps = true
    const [before, after] = [glyphs[at - 1], glyphs[end]]
    const isLineEnd =
      wraps && before !== undefined && after !== undefined && WIDE.test(before.unit) && WIDE.test(after.unit)
    if (!isLineEnd) out.push({ ...glyph, unit: ' ' })
    at = end
  }
  return out
}

/** Between two breaks, or one with the indent of a new paragraph behind it, stands another paragraph. */
function split(glyphs: readonly Glyph[]): Glyph[][] {
  const shown = glyphs.filter(
    (glyph, at) => !(glyph.unit === ' ' && isBreak(glyphs[at - 1]) && isBreak(glyphs[at + 1])),
  )
  const parts: Glyph[][] = [[]]
  for (const [at, glyph] of shown.entries()) {
    const next = shown[at + 1]
    const isEnd = isBreak(glyph) && (isBreak(shown[at - 1]) || isBreak(next) || next?.unit === '\u3000')
    if (isEnd) parts.push([])
    else parts.at(-1)!.push(glyph)
  }
  return parts
}

function trimmed(glyphs: readonly Glyph[]): Glyph[] {
  const isBlank = (glyph: Glyph | undefined) => glyph !== undefined && (isBreak(glyph) || glyph.unit === ' ')
  let [start, end] = [0, glyphs.length]
  while (start < end && isBlank(glyphs[start])) start++
  while (end > start && isBlank(glyphs[end - 1])) end--
  return glyphs
    .slice(start, end)
    .filter((glyph, at, all) => !(glyph.unit === ' ' && (isBreak(all[at - 1]) || isBreak(all[at + 1]))))
}

function isBreak(glyph: Glyph | undefined): boolean {
  return glyph?.unit === BREAK
}
