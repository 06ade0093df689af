import type { Block, Body, Heading, Inline, List, ListItem, Paragraph, Suggested, SuggestedBreak } from './body.ts'

/** What becomes of a suggestion. */
export type Decision = 'take' | 'drop' | 'leave'
type Decide = (suggestion: Suggested) => Decision

/** A suggestion as a list of them shows it: what goes, what comes, whose it is. */
export interface SuggestionBrief extends Suggested {
  readonly inserted: string
  readonly deleted: string
  /** The numbers of paragraphs that it divides or joins. */
  readonly breaks: number
}

/** The body as it was before anybody suggested anything: what readers get, and what is counted. */
export function withoutSuggestions(body: Body): Body {
  return hasSuggestions(body) ? settled(body, () => 'drop') : body
}

/** The body with the suggestions taken: those that `which` says, or all. */
export function accepted(body: Body, which: (suggestion: Suggested) => boolean = () => true): Body {
  return settled(body, (suggestion) => (which(suggestion) ? 'take' : 'leave'))
}

/** The body without the suggestions that `which` says, or without all. */
export function rejected(body: Body, which: (suggestion: Suggested) => boolean = () => true): Body {
  return settled(body, (suggestion) => (which(suggestion) ? 'drop' : 'leave'))
}

/**
 * The body with each suggestion decided. Text that goes takes the block with it that held nothing else, so that nothing
 * empty is left behind; the cell of a table stays.
 */
export function settled(body: Body, decide: Decide): Body {
  const blocks: Settled[] = []
  for (const block of body.content) {
    const suggested = breakOf(block)
    const decision = suggested ? decide(suggested) : 'leave'
    const next = settleBlock(suggested && decision !== 'leave' ? withoutBreak(block) : block, decide)
    const joins = suggested !== undefined && decision === (suggested.type === 'insertion' ? 'drop' : 'take')
    const last = blocks.at(-1)
    if (joins && last && isText(last.block) && isText(next.block)) blocks[blocks.length - 1] = joined(last, next)
    else blocks.push(next)
  }
  return { type: 'doc', content: blocks.flatMap(({ block, emptied }) => (emptied ? [] : [block])) }
}

/** All suggestions of a body, in the order of the text. */
export function listSuggestions(body: Body): readonly SuggestionBrief[] {
  const found = new Map<string, { -readonly [Key in keyof SuggestionBrief]: SuggestionBrief[Key] }>()
  const at = ({ id, by, at: made }: Suggested) => {
    const known = found.get(id) ?? { id, by, at: made, inserted: '', deleted: '', breaks: 0 }
    found.set(id, known)
    return known
  }
  for (const block of textBlocksOf(body.content)) {
    const suggested = breakOf(block)
    if (suggested) at(suggested).breaks += 1
    for (const node of block.content ?? []) {
      for (const mark of node.marks ?? []) {
        if (mark.type === 'insertion') at(mark.attrs).inserted += wordsOf(node)
        else if (mark.type === 'deletion') at(mark.attrs).deleted += wordsOf(node)
      }
    }
  }
  return [...found.values()]
}

export function hasSuggestions(body: Body): boolean {
  for (const block of textBlocksOf(body.content)) {
    if (breakOf(block) || block.content?.some((node) => node.marks?.some(isSuggestion))) return true
  }
  return false
}

/**
 * A stored body as readers get it. Bodies without suggestions, which is nearly all, are known by their text alone: the
 * name of a mark cannot stand so in the words of a story, where quotation marks are escaped.
 */
export function readersBody(stored: string): Body {
  const body = JSON.parse(stored) as Body
  return /"(?:insertion|deletion)"/.test(stored) ? withoutSuggestions(body) : body
}

type TextBlock = Paragraph | Heading

interface SettledAs<Part> {
  readonly block: Part
  /** It held something, and nothing is left. */
  readonly emptied: boolean
}
type Settled = SettledAs<Block>

const isText = (block: Block): block is TextBlock => block.type === 'paragraph' || block.type === 'heading'
const isSuggestion = ({ type }: { readonly type: string }) => type === 'insertion' || type === 'deletion'

function breakOf(block: Block): SuggestedBreak | undefined {
  return isText(block) ? block.attrs?.suggestedBreak : undefined
}

function withoutBreak(block: Block): Block {
  if (block.type === 'heading') return { ...block, attrs: { level: block.attrs.level } }
  if (block.type !== 'paragraph') return block
  const { attrs: _, ...rest } = block
  return rest
}

function joined(first: Settled, second: Settled): Settled {
  const { block } = first
  if (!isText(block) || !isText(second.block)) return first
  const content = merged([...(block.content ?? []), ...(second.block.content ?? [])])
  return { block: withContent(block, content), emptied: first.emptied && second.emptied }
}

function settleBlock(block: Block, decide: Decide): Settled {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return settleText(block, decide)
    case 'blockquote': {
      const content = keptOf(block.content, (part) => settleText(part, decide))
      return { block: { ...block, content }, emptied: content.length === 0 }
    }
    case 'bulletList':
    case 'orderedList':
      return settleList(block, decide)
    case 'table': {
      const content = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({
          ...cell,
          content: cell.content.map((part) => settleText(part, decide).block),
        })),
      }))
      return { block: { ...block, content }, emptied: false }
    }
    default:
      return { block, emptied: false }
  }
}

function settleList(list: List, decide: Decide): SettledAs<List> {
  const content = keptOf(list.content, (item: ListItem) => {
    const settlePart = (part: Paragraph | List): SettledAs<Paragraph | List> =>
      part.type === 'paragraph' ? settleText(part, decide) : settleList(part, decide)
    const parts = keptOf(item.content, settlePart)
    return { block: { ...item, content: parts }, emptied: parts.length === 0 }
  })
  return { block: { ...list, content }, emptied: content.length === 0 }
}

function keptOf<From, To>(parts: readonly From[], settle: (part: From) => SettledAs<To>): readonly To[] {
  return parts.map(settle).flatMap(({ block, emptied }) => (emptied ? [] : [block]))
}

function settleText<Text extends TextBlock>(block: Text, decide: Decide): SettledAs<Text> {
  const before = block.content ?? []
  if (!before.some((node) => node.marks?.some(isSuggestion))) return { block, emptied: false }
  const content = merged(before.flatMap((node) => settleInline(node, decide)))
  return { block: withContent(block, content), emptied: content.length === 0 }
}

function settleInline(node: Inline, decide: Decide): readonly Inline[] {
  let marks = node.marks ?? []
  for (const mark of marks) {
    if (mark.type !== 'insertion' && mark.type !== 'deletion') continue
    const decision = decide(mark.attrs)
    if (decision === 'leave') continue
    if (decision === (mark.type === 'insertion' ? 'drop' : 'take')) return []
    marks = marks.filter((other) => other !== mark)
  }
  if (marks === node.marks) return [node]
  const { marks: _, ...rest } = node
  return [marks.length > 0 ? { ...rest, marks } : rest]
}

/** Neighbouring texts with the same marks are one text, as an editor has them. */
function merged(content: readonly Inline[]): readonly Inline[] {
  const nodes: Inline[] = []
  for (const node of content) {
    const last = nodes.at(-1)
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text }
    else nodes.push(node)
  }
  return nodes
}

function withContent<Text extends TextBlock>(block: Text, content: readonly Inline[]): Text {
  if (content.length > 0) return { ...block, content }
  const { content: _, ...rest } = block
  return rest as Text
}

function wordsOf(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'ruby':
      return node.attrs.reading === '' ? node.attrs.base : `${node.attrs.base}（${node.attrs.reading}）`
    case 'footnote':
      return `［${node.attrs.text}］`
    case 'hardBreak':
      return ''
  }
}

function* textBlocksOf(blocks: readonly (Block | ListItem)[]): Generator<TextBlock> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield block
    else if (block.type === 'table') {
      for (const row of block.content) for (const cell of row.content) yield* cell.content
    } else if (
      block.type === 'blockquote' ||
      block.type === 'listItem' ||
      block.type === 'bulletList' ||
      block.type === 'orderedList'
    )
      yield* textBlocksOf(block.content)
  }
}
