import type { Block, Body, Figure, Inline, ListItem } from '../articles/body.ts'

/** A line of a text as two versions of it are compared: a paragraph, wherever it stands. */
export interface Line {
  readonly kind: 'paragraph' | 'heading2' | 'heading3' | 'quote' | 'item' | 'cell' | 'embed' | 'rule' | 'caption'
  readonly text: string
  /** Everything that the text does not tell: marks, addresses, readings. */
  readonly format: string
}

/** The lines of a body without its pictures. */
export function linesOf(body: Body): readonly Line[] {
  return body.content.flatMap((block) => linesOfBlock(block))
}

export function figuresOf(body: Body): readonly Figure[] {
  return body.content.filter((block) => block.type === 'figure')
}

function linesOfBlock(block: Block | ListItem, kind: Line['kind'] = 'paragraph'): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return [lineOf(kind, block.content)]
    case 'heading':
      return [lineOf(`heading${block.attrs.level}`, block.content)]
    case 'blockquote': {
      const cite = block.attrs?.cite
      return [
        ...block.content.flatMap((part) => linesOfBlock(part, 'quote')),
        ...(cite ? [{ kind: 'quote' as const, text: `——${cite}`, format: '' }] : []),
      ]
    }
    case 'table': {
      const about = [block.attrs?.caption, block.attrs?.source].flatMap((text) =>
        text ? [{ kind: 'caption' as const, text, format: '' }] : [],
      )
      const cells = block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.flatMap((part) => linesOfBlock(part, 'cell'))),
      )
      return [...about, ...cells]
    }
    case 'embed':
      return [{ kind: 'embed', text: block.attrs.title, format: block.attrs.url }]
    case 'horizontalRule':
      return [{ kind: 'rule', text: '', format: '' }]
    case 'figure':
      return []
    default:
      return (block.content as readonly (Block | ListItem)[]).flatMap((part) => linesOfBlock(part, 'item'))
  }
}

function lineOf(kind: Line['kind'], content: readonly Inline[] = []): Line {
  let text = ''
  const format: unknown[] = []
  for (const node of content) {
    const from = text.length
    text += wordsOf(node)
    if (node.type === 'ruby') format.push(from, node.attrs.reading)
    for (const mark of node.marks ?? []) format.push(from, text.length, mark)
  }
  return { kind, text, format: format.length === 0 ? '' : JSON.stringify(format) }
}

function wordsOf(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'ruby') return node.attrs.base
  return node.type === 'footnote' ? `〔${node.attrs.text}〕` : '\n'
}
