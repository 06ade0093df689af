import type { Node as DocNode } from '@tiptap/pm/model'
import { type Anchor, anchorAt, type Place } from '../../../newsroom/notes/anchor.ts'

/** A document's text as anchors count it (`anchorText` of its body), with where each stretch of it stands. */
export interface DocText {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

/** `length` characters at `at` of the text stand at `pos` of the document; an object of several characters takes one place. */
interface Stretch {
  readonly at: number
  readonly length: number
  readonly pos: number
  readonly isObject: boolean
}

export function docText(doc: DocNode): DocText {
  let text = ''
  let isFirst = true
  const stretches: Stretch[] = []
  doc.descendants((node, pos) => {
    const leaf = leafText(node)
    if (node.isBlock && (node.isTextblock || leaf !== '')) {
      if (!isFirst) text += '\n'
      isFirst = false
    }
    const said = node.isText ? (node.text ?? '') : leaf
    if (said === '') return
    stretches.push({ at: text.length, length: said.length, pos, isObject: !node.isText })
    text += said
  })
  return { text, stretches }
}

function leafText({ type, attrs }: DocNode): string {
  switch (type.name) {
    case 'ruby':
      return String(attrs['base'] ?? '')
    case 'hardBreak':
      return '\n'
    case 'figure':
      return String(attrs['caption'] ?? '')
    case 'embed':
      return String(attrs['title'] ?? '')
    default:
      return ''
  }
}

/** From where to where in the document the characters of a place stand; undefined for none. */
export function rangeOf({ stretches }: DocText, { from, to }: Place): Place | undefined {
  const within = stretches.filter(({ at, length }) => at < to && at + length > from)
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return undefined
  return {
    from: first.pos + (first.isObject ? 0 : Math.max(0, from - first.at)),
    to: last.pos + (last.isObject ? 1 : Math.min(last.length, to - last.at)),
  }
}

/** The anchor of what stands between two positions of a document; undefined when no text does. */
export function anchorOfRange({ text, stretches }: DocText, { from, to }: Place): Anchor | undefined {
  const size = ({ length, isObject }: Stretch) => (isObject ? 1 : length)
  const within = stretches.filter((stretch) => stretch.pos < to && stretch.pos + size(stretch) > from)
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return undefined
  const begin = first.at + (first.isObject ? 0 : Math.max(0, from - first.pos))
  const end = last.at + (last.isObject ? last.length : Math.min(last.length, to - last.pos))
  return anchorAt(text, { from: begin, to: end })
}
