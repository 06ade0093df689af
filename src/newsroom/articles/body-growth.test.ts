import { expect, it } from 'vitest'
import { anchorText } from '../notes/anchor.ts'
import { bodySchema, type Body, countedText, draftBodySchema, plainText } from './body.ts'
import { embedsIn } from './embeds.ts'
import { fitBody } from './fit-body.ts'
import { accepted, listSuggestions } from './suggestions.ts'

// Whatever shape a text is given, reading twice as much of it takes twice as many steps and no more. Steps are counted, not
// timed: each look into the document is one.

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })
const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item)
const item = (...content: readonly object[]) => ({ type: 'listItem', content })
const list = (...content: readonly object[]) => ({ type: 'bulletList', content })
const nested = (levels: number): object => (levels === 0 ? paragraph(text('潮')) : list(item(nested(levels - 1))))
const cell = { type: 'tableCell', content: [paragraph(text('潮'))] }
const marked = {
  type: 'text',
  text: '潮',
  marks: [
    { type: 'insertion', attrs: { id: 'a', by: 'b', at: '2026-11-22T08:00:00.000Z' } },
    { type: 'link', attrs: { href: 'https://a.example/' } },
  ],
}

const SHAPES: Readonly<Record<string, (size: number) => readonly object[]>> = {
  'many paragraphs': (size) => many(size, paragraph(text('潮闸'))),
  'one paragraph of many pieces': (size) => [paragraph(...many(size, marked))],
  'one list of many items': (size) => [list(...many(size, item(paragraph(text('潮')))))],
  'lists in lists': (size) => many(size, nested(4)),
  'a long table': (size) => [{ type: 'table', content: many(size, { type: 'tableRow', content: many(4, cell) }) }],
  'many quotes in one': (size) => [{ type: 'blockquote', content: many(size, paragraph(text('潮'))) }],
}

const READERS: Readonly<Record<string, (body: Body) => unknown>> = {
  'the schema': (body) => bodySchema.safeParse(body),
  'the schema of drafts': (body) => draftBodySchema.safeParse(body),
  'what makes a draft fit': fitBody,
  'the text of notes': anchorText,
  'the plain text': plainText,
  'what is counted': countedText,
  'the embeds': embedsIn,
  'the suggestions': listSuggestions,
  'suggestions taken': (body) => accepted(body),
}

it.each(Object.entries(SHAPES))('%s are read in as many steps as there are', (_, shape) => {
  expect(bodySchema.safeParse({ type: 'doc', content: shape(3) })).toMatchObject({ success: true })
  for (const [name, read] of Object.entries(READERS)) {
    const steps = (size: number) => countSteps({ type: 'doc', content: shape(size) }, read)
    const [once, twice] = [steps(200), steps(400)]
    expect([name, twice <= 2.1 * once + 50, `${once} then ${twice}`]).toEqual([name, true, `${once} then ${twice}`])
  }
})

/** How often a reader looks at something of a document. */
function countSteps(document: object, read: (body: Body) => unknown): number {
  let steps = 0
  const watched = (value: object): object =>
    new Proxy(value, {
      get(target, key, receiver): unknown {
        steps += 1
        const found: unknown = Reflect.get(target, key, receiver)
        return typeof found === 'object' && found !== null ? watched(found) : found
      },
      ownKeys(target) {
        steps += 1
        return Reflect.ownKeys(target)
      },
    })
  read(watched(document) as Body)
  return steps
}
