import { DAY, HOUR, type Instant } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Body, Block as BodyBlock, Inline, Paragraph, TableCell } from '../newsroom/articles/body.ts'
import type { Block, Marked, PictureName, StoryTable } from './story.ts'

/** What the notation needs to know of its story. */
export interface NotationContext {
  /** `{day|-1}` counts from this instant's day in the demo city, which keeps UTC+8 all the year. */
  readonly publishedAt: Instant
  /** The id under which a picture of the demo is kept. Without it, the picture's own name. */
  readonly pictureId?: (name: PictureName) => string
}

/** The document tree of a story's blocks. Refuses (`invalid`) a mark that is unknown or not closed, quoting it. */
export function bodyOf(blocks: readonly Block[], context: NotationContext): Body {
  return { type: 'doc', content: blocks.map((block) => blockOf(block, context)) }
}

/** Marked text without its marks, for places that hold plain text: captions, standfirsts, correction notes. */
export function plainOf(text: Marked, context: NotationContext): string {
  return inlinesOf(text, context)
    .map((node) => (node.type === 'text' ? node.text : node.type === 'ruby' ? node.attrs.base : ''))
    .join('')
}

function blockOf(block: Block, context: NotationContext): BodyBlock {
  if (typeof block === 'string') return paragraphOf(block, context)
  if ('h2' in block) return { type: 'heading', attrs: { level: 2 }, content: inlinesOf(block.h2, context) }
  if ('quote' in block) {
    const content = [paragraphOf(block.quote, context)]
    return block.by ? { type: 'blockquote', attrs: { cite: block.by }, content } : { type: 'blockquote', content }
  }
  if ('list' in block) {
    return {
      type: block.ordered ? 'orderedList' : 'bulletList',
      content: block.list.map((item) => ({ type: 'listItem', content: [paragraphOf(item, context)] })),
    }
  }
  if ('table' in block) return tableOf(block.table, context)
  const { picture, alt, credit } = block
  const id = context.pictureId?.(picture) ?? picture
  return { type: 'figure', attrs: { picture: id, alt, caption: plainOf(block.caption, context), credit } }
}

function tableOf({ caption, head, rows }: StoryTable, context: NotationContext): BodyBlock {
  const row = (cells: readonly Marked[], type: TableCell['type']) => ({
    type: 'tableRow' as const,
    content: cells.map((cell) => ({ type, content: [paragraphOf(cell, context)] })),
  })
  return {
    type: 'table',
    attrs: { caption: plainOf(caption, context) },
    content: [row(head, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))],
  }
}

function paragraphOf(text: Marked, context: NotationContext): Paragraph {
  const content = inlinesOf(text, context)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

const MARK = /\{([a-z]+)\|([^{}|]*)(?:\|([^{}|]*))?\}/g

function inlinesOf(text: Marked, context: NotationContext): Inline[] {
  const dated = text.replace(/\{day\|([-+]?\d+)\}/g, (_, days: string) => dayOf(context.publishedAt, Number(days)))
  const nodes: Inline[] = []
  let from = 0
  for (const match of dated.matchAll(MARK)) {
    pushText(nodes, dated.slice(from, match.index))
    nodes.push(markOf(match[0], match[1]!, match[2]!, match[3]))
    from = match.index + match[0].length
  }
  pushText(nodes, dated.slice(from))
  return nodes
}

function pushText(nodes: Inline[], text: string): void {
  if (/[{}]/.test(text)) throw new Refusal('invalid', { noun: 'notation', why: 'not closed', text })
  if (text !== '') nodes.push({ type: 'text', text })
}

function markOf(whole: string, name: string, first: string, second: string | undefined): Inline {
  const refusal = (why: string) => new Refusal('invalid', { noun: 'notation', why, text: whole })
  if (first === '') throw refusal('empty')
  if ((name === 'ruby' || name === 'a') !== (second !== undefined && second !== '')) throw refusal('wrong parts')
  switch (name) {
    case 'em':
      return { type: 'text', text: first, marks: [{ type: 'emphasis' }] }
    case 'strong':
      return { type: 'text', text: first, marks: [{ type: 'strong' }] }
    case 'note':
      return { type: 'footnote', attrs: { text: first } }
    case 'ruby':
      return { type: 'ruby', attrs: { base: first, reading: second! } }
    case 'a':
      return { type: 'text', text: first, marks: [{ type: 'link', attrs: { href: second! } }] }
    default:
      throw refusal('unknown mark')
  }
}

/** `11月21日`, the way GB/T 15835 writes a day. */
function dayOf(from: Instant, days: number): string {
  const local = new Date(Date.parse(from) + 8 * HOUR + days * DAY)
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`
}
