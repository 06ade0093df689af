import fc from 'fast-check'
import type { Block, Body, Inline, List, Mark, Paragraph, TableCell } from '../../src/newsroom/articles/body.ts'

type Text = Extract<Inline, { type: 'text' }>

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'望汐市潮闸外港，。“”——…⼈㎡①𠮷 　\t\n<>&"\''),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 12,
})

const href = fc.constantFrom('/t/tide-gate', '#n1', 'https://wangxi.example/?a=1&b=%20', 'mailto:desk@wangxi.example')

/** Marks in the order in which the surface nests them, none twice. */
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(fc.option(href), fc.boolean(), fc.boolean())
  .map(([link, strong, emphasis]) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } } as const]),
    ...(strong ? [{ type: 'strong' } as const] : []),
    ...(emphasis ? [{ type: 'emphasis' } as const] : []),
  ])

const text: fc.Arbitrary<Text> = fc
  .tuple(words, marks)
  .map(([text, marks]) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }))

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.record({ base: words, reading: words }).map((attrs): Inline => ({ type: 'ruby', attrs })),
  words.map((text): Inline => ({ type: 'footnote', attrs: { text } })),
  fc.constant<Inline>({ type: 'hardBreak' }),
)

/** Texts of the same marks beside each other are one text. */
function joined(content: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of content) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      out[out.length - 1] = { ...last, text: last.text + node.text }
    else out.push(node)
  }
  return out
}

const inlines = fc.array(inline, { maxLength: 5 }).map(joined)

const paragraph: fc.Arbitrary<Paragraph> = inlines.map((content) =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' },
)

function listOf(depth: number): fc.Arbitrary<List> {
  const part: fc.Arbitrary<Paragraph | List> =
    depth > 1 ? fc.oneof({ weight: 3, arbitrary: paragraph }, listOf(depth - 1)) : paragraph
  const items = fc.array(
    fc.array(part, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'listItem' as const, content })),
    { minLength: 1, maxLength: 3 },
  )
  return fc.tuple(items, fc.constantFrom('bullet', 1, 7, undefined)).map(([content, start]): List => {
    if (start === 'bullet') return { type: 'bulletList', content }
    return typeof start === 'number'
      ? { type: 'orderedList', attrs: { start }, content }
      : { type: 'orderedList', content }
  })
}

const maybe = fc.option(words, { nil: undefined })

const cell: fc.Arbitrary<TableCell> = fc
  .tuple(fc.constantFrom('tableHeader', 'tableCell'), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
  .map(([type, content]) => ({ type, content }) as TableCell)

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.constantFrom(2, 3), inlines)
    .map(([level, content]): Block =>
      content.length > 0
        ? { type: 'heading', attrs: { level: level as 2 | 3 }, content }
        : { type: 'heading', attrs: { level: level as 2 | 3 } },
    ),
  fc
    .tuple(maybe, fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([cite, content]): Block =>
      cite === undefined ? { type: 'blockquote', content } : { type: 'blockquote', attrs: { cite }, content },
    ),
  listOf(4),
  fc.tuple(words, fc.oneof(words, fc.constant('')), maybe, maybe).map(([picture, alt, caption, credit]): Block => ({
    type: 'figure',
    attrs: { picture, alt, ...(caption && { caption }), ...(credit && { credit }) },
  })),
  fc
    .tuple(maybe, fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }))
    .map(([caption, rows]): Block => {
      const content = rows.map((cells) => ({ type: 'tableRow' as const, content: cells }))
      return caption === undefined ? { type: 'table', content } : { type: 'table', attrs: { caption }, content }
    }),
  fc.tuple(href, words).map(([url, title]): Block => ({ type: 'embed', attrs: { url, title } })),
  fc.constant<Block>({ type: 'horizontalRule' }),
)

/**
 * Any body as the writing surface holds it: marks in its order, no two texts of like marks beside each other, no
 * attribute that says nothing, and not one empty paragraph alone.
 */
export const anyBody: fc.Arbitrary<Body> = fc
  .array(block, { maxLength: 8 })
  .map((content): Body => ({ type: 'doc', content }))
  .filter(({ content: [first, second] }) => !(first?.type === 'paragraph' && !first.content && !second))
