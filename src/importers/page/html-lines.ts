import type { DefaultTreeAdapterMap } from 'parse5'
import { parsePageBounded } from '../html/parse.ts'
import {
  attribute,
  type Element,
  isHidden,
  isSmall,
  nameOf,
  pictureAddress,
  roleOf,
  tellingName,
  textOf,
} from './elements.ts'
import { articleData } from './linked-data.ts'
import { type Box, type Line, type LineKind, type NamedText, type PageLines, tidy } from './line.ts'

type Node = DefaultTreeAdapterMap['node']

/** Elements whose text nobody reads on the page. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object embed applet canvas select option datalist textarea button input audio video map head rp rt'.split(
    ' ',
  ),
)

/** Elements that tell of the document, wherever a careless page has them. */
const IN_HEAD = new Set(['head', 'meta', 'link', 'title', 'script'])

/** Elements that neither break a line nor stand apart in it. All else breaks (HTML, "flow content" of old and new). */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr text o:p st1:p'.split(
    ' ',
  ),
)

const HEADING = /^h[1-6]$/

/** The kind of line that the element makes; others take their parent's. */
const KINDS: Readonly<Record<string, LineKind>> = {
  p: 'paragraph',
  blockquote: 'quote',
  li: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
}

/** Deeper than this, elements count as part of the last one; no page that people made goes there. */
const DEEPEST = 400

interface Place {
  readonly box: number
  readonly kind: LineKind
  readonly level: number
  readonly linked: boolean
  readonly depth: number
}

/** A page of HTML: its text as a browser breaks it into lines, and the blocks that the lines stand in. */
export function linesOfHtml(html: string): PageLines {
  const document = parsePageBounded(html)
  const reader = new HtmlReader()
  reader.read(document)
  return reader.page()
}

class HtmlReader {
  private readonly lines: Line[] = []
  private readonly boxes: Box[] = []
  private readonly named: NamedText[] = []
  private readonly meta = new Map<string, string>()
  private title: string | null = null
  private text = ''
  private linked = 0

  page(): PageLines {
    const { lines, boxes, named, title, meta } = this
    return { kind: 'html', lines, boxes, named, title, meta }
  }

  read(root: Node): void {
    this.boxes.push({ parent: -1, tag: '#document', role: null, first: 0, end: 0 })
    const place: Place = { box: 0, kind: 'plain', level: 0, linked: false, depth: 0 }
    this.children(root, place)
    this.breakLine(place)
    this.boxes[0]!.end = this.lines.length
  }

  private children(node: Node, place: Place): void {
    if (!('childNodes' in node)) return
    for (const child of node.childNodes) this.node(child, place)
  }

  private node(node: Node, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) this.words(node.value, place)
    else if ('tagName' in node) this.element(node, place)
  }

  private words(words: string, place: Place): void {
    this.text += words
    if (place.linked) this.linked += tidy(words).length
  }

  private element(element: Element, place: Place): void {
    const tag = element.tagName
    if (IN_HEAD.has(tag)) return this.headElement(element, place)
    if (UNREAD.has(tag) || isHidden(element)) return
    if (tag === 'br') return this.breakLine(place)
    if (tag === 'img') return this.picture(element, place)
    const deeper = place.depth < DEEPEST
    if (!deeper) return this.flat(element)
    if (INLINE.has(tag)) this.inline(element, { ...place, linked: place.linked || tag === 'a', depth: place.depth + 1 })
    else this.block(element, place)
  }

  private inline(element: Element, place: Place): void {
    const name = tellingName(element)
    const before = this.text.length
    const line = this.lines.length
    this.children(element, place)
    if (name) this.name(name, element, this.lines.length === line ? this.text.slice(before) : '', line)
  }

  private block(element: Element, outer: Place): void {
    this.breakLine(outer)
    const tag = element.tagName
    const name = nameOf(element)
    const box: Box = { parent: outer.box, tag, role: roleOf(tag, name), first: this.lines.length, end: 0 }
    this.boxes.push(box)
    const heading = HEADING.test(tag)
    const place: Place = {
      box: this.boxes.length - 1,
      kind: heading ? 'heading' : (KINDS[tag] ?? outer.kind),
      level: heading ? Number(tag[1]) : outer.level,
      linked: outer.linked,
      depth: outer.depth + 1,
    }
    this.children(element, place)
    this.breakLine(place)
    box.end = this.lines.length
    const telling = tellingName(element)
    if (telling && box.end - box.first === 1) this.name(telling, element, this.lines[box.first]!.text, box.first)
  }

  private name(name: string, element: Element, text: string, line: number): void {
    const value = attribute(element, 'content') ?? attribute(element, 'datetime') ?? tidy(text)
    if (value && value.length <= 60) this.named.push({ name, text: value, line })
  }

  private breakLine(place: Place): void {
    const text = tidy(this.text)
    const linked = Math.min(this.linked, text.length)
    this.text = ''
    this.linked = 0
    if (!text) return
    const { box, kind, level } = place
    this.lines.push({ text, linked, kind, box, ...(kind === 'heading' ? { level } : {}) })
  }

  private picture(element: Element, place: Place): void {
    const src = pictureAddress(element)
    if (!src || isSmall(element)) return
    this.breakLine(place)
    const text = tidy(attribute(element, 'alt') ?? '')
    this.lines.push({ text, linked: 0, kind: 'figure', box: place.box, src })
  }

  /** Text of a tree too deep to be followed; its links and blocks no longer matter. */
  private flat(element: Element): void {
    const open: Node[] = [element]
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.nodeName === '#text' && 'value' in node) this.text += node.value
      else if ('childNodes' in node && !UNREAD.has(node.nodeName)) open.push(...node.childNodes.toReversed())
    }
  }

  private headElement(element: Element, place: Place): void {
    if (element.tagName === 'head') this.inHead(element, place)
    else if (element.tagName === 'meta') this.metaElement(element)
    else if (element.tagName === 'title') this.title ??= tidy(textOf(element)) || null
    else if (element.tagName === 'link') this.linkElement(element)
    else if (/ld\+json/i.test(attribute(element, 'type') ?? '')) this.remember(articleData(textOf(element)))
  }

  private inHead(head: Element, place: Place): void {
    for (const child of head.childNodes) if ('tagName' in child) this.headElement(child, place)
  }

  private metaElement(element: Element): void {
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
    const content = attribute(element, 'content')
    if (name && content) this.remember([[name.toLowerCase(), tidy(content)]])
  }

  private linkElement(element: Element): void {
    const address = attribute(element, 'href')
    if (address && attribute(element, 'rel')?.toLowerCase() === 'canonical')
      this.remember([['canonical', address.trim()]])
  }

  /** The first of several wins. */
  private remember(fields: Iterable<readonly [string, string]>): void {
    for (const [name, value] of fields) if (value && !this.meta.has(name)) this.meta.set(name, value)
  }
}
