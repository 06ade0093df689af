import type { Block, Inline, Mark, Paragraph } from '../../../../newsroom/articles/body.ts'
import { losesLook, marksOf } from './formats.ts'
import { OBJECT } from './glyphs.ts'
import { foreignLink } from './links.ts'
import { type ListEntry, listsOf } from './lists.ts'
import { isMarkup, type Markup, type MarkupNode, rawText, shownText } from './markup.ts'
import type { AwaitedPicture, PastedBlock } from './pasted.ts'
import { pictureOf } from './pictures.ts'
import { Run } from './run.ts'
import { isLayout, tableOf } from './tables.ts'
import { isListMarker, isNoteList, isWordsOwn, noteReferred, trackedChange, wordListEntry, wordNotes } from './word.ts'

interface Around {
  readonly marks: readonly Mark[]
  /** The innermost element around that loses its look. */
  readonly loser: Markup | undefined
}

const NOTHING_AROUND: Around = { marks: [], loser: undefined }

/** Whether the house takes a card of what stands at an address. */
export type MayEmbed = (url: string) => boolean

/** Reads foreign markup into blocks, and counts what it leaves behind. */
export class PasteReader {
  readonly #notes: ReadonlyMap<string, string>
  readonly #mayEmbed: MayEmbed
  readonly #losers = new Set<Markup>()
  tracked = 0

  constructor(root: Markup, mayEmbed: MayEmbed) {
    this.#notes = wordNotes(root)
    this.#mayEmbed = mayEmbed
  }

  get formats(): number {
    return this.#losers.size
  }

  blocks(nodes: readonly MarkupNode[], around: Around = NOTHING_AROUND): PastedBlock[] {
    const blocks: PastedBlock[] = []
    const run = new Run()
    let entries: ListEntry[] = []
    const settle = () => {
      for (const block of [...listsOf(entries), ...run.take().map((each) => cardIfAlone(each, this.#mayEmbed))])
        blocks.push(block)
      entries = []
    }
    const read = (node: MarkupNode, around: Around): void => {
      if (typeof node === 'string') return this.#text(node, around, run)
      if (isDropped(node) || isWordsOwn(node) || isNoteList(node) || isListMarker(node)) return
      const change = trackedChange(node)
      if (change !== undefined) this.tracked++
      if (change === 'deleted') return
      const entry = wordListEntry(node)
      if (entry) {
        if (!run.isEmpty) settle()
        const own = this.blocks(node.children, this.#within(node, around))
        entries.push({ ...entry, paragraphs: paragraphsIn(own) })
        return
      }
      const own = this.#block(node, around)
      if (own) {
        settle()
        blocks.push(...own)
        return
      }
      if (!this.#inline(node, around, run)) for (const child of node.children) read(child, this.#within(node, around))
    }
    for (const node of nodes) {
      if (entries.length > 0 && !isMarkup(node) && node.trim() !== '') settle()
      read(node, around)
    }
    settle()
    return blocks
  }

  #within(element: Markup, around: Around): Around {
    const marks = marksOf(element, around.marks)
    return { marks, loser: losesLook(element) ? element : around.loser }
  }

  #text(text: string, { marks, loser }: Around, run: Run): void {
    if (loser && text.trim() !== '') this.#losers.add(loser)
    run.text(text, marks)
  }

  /** Puts what is more than text into the run; false for an element that only stands around text. */
  #inline(element: Markup, around: Around, run: Run): boolean {
    const note = this.#notes.get(noteReferred(element) ?? '')
    if (note) {
      run.put(OBJECT, { type: 'footnote', attrs: { text: note } })
      return true
    }
    if (element.name === 'br') run.break()
    else if (element.name === 'ruby') this.#ruby(element, around, run)
    else if (element.name === 'img') this.#text(element.attributes['alt'] ?? '', around, run)
    else return false
    return true
  }

  /** Each base with the reading that follows it; brackets for who cannot show ruby stay away. */
  #ruby(element: Markup, around: Around, run: Run): void {
    let base = ''
    for (const child of element.children) {
      if (!isMarkup(child) || !/^r[tp]c?$/.test(child.name)) base += rawText(child)
      else if (child.name === 'rt') {
        const reading = shownText(child)
        if (base.trim() !== '' && reading !== '') run.put(OBJECT, rubyOf(base.trim(), reading))
        else this.#text(base + reading, around, run)
        base = ''
      }
    }
    this.#text(base, around, run)
  }

  /** The blocks that an element makes; undefined when it belongs into a paragraph. */
  #block(element: Markup, around: Around): PastedBlock[] | undefined {
    const inner = () => this.blocks(element.children, this.#within(element, around))
    const heading = headingLevel(element)
    if (heading !== undefined) return inner().map((block) => headingOf(block, heading))
    if (CONTAINERS.has(element.name)) return inner()
    switch (element.name) {
      case 'blockquote':
        return quotation(inner())
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(element, around)
      case 'pre':
        return this.#preformatted(element, around)
      case 'table':
        return this.#table(element, around)
      case 'hr':
        return [{ type: 'horizontalRule' }]
      case 'img':
        return pictureOf(element)
      case 'iframe':
      case 'video':
      case 'audio':
      case 'embed':
        return playerOf(element, this.#mayEmbed)
      default:
        return undefined
    }
  }

  #list(element: Markup, around: Around): PastedBlock[] {
    const entries: ListEntry[] = []
    const others: PastedBlock[] = []
    const collect = (list: Markup, level: number, around: Around) => {
      const ordered = list.name === 'ol'
      const start = Number.parseInt(list.attributes['start'] ?? '', 10) || undefined
      for (const item of list.children.filter(isMarkup)) {
        const within = this.#within(item, around)
        if (/^[uo]l$/.test(item.name)) {
          collect(item, level + 1, within)
          continue
        }
        const parts = item.children
        const nested = parts.findIndex((part) => isMarkup(part) && /^[uo]l$/.test(part.name))
        const own = this.blocks(nested < 0 ? parts : parts.slice(0, nested), within)
        entries.push({ level, ordered, start, paragraphs: paragraphsIn(own) })
        others.push(...own.filter(isObject))
        for (const part of nested < 0 ? [] : parts.slice(nested)) {
          if (isMarkup(part) && /^[uo]l$/.test(part.name)) collect(part, level + 1, within)
          else {
            const after = this.blocks([part], within)
            if (paragraphsIn(after).length > 0) entries.push({ level, ordered, paragraphs: paragraphsIn(after) })
            others.push(...after.filter(isObject))
          }
        }
      }
    }
    collect(element, 1, this.#within(element, around))
    return [...listsOf(entries), ...others]
  }

  #table(element: Markup, around: Around): PastedBlock[] {
    const within = this.#within(element, around)
    if (isLayout(element)) return this.blocks(element.children, within)
    const pictures: PastedBlock[] = []
    const table = tableOf(element, (cell) => {
      const blocks = this.blocks(cell.children, this.#within(cell, within))
      pictures.push(...blocks.filter((block) => block.type === 'awaitedPicture'))
      return paragraphsIn(blocks)
    })
    return table ? [table, ...pictures] : pictures
  }

  #preformatted(element: Markup, around: Around): Paragraph[] {
    const lines = rawText(element).split('\n')
    return lines.flatMap((line) => {
      const run = new Run()
      this.#text(line, this.#within(element, around), run)
      return run.take()
    })
  }
}

const CONTAINERS = new Set(
  (
    'p div section article aside header footer main nav figure figcaption caption address dl dt dd li center form ' +
    'fieldset legend details summary hgroup html body tbody thead tfoot tr td th mp-common-profile'
  ).split(' '),
)

/** Elements that go with all that is in them: code, forms, fallbacks, drawings, other documents. */
const DROPPED = new Set(
  (
    'script style template title head meta link base noscript noembed noframes textarea select option button input ' +
    'datalist object applet svg math canvas colgroup col source track map area frame frameset mpvoice qqmusic'
  ).split(' '),
)

function isDropped(element: Markup): boolean {
  return DROPPED.has(element.name)
}

function headingLevel(element: Markup): number | undefined {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return Number(level)
  return element.name === 'p' && /\bMsoTitle\b/.test(element.attributes['class'] ?? '') ? 1 : undefined
}

/** Levels are settled once all are known (`settleHeadings`); until then the schema's own bounds hold them apart. */
function headingOf(block: PastedBlock, level: number): PastedBlock {
  if (block.type !== 'paragraph') return block
  return { type: 'heading', attrs: { level: level as 2 | 3 }, ...(block.content && { content: block.content }) }
}

/** The highest level that a text uses becomes ours, all below it the next. */
export function settleHeadings(blocks: readonly PastedBlock[]): PastedBlock[] {
  const highest = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.attrs.level : Infinity)))
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, attrs: { level: block.attrs.level === highest ? 2 : 3 } } : block,
  )
}

function quotation(blocks: readonly PastedBlock[]): PastedBlock[] {
  const content = paragraphsIn(blocks)
  const objects = blocks.filter(isObject)
  return content.length > 0 ? [{ type: 'blockquote', content }, ...objects] : objects
}

function isObject(block: PastedBlock): boolean {
  return block.type === 'awaitedPicture' || block.type === 'embed' || block.type === 'table'
}

/** The paragraphs in blocks, where nothing else can stand; what is no text is left out. */
function paragraphsIn(blocks: readonly PastedBlock[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    switch (block.type) {
      case 'paragraph':
        return [block]
      case 'heading':
        return [{ type: 'paragraph', ...(block.content && { content: block.content }) }]
      case 'blockquote':
        return [...block.content]
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => paragraphsIn(item.content))
      default:
        return []
    }
  })
}

/** An address of a listed host alone in its paragraph stands for what is there. */
function cardIfAlone(paragraph: Paragraph, mayEmbed: MayEmbed): Block {
  const [only, more] = paragraph.content ?? []
  if (only?.type !== 'text' || more) return paragraph
  const url = foreignLink(only.text)
  return url !== undefined && mayEmbed(url) ? { type: 'embed', attrs: { url, title: url } } : paragraph
}

function playerOf(element: Markup, mayEmbed: MayEmbed): PastedBlock[] {
  const source = element.attributes['data-src'] ?? element.attributes['src'] ?? ''
  const url = foreignLink(source.startsWith('//') ? `https:${source}` : source)
  if (url === undefined) return []
  const title = element.attributes['title']?.trim() || url
  if (mayEmbed(url)) return [{ type: 'embed', attrs: { url, title } }]
  return [
    { type: 'paragraph', content: [{ type: 'text', text: title, marks: [{ type: 'link', attrs: { href: url } }] }] },
  ]
}

function rubyOf(base: string, reading: string): Extract<Inline, { type: 'ruby' }> {
  return { type: 'ruby', attrs: { base, reading } }
}

export function picturesIn(blocks: readonly PastedBlock[]): AwaitedPicture['attrs'][] {
  return blocks.flatMap((block) => (block.type === 'awaitedPicture' ? [block.attrs] : []))
}
