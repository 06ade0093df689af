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

const suggested = fc.record({
  id: fc.constantFrom('s1', 's2'),
  by: fc.constantFrom('01lina', '01wangfang'),
  at: fc.constant('2026-11-22T06:03:00.000Z'),
})
const suggestion = fc.oneof(
  suggested.map((attrs): Mark => ({ type: 'insertion', attrs })),
  suggested.map((attrs): Mark => ({ type: 'deletion', attrs })),
)

/** Marks in the order in which the surface nests them, none twice. */
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(fc.option(href), fc.boolean(), fc.boolean(), fc.option(suggestion, { freq: 3 }))
  .map(([link, strong, emphasis, suggested]) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } } as const]),
    ...(strong ? [{ type: 'strong' } as const] : []),
    ...(emphasis ? [{ type: 'emphasis' } as const] : []),
    ...(suggested ? [suggested] : []),
  ])

const marked = marks.map((marks) => (marks.length > 0 ? { marks } : {}))

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, marked).map(([text, marked]): Text => ({ type: 'text', text, ...marked })) },
  fc.tuple(words, words, marked).map(([base, reading, marked]): Inline => ({
    type: 'ruby',
    attrs: { base, reading },
    ...marked,
  })),
  fc.tuple(words, marked).map(([text, marked]): Inline => ({ type: 'footnote', attrs: { text }, ...marked })),
  marked.map((marked): Inline => ({ type: 'hardBreak', ...marked })),
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

const suggestedBreak = fc.option(
  fc.tuple(fc.constantFrom('insertion', 'deletion'), suggested).map(([type, told]) => ({ type, ...told })),
  { nil: undefined, freq: 4 },
)

const paragraph: fc.Arbitrary<Paragraph> = fc.tuple(suggestedBreak, inlines).map(([suggestedBreak, content]) => ({
  type: 'paragraph',
  ...(suggestedBreak && { attrs: { suggestedBreak } }),
  ...(content.length > 0 && { content }),
}))

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
  .map(([type, content]) => ({ type, content }))

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.tuple(fc.constantFrom(2, 3), suggestedBreak, inlines).map(([level, suggestedBreak, content]): Block => ({
    type: 'heading',
    attrs: { level, ...(suggestedBreak && { suggestedBreak }) },
    ...(content.length > 0 && { content }),
  })),
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
    .tuple(maybe, maybe, fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }))
    .map(([caption, source, rows]): Block => {
      const content = rows.map((cells) => ({ type: 'tableRow' as const, content: cells }))
      const attrs = { ...(caption && { caption }), ...(source && { source }) }
      return caption || source ? { type: 'table', attrs, content } : { type: 'table', content }
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
  .filter(({ content: [first, second] }) => !(first?.type === 'paragraph' && !first.content && !first.attrs && !second))
