import type { Block, Body, Inline, List, ListItem, Paragraph } from './body.ts'

/** A body that was being written, without what was put in and never filled in: footnotes and readings without a text. */
export function fitBody(body: Body): Body {
  return { type: 'doc', content: body.content.map(fitBlock) }
}

function fitBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return fitText(block)
    case 'blockquote':
      return { ...block, content: block.content.map(fitText) }
    case 'bulletList':
    case 'orderedList':
      return fitList(block)
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(fitText) })),
        })),
      }
    case 'embed':
      return block.attrs.title.trim() === '' ? { ...block, attrs: { ...block.attrs, title: block.attrs.url } } : block
    default:
      return block
  }
}

function fitList(list: List): List {
  const fitItem = (item: ListItem): ListItem => ({
    ...item,
    content: item.content.map((part) => (part.type === 'paragraph' ? fitText(part) : fitList(part))),
  })
  return { ...list, content: list.content.map(fitItem) }
}

function fitText<Text extends Paragraph | Extract<Block, { type: 'heading' }>>(block: Text): Text {
  return block.content?.some(isUnfilled) ? { ...block, content: block.content.flatMap(fitInline) } : block
}

function isUnfilled(node: Inline): boolean {
  if (node.type === 'text') return node.text === ''
  if (node.type === 'ruby') return node.attrs.base === '' || node.attrs.reading === ''
  return node.type === 'footnote' && node.attrs.text === ''
}

function fitInline(node: Inline): readonly Inline[] {
  if (!isUnfilled(node)) return [node]
  const { marks } = node
  return node.type === 'ruby' && node.attrs.base !== '' ? [{ type: 'text', text: node.attrs.base, marks }] : []
}
