import type { Block, Inline, Mark, Paragraph } from '../../newsroom/articles/body.ts'

type Text = Extract<Inline, { type: 'text' }>

/**
 * Inline content being gathered between two blocks, and what paragraphs it makes: white space as a browser shows it,
 * two line breaks in a row (or one with the indent of a new paragraph behind it) read as the paragraphs they stand for.
 */
export class InlineRun {
  #nodes: Inline[] = []
  readonly #titles = new Map<string, string>()

  text(text: string, marks: readonly Mark[]): void {
    this.#nodes.push(textNode(text.replace(WRAP_IN_HAN, '').replace(SPACES, ' '), marks))
  }

  /** Text whose spaces and line ends are meant. */
  preformatted(text: string, marks: readonly Mark[]): void {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) this.break()
      this.#nodes.push(textNode(line, marks))
    }
  }

  break(): void {
    this.#nodes.push({ type: 'hardBreak' })
  }

  /** Characters with their reading above; the reading alone is kept as text. */
  ruby(base: string, reading: string, marks: readonly Mark[]): void {
    if (base !== '' && reading !== '') this.#nodes.push({ type: 'ruby', attrs: { base, reading } })
    else this.text(base + reading, marks)
  }

  /** How the place that an address leads to is called, should it stand alone. */
  title(href: string, title: string): void {
    this.#titles.set(href, title)
  }

  /** The blocks of what has been gathered, and begins anew. */
  take(): Block[] {
    const nodes = this.#nodes
    this.#nodes = []
    return splitParagraphs(nodes)
      .map((part) => settled(part))
      .filter((content) => content.length > 0)
      .map((content) => this.#embed(content) ?? ({ type: 'paragraph', content } satisfies Paragraph))
  }

  /** An address alone in its paragraph stands for the thing itself. */
  #embed(content: readonly Inline[]): Block | undefined {
    const [only] = content
    const link =
      content.length === 1 && only?.type === 'text' ? only.marks?.find((mark) => mark.type === 'link') : undefined
    if (!link || only?.type !== 'text' || !/^(?:https?:)?\/\//.test(only.text)) return undefined
    const url = link.attrs.href
    if (only.text !== url && `https:${only.text}` !== url) return undefined
    return { type: 'embed', attrs: { url, title: this.#titles.get(url) ?? url } }
  }
}

const SPACES = /[ \t\n\u00a0]+/g
const FULL_WIDTH = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]`
/** A line end of the source between two Chinese characters is no space. */
const WRAP_IN_HAN = new RegExp(`(?<=${FULL_WIDTH})[ \\t]*\\n[ \\t\\n]*(?=${FULL_WIDTH})`, 'gu')

function textNode(text: string, marks: readonly Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

function splitParagraphs(nodes: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  const shown = nodes.filter((node, at) => !isBlankBetweenBreaks(nodes, node, at))
  for (const [at, node] of shown.entries()) {
    const isBreak = node.type === 'hardBreak'
    if (isBreak && (shown[at - 1]?.type === 'hardBreak' || shown[at + 1]?.type === 'hardBreak')) parts.push([])
    else if (isBreak && isIndented(shown[at + 1])) parts.push([])
    else parts.at(-1)!.push(node)
  }
  return parts
}

function isBlankBetweenBreaks(nodes: readonly Inline[], node: Inline, at: number): boolean {
  return node.type === 'text' && node.text.trim() === '' && nodes[at - 1]?.type === 'hardBreak'
}

function isIndented(node: Inline | undefined): boolean {
  return node?.type === 'text' && /^ ?\u3000/.test(node.text)
}

/** One paragraph's content without spaces at its ends and beside line breaks, like neighbours joined. */
function settled(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  let endsInSpace = false // of the piece before: to ask the joined text would make this quadratic
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'hardBreak') {
      trimEnd(out)
      if (out.length > 0) out.push(node)
    } else if (node.type === 'text') {
      const atStart = last === undefined || last.type === 'hardBreak'
      const text: string = atStart ? node.text.trimStart() : endsInSpace ? node.text.replace(/^ /, '') : node.text
      if (text === '') continue
      endsInSpace = text.endsWith(' ')
      if (last?.type === 'text' && sameMarks(last, node)) out[out.length - 1] = { ...last, text: last.text + text }
      else out.push({ ...node, text })
    } else {
      out.push(node)
      endsInSpace = false
    }
  }
  trimEnd(out)
  return out.flatMap(inPieces)
}

/** Takes away spaces and line breaks from the end. */
function trimEnd(nodes: Inline[]): void {
  for (let last = nodes.at(-1); last?.type === 'text' || last?.type === 'hardBreak'; last = nodes.at(-1)) {
    const text = last.type === 'text' ? last.text.trimEnd() : ''
    if (last.type === 'text' && text !== '') {
      nodes[nodes.length - 1] = { ...last, text }
      return
    }
    nodes.pop()
  }
}

function sameMarks(a: Text, b: Text): boolean {
  return JSON.stringify(a.marks) === JSON.stringify(b.marks)
}

/** The body takes texts of at most 20,000 units. */
function inPieces(node: Inline): Inline[] {
  if (node.type !== 'text' || node.text.length <= LONGEST_TEXT) return [node]
  const pieces = node.text.match(/[^]{1,9999}/gu) ?? []
  return pieces.map((text) => ({ ...node, text }))
}

const LONGEST_TEXT = 20_000
