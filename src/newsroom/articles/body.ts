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

/** One suggestion: what is marked with the same id was suggested in one stroke, and is decided in one. */
export interface Suggested {
  readonly id: string
  /** Of the staff. */
  readonly by: string
  readonly at: string
}

/** A change that somebody suggests and nobody has decided. Until then it counts as not made. */
export interface SuggestionMark {
  readonly type: 'insertion' | 'deletion'
  readonly attrs: Suggested
}

export type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | SuggestionMark

interface Marked {
  readonly marks?: readonly Mark[] | undefined
}
export type Inline =
  | ({ readonly type: 'text'; readonly text: string } & Marked)
  | ({ readonly type: 'ruby'; readonly attrs: { readonly base: string; readonly reading: string } } & Marked)
  | ({ readonly type: 'footnote'; readonly attrs: { readonly text: string } } & Marked)
  | ({ readonly type: 'hardBreak' } & Marked)

/** That a block begins here, or no longer does, is suggested: a paragraph divided, or joined to the one before. */
export interface SuggestedBreak extends Suggested {
  readonly type: SuggestionMark['type']
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly attrs?: { readonly suggestedBreak?: SuggestedBreak | undefined } | undefined
  readonly content?: readonly Inline[] | undefined
}
export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: 2 | 3; readonly suggestedBreak?: SuggestedBreak | undefined }
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
  readonly attrs?: { readonly caption?: string | undefined; readonly source?: string | undefined } | undefined
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
const EACH_UNFIT = new RegExp(UNFIT, 'gu')
const fit = (text: string) => !UNFIT.test(text)

/** The text without what has no place in one, and what no reader could see anyway. */
export function withoutUnfit(text: string): string {
  return fit(text) ? text : text.replaceAll(EACH_UNFIT, '')
}

/** Addresses that a reader may be sent to: the web, mail, or a place on our own site. Browsers read `/\` as `//`. */
const href = z
  .string()
  .max(2048)
  .refine(
    (address) => /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(address) && fit(address) && !/\s/.test(address),
    'not an address for readers',
  )

/** A text without a break, from a paste that had none. */
const LONGEST_RUN = 500_000
const LONGEST_LINE = 20_000

const suggested = { id: z.string().min(1).max(40), by: z.string().min(1).max(40), at: z.iso.datetime() }
const suggestedBreak = z.strictObject({ type: z.enum(['insertion', 'deletion']), ...suggested }).optional()
const suggestion = z.strictObject(suggested)

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  z.strictObject({ type: z.literal('insertion'), attrs: suggestion }),
  z.strictObject({ type: z.literal('deletion'), attrs: suggestion }),
])
const marks = z.array(mark).max(5).optional()

/**
 * The schema of what is finished, or of what is being written: there, what an editor has put in and not yet filled in
 * may be empty, and what has no place in a text is left out of it without a word, so that saving goes on.
 */
function schemaOf({ draft }: { readonly draft: boolean }): z.ZodType<Body, Body> {
  const text = (most: number) =>
    draft ? z.string().max(most).overwrite(withoutUnfit) : z.string().max(most).refine(fit, 'control characters')
  const line = text(LONGEST_LINE)
  const filled = draft ? line : line.min(1)

  const named = (name: string) => ({ id: draft ? `Draft${name}` : name })
  const inline = z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('text'), text: text(LONGEST_RUN).min(1), marks }),
      z.strictObject({ type: z.literal('ruby'), attrs: z.strictObject({ base: filled, reading: filled }), marks }),
      z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: filled }), marks }),
      z.strictObject({ type: z.literal('hardBreak'), marks }),
    ])
    .meta(named('Inline'))
  const inlines = z.array(inline).optional()
  const paragraph = z.strictObject({
    type: z.literal('paragraph'),
    attrs: z.strictObject({ suggestedBreak }).optional(),
    content: inlines,
  })

  /** Lists within lists, four deep at the most: deeper is a mistake of a paste. */
  const listOf = (depth: number): z.ZodObject => {
    const part = depth > 1 ? z.discriminatedUnion('type', [paragraph, listOf(depth - 1)]) : paragraph
    return z.strictObject({
      type: z.enum(['bulletList', 'orderedList']),
      attrs: z.strictObject({ start: z.number().int().min(0).optional() }).optional(),
      content: z.array(z.strictObject({ type: z.literal('listItem'), content: z.array(part).min(1) })).min(1),
    })
  }

  const cell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph).min(1) })
  const block = z.discriminatedUnion('type', [
    paragraph,
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), suggestedBreak }),
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
      attrs: z.strictObject({ caption: line.optional(), source: line.optional() }).optional(),
      content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(50) })).min(1),
    }),
    z.strictObject({ type: z.literal('embed'), attrs: z.strictObject({ url: href, title: filled }) }),
    z.strictObject({ type: z.literal('horizontalRule') }),
  ])
  return z.strictObject({ type: z.literal('doc'), content: z.array(block).max(20_000) }) as unknown as z.ZodType<
    Body,
    Body
  >
}

/** Made when first asked for: a server that only serves never is. */
export const bodySchema: z.ZodType<Body, Body> = z.lazy(() => schemaOf({ draft: false }))
/** A body that is being written. `fitBody` makes of it what `bodySchema` takes. */
export const draftBodySchema: z.ZodType<Body, Body> = z.lazy(() => schemaOf({ draft: true }))

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

/** The plain text of a body, a line per block: what is searched and compared. Suggestions count as not made. */
export function plainText(body: Body): string {
  return body.content.map(textOfBlock).filter(Boolean).join('\n')
}

/** The plain text that is counted as 字数: without captions and what is embedded. */
export function countedText(body: Body): string {
  return body.content
    .map((block) => {
      if (block.type === 'figure' || block.type === 'embed') return ''
      return textOfBlock(block.type === 'table' ? { ...block, attrs: undefined } : block)
    })
    .filter(Boolean)
    .join('\n')
}

export function plainInline(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(textOfInline).join('')
}

function textOfInline(node: Inline): string {
  if (node.marks?.some(({ type }) => type === 'insertion')) return ''
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
