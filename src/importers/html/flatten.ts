import type { Block, List, ListItem, Paragraph } from '../../newsroom/articles/body.ts'

/** The paragraphs of a block, for a place that takes nothing else; what has no text gives none. */
export function paragraphsOf(block: Block): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'heading':
      return [block.content ? { type: 'paragraph', content: block.content } : { type: 'paragraph' }]
    case 'blockquote':
      return block.content
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(paragraphsOf))
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.filter(({ content }) => content)),
      )
    case 'figure':
    case 'embed':
    case 'horizontalRule':
      return []
  }
}

/** What can stand in a quotation, list or table only as a neighbour of it. */
export function objectsOf(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ type }) => type === 'figure' || type === 'embed')
}

/** The list with no more than `most` lists within each other; deeper ones become paragraphs of their item. */
export function shallower(list: List, most: number): List {
  const content = list.content.map((item): ListItem => ({
    ...item,
    content: item.content.flatMap((part) => inItem(part, most)),
  }))
  return { ...list, content }
}

function inItem(part: Paragraph | List, most: number): readonly (Paragraph | List)[] {
  if (part.type === 'paragraph') return [part]
  return most > 1 ? [shallower(part, most - 1)] : paragraphsOf(part)
}
