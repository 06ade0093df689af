import { Fragment, Node as DocNode, type Mark as DocMark } from '@tiptap/pm/model'
import {
  type Block,
  type Body,
  type Heading,
  type Inline,
  type List,
  type ListItem,
  type Mark,
  type Paragraph,
  type Suggested,
  type SuggestedBreak,
  type TableCell,
  withoutUnfit,
} from '../../../../newsroom/articles/body.ts'
import { bodyDocSchema } from './body-schema.ts'
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
  const isBlank = content.length === 1 && only?.type === 'paragraph' && !only.content && !only.attrs
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
    case 'heading':
      return [headingOf(node)]
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
  const suggestedBreak = breakOf(node)
  return {
    type: 'paragraph',
    ...(suggestedBreak && { attrs: { suggestedBreak } }),
    ...(content.length > 0 && { content }),
  }
}

function headingOf(node: DocNode): Heading {
  const content = inlinesOf(node.content)
  const suggestedBreak = breakOf(node)
  const level = node.attrs['level'] === 3 ? 3 : 2
  return {
    type: 'heading',
    attrs: { level, ...(suggestedBreak && { suggestedBreak }) },
    ...(content.length > 0 && { content }),
  }
}

function breakOf(node: DocNode): SuggestedBreak | undefined {
  const said = node.attrs['suggestedBreak'] as SuggestedBreak | null
  return said ? { type: said.type, id: said.id, by: said.by, at: said.at } : undefined
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
  const [caption, source] = [fit(node.attrs['caption']), fit(node.attrs['source'])]
  const attrs = { ...(caption && { caption }), ...(source && { source }) }
  const content = childrenOf(node.content).map((row) => ({
    type: 'tableRow' as const,
    content: childrenOf(row.content).slice(0, WIDEST_TABLE).map(cellOf),
  }))
  return caption || source ? { type: 'table', attrs, content } : { type: 'table', content }
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
    const marked = marksOf(node)
    switch (node.type.name) {
      case 'text':
        return textsOf(fit(node.text), marked)
      case 'hardBreak':
        return [{ type: 'hardBreak', ...marked }]
      case 'ruby': {
        const [base, reading] = [fit(node.attrs['base']), fit(node.attrs['reading'])]
        return base && reading ? [{ type: 'ruby', attrs: { base, reading }, ...marked }] : textsOf(base, marked)
      }
      case 'footnote': {
        const text = fit(node.attrs['text'])
        return text ? [{ type: 'footnote', attrs: { text }, ...marked }] : []
      }
      default:
        return []
    }
  })
}

type Marked = { readonly marks?: readonly Mark[] }

function marksOf(node: DocNode): Marked {
  const marks = node.marks.flatMap(({ type, attrs }): Mark[] => {
    switch (type.name) {
      case 'strong':
      case 'emphasis':
        return [{ type: type.name }]
      case 'insertion':
      case 'deletion': {
        const { id, by, at } = attrs as Suggested
        return [{ type: type.name, attrs: { id, by, at } }]
      }
      default: {
        const href = type.name === 'link' ? readersAddress(String(attrs['href'])) : undefined
        return href === undefined ? [] : [{ type: 'link', attrs: { href } }]
      }
    }
  })
  return marks.length > 0 ? { marks } : {}
}

/** A text in pieces as long as the schema takes them. */
function textsOf(text: string, marked: Marked): Inline[] {
  const pieces = text.length <= LONGEST_TEXT ? [text] : (text.match(LONG_PIECES) ?? [])
  return pieces.flatMap((piece) => (piece === '' ? [] : [{ type: 'text', text: piece, ...marked }]))
}

const LONGEST_TEXT = 500_000
const LONG_PIECES = /[^]{1,249999}/gu

function fit(value: unknown): string {
  return typeof value === 'string' ? withoutUnfit(value) : ''
}

function childrenOf(fragment: Fragment): readonly DocNode[] {
  return fragment.content
}
