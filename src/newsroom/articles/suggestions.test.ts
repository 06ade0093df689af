import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Body, bodySchema, type Inline, paragraphs, plainText, type SuggestionMark } from './body.ts'
import { accepted, hasSuggestions, listSuggestions, readersBody, rejected, withoutSuggestions } from './suggestions.ts'

const AT = '2026-11-22T08:00:00.000Z'
const mark = (type: SuggestionMark['type'], id: string, by = 'li'): SuggestionMark => ({
  type,
  attrs: { id, by, at: AT },
})
const text = (words: string, ...marks: readonly SuggestionMark[]): Inline =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content })
const doc = (...content: readonly Block[]): Body => ({ type: 'doc', content })

/** A paragraph as it was, as it is suggested, and as it will be. */
interface Change {
  readonly before: string
  readonly suggested: readonly Inline[]
  readonly after: string
}

const words = fc.string({ unit: fc.constantFrom(...'潮闸今晨落下，港内平稳。'), minLength: 1, maxLength: 6 })
const piece = fc.oneof(
  words.map((said): Change => ({ before: said, suggested: [text(said)], after: said })),
  fc
    .tuple(words, fc.constantFrom('a', 'b', 'c'))
    .map(([said, id]): Change => ({ before: '', suggested: [text(said, mark('insertion', id))], after: said })),
  fc
    .tuple(words, fc.constantFrom('a', 'b', 'c'))
    .map(([said, id]): Change => ({ before: said, suggested: [text(said, mark('deletion', id))], after: '' })),
)
const changes = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
const joined = (pieces: readonly Change[], side: 'before' | 'after') => pieces.map((each) => each[side]).join('')

const textsOf = (body: Body) => body.content.map((block) => plainText(doc(block)))

describe('suggestions', () => {
  it('all taken give the text as suggested, all dropped the text as it was', () => {
    fc.assert(
      fc.property(changes, (blocks) => {
        const body = doc(...blocks.map((pieces) => paragraph(...pieces.flatMap(({ suggested }) => suggested))))
        expect(bodySchema.safeParse(body).success).toBe(true)
        const side = (which: 'before' | 'after') => blocks.map((pieces) => joined(pieces, which)).filter(Boolean)
        expect(textsOf(accepted(body))).toEqual(side('after'))
        expect(textsOf(rejected(body))).toEqual(side('before'))
        expect(JSON.stringify([accepted(body), rejected(body)])).not.toContain('marks')
        expect(textsOf(readersBody(JSON.stringify(body)))).toEqual(side('before'))
        expect(plainText(body)).toBe(side('before').join('\n'))
      }),
    )
  })

  it('may be decided one after another, in any order', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 })
    fc.assert(
      fc.property(changes, order, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (blocks, ids, takes) => {
        const body = doc(...blocks.map((pieces) => paragraph(...pieces.flatMap(({ suggested }) => suggested))))
        const takesOf = new Map(['a', 'b', 'c'].map((id, index) => [id, takes[index]!]))
        const decide = (now: Body, id: string) =>
          (takesOf.get(id) ? accepted : rejected)(now, (suggestion) => suggestion.id === id)
        const oneByOne = ids.reduce(decide, body)
        expect(hasSuggestions(oneByOne)).toBe(false)
        expect(plainText(oneByOne)).toBe(plainText(['a', 'b', 'c'].reduce(decide, body)))
      }),
    )
  })

  it('may divide a paragraph, and join two', () => {
    const divided = doc(paragraph(text('前半。')), {
      type: 'paragraph',
      attrs: { suggestedBreak: { type: 'insertion', id: 'a', by: 'li', at: AT } },
      content: [text('后半。')],
    })
    expect(bodySchema.safeParse(divided).success).toBe(true)
    expect(rejected(divided)).toEqual(paragraphs(['前半。后半。']))
    expect(accepted(divided)).toEqual(paragraphs(['前半。', '后半。']))
    const joining = doc(paragraph(text('前半。'), text('多余', mark('deletion', 'a'))), {
      type: 'heading',
      attrs: { level: 2, suggestedBreak: { type: 'deletion', id: 'a', by: 'li', at: AT } },
      content: [text('后半。')],
    })
    expect(accepted(joining)).toEqual(paragraphs(['前半。后半。']))
    expect(rejected(joining)).toEqual(
      doc(paragraph(text('前半。多余')), { type: 'heading', attrs: { level: 2 }, content: [text('后半。')] }),
    )
    expect(listSuggestions(joining)).toEqual([{ id: 'a', by: 'li', at: AT, inserted: '', deleted: '多余', breaks: 1 }])
  })

  it('take along the list, the quote and the note that they leave empty, not the cell of a table', () => {
    const gone = paragraph(text('去掉', mark('deletion', 'a')))
    const cell = { type: 'tableCell' as const, content: [gone as Extract<Block, { type: 'paragraph' }>] }
    const body = doc(
      { type: 'bulletList', content: [{ type: 'listItem', content: cell.content }] },
      { type: 'blockquote', content: cell.content },
      paragraph(text('留下'), { type: 'footnote', attrs: { text: '注' }, marks: [mark('deletion', 'a')] }),
      { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
    )
    expect(accepted(body)).toEqual(
      doc(paragraph(text('留下')), {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
      }),
    )
  })

  it('of two people on the same words are decided each', () => {
    const both = doc(paragraph(text('留'), text('加了又去', mark('insertion', 'a'), mark('deletion', 'b', 'wang'))))
    expect(rejected(both, ({ by }) => by === 'wang')).toEqual(
      doc(paragraph(text('留'), text('加了又去', mark('insertion', 'a')))),
    )
    expect(accepted(both)).toEqual(paragraphs(['留']))
    expect(withoutSuggestions(both)).toEqual(paragraphs(['留']))
    expect(listSuggestions(both).map(({ id, by }) => [id, by])).toEqual([
      ['a', 'li'],
      ['b', 'wang'],
    ])
  })

  it('are not seen in words that only name them', () => {
    const body = paragraphs(['他写道："insertion"'])
    expect(readersBody(JSON.stringify(body))).toEqual(body)
  })
})
