import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, Mark } from '../../newsroom/articles/body.ts'
import { listBlocks } from './body-list.ts'
import { tableBlocks } from './body-table.ts'
import { objectsOf, paragraphsOf } from './flatten.ts'
import { InlineRun } from './inline-run.ts'
import { absolute, forReaders } from './reader-address.ts'
import { lowered, raised } from './small-figures.ts'
import { attribute, isElement, outermost, rawText, textOf } from './tree.ts'

export interface Surroundings {
  /** Where the text was published: what its relative addresses are relative to. */
  readonly address?: string | undefined
  /** The id of the house's own copy of a picture. Without one, a link to where the picture is stands in its place. */
  readonly pictureFor?: ((address: string) => string | undefined) | undefined
}

type Nodes = readonly Tree.ChildNode[]

/** Reads cleaned nodes into blocks. Marks are those of the inline elements that stand around the nodes. */
export class BodyReader {
  readonly #surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  blocks(nodes: Nodes, marks: readonly Mark[]): Block[] {
    const blocks: Block[] = []
    const run = new InlineRun()
    for (const node of nodes) this.#read(node, marks, run, blocks)
    blocks.push(...run.take())
    return blocks
  }

  /** Adds inline content to the run; a block ends the run and follows it. */
  #read(node: Tree.ChildNode, marks: readonly Mark[], run: InlineRun, blocks: Block[]): void {
    if ('value' in node) run.text(node.value, marks)
    if (!isElement(node)) return
    const own = this.#block(node, marks)
    if (own) {
      for (const block of [...run.take(), ...own]) blocks.push(block)
      return
    }
    switch (node.tagName) {
      case 'del':
        return
      case 'br':
        return run.break()
      case 'ruby':
        return readRuby(node, marks, run)
      case 'sup':
        return run.text(raised(rawText(node)), marks)
      case 'sub':
        return run.text(lowered(rawText(node)), marks)
      default:
    }
    const [before, after] = node.tagName === 'q' ? ['“', '”'] : ['', '']
    const inner = this.#marks(node, marks, run)
    run.text(before, marks)
    for (const child of node.childNodes) this.#read(child, inner, run, blocks)
    run.text(after, marks)
  }

  /** The blocks that an element makes; undefined when it belongs into a paragraph. */
  #block(element: Tree.Element, marks: readonly Mark[]): Block[] | undefined {
    const read = (nodes: Nodes) => this.blocks(nodes, marks)
    const { tagName, childNodes } = element
    switch (tagName) {
      case 'p':
      case 'div':
      case 'dl':
      case 'dd':
      case 'caption':
      case 'figcaption':
        return read(childNodes)
      case 'dt':
        return this.blocks(childNodes, withMark(marks, { type: 'strong' }))
      case 'h1':
      case 'h2':
        return read(childNodes).map((block) => headingOf(block, 2))
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return read(childNodes).map((block) => headingOf(block, 3))
      case 'blockquote':
        return quotation(element, read(childNodes))
      case 'pre':
        return preformatted(element, marks)
      case 'ul':
      case 'ol':
        return listBlocks(element, read)
      case 'table':
        return tableBlocks(element, read)
      case 'figure':
        return this.#figure(element) ?? read(childNodes)
      case 'img':
        return this.#picture(element, '')
      case 'hr':
        return [{ type: 'horizontalRule' }]
      default:
        return undefined
    }
  }

  /** The pictures of a figure, the last with the caption; undefined for a figure of something else. */
  #figure(element: Tree.Element): Block[] | undefined {
    const pictures = outermost(element, 'img')
    const caption = outermost(element, 'figcaption').map(textOf).join(' ')
    if (pictures.length === 0 || textOf(element) !== caption) return undefined
    return pictures.flatMap((img, at) => this.#picture(img, at === pictures.length - 1 ? caption : ''))
  }

  #picture(img: Tree.Element, caption: string): Block[] {
    const address = absolute(attribute(img, 'src') ?? '', this.#surroundings.address)
    const alt = (attribute(img, 'alt') ?? '').trim()
    const picture = this.#surroundings.pictureFor?.(address)
    if (picture !== undefined) {
      return [{ type: 'figure', attrs: caption === '' ? { picture, alt } : { picture, alt, caption } }]
    }
    const words = caption === '' ? alt : caption
    const url = forReaders(address)
    if (url !== undefined) return [{ type: 'embed', attrs: { url, title: words === '' ? url : words } }]
    return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
  }

  #marks(element: Tree.Element, marks: readonly Mark[], run: InlineRun): readonly Mark[] {
    const { tagName } = element
    if (tagName === 'strong' || tagName === 'b') return withMark(marks, { type: 'strong' })
    if (tagName === 'em' || tagName === 'i') return withMark(marks, { type: 'emphasis' })
    if (tagName !== 'a') return marks
    const href = forReaders(absolute(attribute(element, 'href') ?? '', this.#surroundings.address))
    if (href === undefined) return marks
    const title = attribute(element, 'title')?.trim()
    if (title) run.title(href, title)
    return withMark(marks, { type: 'link', attrs: { href } })
  }
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}

function headingOf(block: Block, level: 2 | 3): Block {
  if (block.type !== 'paragraph') return block
  return block.content
    ? { type: 'heading', attrs: { level }, content: block.content }
    : { type: 'heading', attrs: { level } }
}

function quotation(element: Tree.Element, blocks: readonly Block[]): Block[] {
  const content = blocks.flatMap(paragraphsOf)
  if (content.length === 0) return objectsOf(blocks)
  const cite = attribute(element, 'cite')
  return [
    cite ? { type: 'blockquote', attrs: { cite }, content } : { type: 'blockquote', content },
    ...objectsOf(blocks),
  ]
}

function preformatted(element: Tree.Element, marks: readonly Mark[]): Block[] {
  const run = new InlineRun()
  run.preformatted(rawText(element), marks)
  return run.take()
}

/** Each base with the reading that follows it; brackets for those who cannot show ruby stay away, words do not. */
function readRuby(ruby: Tree.Element, marks: readonly Mark[], run: InlineRun): void {
  let base = ''
  for (const child of ruby.childNodes) {
    if (isElement(child) && child.tagName === 'rt') {
      run.ruby(base.trim(), textOf(child), marks)
      base = ''
    } else if (!isElement(child) || child.tagName !== 'rp' || /[\p{L}\p{N}]/u.test(rawText(child)))
      base += rawText(child)
  }
  run.text(base, marks)
}
