import * as z from 'zod'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'

/**
 * The body of an article: a document tree, ProseMirror JSON with our own schema, never HTML. What the schema does not
 * know cannot be stored; what readers get is rendered by us.
 */
export interface Body {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] | undefined }
  | { readonly type: 'ruby'; readonly attrs: { readonly base: string; readonly reading: string } }
  | { readonly type: 'footnote'; readonly attrs: { readonly text: string } }
  | { readonly type: 'hardBreak' }

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[] | undefined
}
export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: 2 | 3 }
  readonly content?: readonly Inline[] | undefined
}
export interface Blockquote {
  readonly type: 'blockquote'
  readonly attrs?: { readonly cite?: string | null | undefined } | undefined
  readonly content: readonly Paragraph[]
}
export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly (Paragraph | List)[]
}
export interface List {
  readonly type: 'bulletList' | 'orderedList'
  readonly attrs?: { readonly start?: number | undefined } | undefined
  readonly content: readonly ListItem[]
}
/** A picture in the text. `picture` is the id of a picture of the house. */
export interface Figure {
  readonly type: 'figure'
  readonly attrs: {
    readonly picture: string
    readonly alt: string
    readonly caption?: string | undefined
    readonly credit?: string | undefined
  }
}
export interface TableCell {
  readonly type: 'tableHeader' | 'tableCell'
  readonly content: readonly Paragraph[]
}
export interface Table {
  readonly type: 'table'
  readonly attrs?: { readonly caption?: string | undefined } | undefined
  readonly content: readonly { readonly type: 'tableRow'; readonly content: readonly TableCell[] }[]
}
/** Something that lives elsewhere, shown as a link with its title: nothing foreign runs in our page. */
export interface Embed {
  readonly type: 'embed'
  readonly attrs: { readonly url: string; readonly title: string }
}
export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Figure
  | Table
  | Embed
  | { readonly type: 'horizontalRule' }

/** Control characters but for tab, and lone surrogates, have no place in a text. */
const UNFIT =
  /[\u0000-\u0008\u000B-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u
const fit = (text: string) => !UNFIT.test(text)
const line = z.string().max(20_000).refine(fit, 'control characters')

/** Addresses that a reader may be sent to: the web, mail, or a place on our own site. */
const href = z
  .string()
  .max(2048)
  .refine(
    (address) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(address) && fit(address) && !/\s/.test(address),
    'not an address for readers',
  )

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
])
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: line.min(1), marks: z.array(mark).max(3).optional() }),
  z.strictObject({ type: z.literal('ruby'), attrs: z.strictObject({ base: line.min(1), reading: line.min(1) }) }),
  z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: line.min(1) }) }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
const inlines = z.array(inline).optional()
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines })

/** Lists within lists, four deep at the most: deeper is a mistake of a paste. */
function listOf(depth: number): z.ZodType<List> {
  const item = z.strictObject({
    type: z.literal('listItem'),
    content: z.array(depth > 1 ? z.union([paragraph, listOf(depth - 1)]) : paragraph).min(1),
  })
  return z.strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    attrs: z.strictObject({ start: z.number().int().min(0).optional() }).optional(),
    content: z.array(item).min(1),
  })
}

const block: z.ZodType<Block> = z.union([
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  z.strictObject({
    type: z.literal('blockquote'),
    attrs: z.strictObject({ cite: line.nullish() }).optional(),
    content: z.array(paragraph).min(1),
  }),
  listOf(4),
  z.strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      picture: z.string().min(1).max(64),
      alt: line,
      caption: line.optional(),
      credit: line.optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ caption: line.optional() }).optional(),
    content: z
      .array(
        z.strictObject({
          type: z.literal('tableRow'),
          content: z
            .array(z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph).min(1) }))
            .min(1)
            .max(50),
        }),
      )
      .min(1),
  }),
  z.strictObject({ type: z.literal('embed'), attrs: z.strictObject({ url: href, title: line.min(1) }) }),
  z.strictObject({ type: z.literal('horizontalRule') }),
])

export const bodySchema: z.ZodType<Body> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(20_000),
})

/** The document tree in `value`, checked. Refuses (`invalid`) what the schema does not know, naming the place. */
export function parseBody(value: unknown): Body {
  const parsed = bodySchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid', { noun: 'body', at: issue?.path.join('.') ?? '', why: issueWords(issue) })
}

/** A body of plain paragraphs. Blank ones are left out. */
export function paragraphs(texts: readonly string[]): Body {
  return {
    type: 'doc',
    content: texts
      .filter((text) => text.trim() !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

/** The plain text of a body, a line per block: what is counted, searched and compared. Footnotes stand in their place. */
export function plainText(body: Body): string {
  return body.content.map(textOfBlock).filter(Boolean).join('\n')
}

export function plainInline(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(textOfInline).join('')
}

function textOfInline(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'ruby') return node.attrs.base
  return node.type === 'footnote' ? '' : '\n'
}

function textOfBlock(node: Block | ListItem | TableCell): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return plainInline(node.content)
    case 'figure':
      return node.attrs.caption ?? ''
    case 'embed':
      return node.attrs.title
    case 'horizontalRule':
      return ''
    case 'table':
      return [node.attrs?.caption, ...node.content.map((row) => row.content.map(textOfBlock).join('\t'))]
        .filter(Boolean)
        .join('\n')
    default:
      return (node.content as readonly (Block | ListItem)[]).map(textOfBlock).join('\n')
  }
}
