import { Fragment, Node as DocNode, type Mark as DocMark } from '@tiptap/pm/model'
import type {
  Block,
  Body,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  TableCell,
} from '../../../../newsroom/articles/body.ts'
import { bodyDocSchema } from './body-schema.ts'
import { fitText } from './fit-text.ts'
import { DEEPEST_LIST } from './lists.ts'
import { readersAddress } from './readers-address.ts'

/** The document to write in. Comes back from `bodyOf` as the body that it was. */
export function docOf(body: Body, schema = bodyDocSchema()): DocNode {
  const content = body.content.length > 0 ? body.content : [{ type: 'paragraph' }]
  const doc = DocNode.fromJSON(schema, { type: 'doc', content })
  return isOnceMarked(doc) ? doc : onceMarked(doc)
}

/** Programs that write through the interface may say a mark twice; documents cannot be worked on so. */
function isOnceMarked(node: DocNode): boolean {
  return marksOnce(node.marks).length === node.marks.length && node.children.every(isOnceMarked)
}

function onceMarked(node: DocNode): DocNode {
  if (node.isText) return node.mark(marksOnce(node.marks))
  return node.copy(Fragment.fromArray(node.children.map(onceMarked)))
}

function marksOnce(marks: readonly DocMark[]): readonly DocMark[] {
  return marks.filter((mark, at) => marks.findIndex((other) => other.type === mark.type) === at)
}

/**
 * The body that a document says: what the body's schema does not know (attributes of the surface, characters that no
 * text may have, lists too deep) stays behind. Blocks that have not changed since the last time are not read again, so
 * asking after each pause of a long story costs little.
 */
export function bodyOf(doc: DocNode): Body {
  const content = childrenOf(doc.content).flatMap((child) => knownBlocks(child))
  const [only] = content
  const isBlank = content.length === 1 && only?.type === 'paragraph' && only.content === undefined
  return { type: 'doc', content: isBlank ? [] : content }
}

const known = new WeakMap<DocNode, readonly Block[]>()

function knownBlocks(node: DocNode): readonly Block[] {
  let blocks = known.get(node)
  if (!blocks) {
    blocks = blocksOf(node)
    known.set(node, blocks)
  }
  return blocks
}

function blocksOf(node: DocNode): readonly Block[] {
  switch (node.type.name) {
    case 'paragraph':
      return [paragraphOf(node)]
    case 'heading': {
      const attrs = { level: node.attrs['level'] === 3 ? 3 : 2 } as const
      const content = inlinesOf(node.content)
      return [content.length > 0 ? { type: 'heading', attrs, content } : { type: 'heading', attrs }]
    }
    case 'blockquote': {
      const cite = fit(node.attrs['cite'])
      const content = childrenOf(node.content).map(paragraphOf)
      return [cite ? { type: 'blockquote', attrs: { cite }, content } : { type: 'blockquote', content }]
    }
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, 1)]
    case 'table':
      return [tableOf(node)]
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    default:
      return objectOf(node)
  }
}

function objectOf({ type, attrs }: DocNode): readonly Block[] {
  switch (type.name) {
    case 'figure': {
      const picture = fit(attrs['picture'])
      const [caption, credit] = [fit(attrs['caption']), fit(attrs['credit'])]
      if (picture === '') return []
      const said = { ...(caption && { caption }), ...(credit && { credit }) }
      return [{ type: 'figure', attrs: { picture, alt: fit(attrs['alt']), ...said } }]
    }
    case 'embed':
      return linkCard(attrs['url'], attrs['title'])
    case 'awaitedPicture':
      return linkCard(attrs['address'], attrs['alt'])
    default:
      return []
  }
}

function linkCard(address: unknown, title: unknown): readonly Block[] {
  const url = readersAddress(fit(address))
  return url === undefined ? [] : [{ type: 'embed', attrs: { url, title: fit(title) || url } }]
}

function paragraphOf(node: DocNode): Paragraph {
  const content = inlinesOf(node.content)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

function listOf(node: DocNode, depth: number): List {
  const content = childrenOf(node.content).map((item) => listItemOf(item, depth))
  const start: unknown = node.attrs['start']
  if (node.type.name === 'bulletList') return { type: 'bulletList', content }
  return typeof start === 'number'
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'orderedList', content }
}

/** A list below the deepest gives its paragraphs to the item that it stands in. */
function listItemOf(item: DocNode, depth: number): ListItem {
  const content = childrenOf(item.content).flatMap((child): (Paragraph | List)[] => {
    if (child.type.name === 'paragraph') return [paragraphOf(child)]
    return depth < DEEPEST_LIST ? [listOf(child, depth + 1)] : paragraphsIn(child)
  })
  return { type: 'listItem', content }
}

function paragraphsIn(node: DocNode): Paragraph[] {
  return node.type.name === 'paragraph' ? [paragraphOf(node)] : childrenOf(node.content).flatMap(paragraphsIn)
}

function tableOf(node: DocNode): Block {
  const caption = fit(node.attrs['caption'])
  const content = childrenOf(node.content).map((row) => ({
    type: 'tableRow' as const,
    content: childrenOf(row.content).slice(0, WIDEST_TABLE).map(cellOf),
  }))
  return caption ? { type: 'table', attrs: { caption }, content } : { type: 'table', content }
}

const WIDEST_TABLE = 50

function cellOf(cell: DocNode): TableCell {
  return {
    type: cell.type.name === 'tableHeader' ? 'tableHeader' : 'tableCell',
    content: childrenOf(cell.content).map(paragraphOf),
  }
}

function inlinesOf(content: Fragment): Inline[] {
  return childrenOf(content).flatMap((node): Inline[] => {
    switch (node.type.name) {
      case 'text':
        return textsOf(node)
      case 'hardBreak':
        return [{ type: 'hardBreak' }]
      case 'ruby': {
        const [base, reading] = [fit(node.attrs['base']), fit(node.attrs['reading'])]
        if (base && reading) return [{ type: 'ruby', attrs: { base, reading } }]
        return base ? [{ type: 'text', text: base }] : []
      }
      case 'footnote': {
        const text = fit(node.attrs['text'])
        return text ? [{ type: 'footnote', attrs: { text } }] : []
      }
      default:
        return []
    }
  })
}

/** A text in pieces as long as the schema takes them. */
function textsOf(node: DocNode): Inline[] {
  const text = fit(node.text)
  if (text === '') return []
  const marks = node.marks.flatMap((mark): Mark[] => {
    if (mark.type.name === 'strong' || mark.type.name === 'emphasis') return [{ type: mark.type.name }]
    const href = mark.type.name === 'link' ? readersAddress(String(mark.attrs['href'])) : undefined
    return href === undefined ? [] : [{ type: 'link', attrs: { href } }]
  })
  const pieces = text.length <= LONGEST_TEXT ? [text] : (text.match(/[^]{1,9999}/gu) ?? [])
  return pieces.map((piece) =>
    marks.length > 0 ? { type: 'text', text: piece, marks } : { type: 'text', text: piece },
  )
}

const LONGEST_TEXT = 20_000

function fit(value: unknown): string {
  return typeof value === 'string' ? fitText(value) : ''
}

function childrenOf(fragment: Fragment): readonly DocNode[] {
  return fragment.content
}
