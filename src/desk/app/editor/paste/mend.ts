import { restorePunctuation } from '../../../../hanzi/repair/punctuation.ts'
import { normalWidths } from '../../../../hanzi/typography/widths.ts'
import type { Inline, List, ListItem, Paragraph } from '../../../../newsroom/articles/body.ts'
import { type Glyph, glyphsOf, inlinesOf, rewrite, textOf } from './glyphs.ts'
import { cleanLink } from './links.ts'
import type { PastedBlock } from './pasted.ts'
import { withoutRadicals } from './radicals.ts'

/** Mends the typography of pasted blocks as Chinese print has it, and counts what it did. */
export class Mender {
  /** Characters that are another or gone. */
  marks = 0
  /** Paragraphs that lost an indent of blanks. */
  indents = 0

  blocks(blocks: readonly PastedBlock[]): PastedBlock[] {
    return blocks.map((block) => this.#block(block))
  }

  #block(block: PastedBlock): PastedBlock {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block)
      case 'heading':
        return block.content ? { ...block, content: plainWhenAllStrong(this.#inlines(block.content)) } : block
      case 'blockquote':
        return { ...block, content: block.content.map((each) => this.#paragraph(each)) }
      case 'bulletList':
      case 'orderedList':
        return this.#list(block)
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({
              ...cell,
              content: cell.content.map((each) => this.#paragraph(each)),
            })),
          })),
        }
      default:
        return block
    }
  }

  #list(list: List): List {
    const content = list.content.map((item): ListItem => ({
      ...item,
      content: item.content.map((each) => (each.type === 'paragraph' ? this.#paragraph(each) : this.#list(each))),
    }))
    return { ...list, content }
  }

  #paragraph(paragraph: Paragraph): Paragraph {
    const content = this.#inlines(paragraph.content ?? [])
    return content.length > 0 ? { ...paragraph, content } : { type: 'paragraph' }
  }

  #inlines(content: readonly Inline[]): Inline[] {
    let glyphs: Glyph[] = withCleanLinks(glyphsOf(content))
    const before = glyphs.length
    glyphs = without(glyphs, INDENT)
    if (glyphs.length !== before) this.indents++
    glyphs = this.#without(glyphs, INVISIBLE)
    glyphs = this.#changed(glyphs, withoutRadicals(textOf(glyphs)), NOTHING)
    glyphs = this.#changed(glyphs, normalWidths(textOf(glyphs)), /[\u3000 ]/)
    const { text, marks } = restorePunctuation(textOf(glyphs))
    this.marks += marks
    return inlinesOf(rewrite(glyphs, text, /[ \u00A0\u3000]/))
  }

  #without(glyphs: readonly Glyph[], pattern: RegExp): Glyph[] {
    const left = without(glyphs, pattern)
    this.marks += glyphs.length - left.length
    return left
  }

  #changed(glyphs: readonly Glyph[], text: string, mayGo: RegExp): Glyph[] {
    const changed = rewrite(glyphs, text, mayGo)
    const kept = new Set(glyphs)
    this.marks += changed.filter((glyph) => !kept.has(glyph)).length
    return changed
  }
}

/** Blanks at the start of a paragraph or line: an indent, which is the page's affair; and those at their end. */
const INDENT = /(?<=^|\u2028)[\u3000 \u00A0]+|(?<![\u3000 \u00A0])[\u3000 \u00A0]+(?=$|\u2028)/g
/**
 * Characters without a shape: of width none, marks of byte order and direction, soft hyphens. Joiners stay where they
 * do something: in emoji and the scripts of India and Persia.
 */
const INVISIBLE =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?<![\p{Emoji_Presentation}\p{Script=Arabic}\p{Script=Devanagari}\uFE0F\u{1F3FB}-\u{1F3FF}])[\u200C\u200D]/gu
const NOTHING = /(?!)/

function without(glyphs: readonly Glyph[], pattern: RegExp): Glyph[] {
  const gone = new Set<number>()
  for (const match of textOf(glyphs).matchAll(pattern))
    for (let at = match.index; at < match.index + match[0].length; at++) gone.add(at)
  return glyphs.filter((_, at) => !gone.has(at))
}

function withCleanLinks(glyphs: readonly Glyph[]): Glyph[] {
  const cleaned = new Map<Glyph['marks'], Glyph['marks']>()
  return glyphs.map((glyph) => {
    if (!glyph.marks?.some(({ type }) => type === 'link')) return glyph
    let marks = cleaned.get(glyph.marks)
    if (!marks) {
      marks = glyph.marks.map((mark) =>
        mark.type === 'link' ? { ...mark, attrs: { href: cleanLink(mark.attrs.href) } } : mark,
      )
      cleaned.set(glyph.marks, marks)
    }
    return { ...glyph, marks }
  })
}

/** A subhead is bold by itself. */
function plainWhenAllStrong(content: readonly Inline[]): readonly Inline[] {
  const isStrong = (node: Inline) => node.type !== 'text' || node.marks?.some(({ type }) => type === 'strong')
  if (!content.every(isStrong)) return content
  return content.map((node) => {
    if (node.type !== 'text') return node
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'strong')
    return marks.length > 0 ? { ...node, marks } : { type: 'text', text: node.text }
  })
}
