import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBody } from '../../../../../test/support/any-body.ts'
import { bodySchema, plainText, type Body } from '../../../../newsroom/articles/body.ts'
import { bodyDocSchema } from './body-schema.ts'
import { bodyOf, docOf } from './body-doc.ts'

describe('a body in the writing surface', () => {
  it('comes out as it went in, whatever it says', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const doc = docOf(body)
        doc.check()
        expect(bodyOf(doc)).toEqual(body)
        expect(bodySchema.safeParse(bodyOf(doc)).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('is settled when its writer left things open, and says the same', () => {
    const loose: Body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '潮', marks: [{ type: 'strong' }, { type: 'strong' }] },
            { type: 'text', text: '闸', marks: [{ type: 'strong' }] },
          ],
        },
        { type: 'blockquote', attrs: { cite: null }, content: [{ type: 'paragraph' }] },
        {
          type: 'bulletList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        },
        { type: 'figure', attrs: { picture: 'p1', alt: '', caption: '' } },
      ],
    }
    expect(bodySchema.safeParse(loose).success).toBe(true)
    const settled = bodyOf(docOf(loose))
    expect(settled.content).toEqual([
      { type: 'paragraph' },
      { type: 'paragraph', content: [{ type: 'text', text: '潮闸', marks: [{ type: 'strong' }] }] },
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'figure', attrs: { picture: 'p1', alt: '' } },
    ])
    expect(plainText(settled)).toBe(plainText(loose))
    expect(bodyOf(docOf(settled))).toEqual(settled)
  })

  it('is empty when nothing is written', () => {
    expect(bodyOf(docOf({ type: 'doc', content: [] }))).toEqual({ type: 'doc', content: [] })
  })

  it('holds a text that is longer than the schema takes in one piece', () => {
    const text = '潮水𠮷'.repeat(200_000)
    const body = bodyOf(docOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }))
    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(plainText(body)).toBe(text)
  })
})

describe('what the schema does not know', () => {
  const schema = bodyDocSchema()
  const textWith = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) =>
    schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks }] }] })

  it('cannot come out: an address that no reader may be sent to', () => {
    const doc = textWith('潮闸', { type: 'link', attrs: { href: 'javascript:alert(1)' } })
    expect(bodyOf(doc).content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '潮闸' }] }])
  })

  it('cannot come out: characters that no text may have', () => {
    expect(plainText(bodyOf(textWith('潮\u0000闸\u0008\uD842落下')))).toBe('潮闸落下')
  })

  it('cannot come out: lists in lists in lists in lists in lists', () => {
    const deep = (depth: number): object => ({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: `第${depth}层` }] },
            ...(depth < 7 ? [deep(depth + 1)] : []),
          ],
        },
      ],
    })
    const body = bodyOf(schema.nodeFromJSON({ type: 'doc', content: [deep(1)] }))
    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(plainText(body)).toBe('第1层\n第2层\n第3层\n第4层\n第5层\n第6层\n第7层')
  })

  it('comes out as a link to where it was seen: a picture that has not arrived', () => {
    const picture = {
      type: 'awaitedPicture',
      attrs: { address: 'https://img.example/a.jpg', alt: '', state: 'failed' },
    }
    expect(bodyOf(schema.nodeFromJSON({ type: 'doc', content: [picture] })).content).toEqual([
      { type: 'embed', attrs: { url: 'https://img.example/a.jpg', title: 'https://img.example/a.jpg' } },
    ])
  })
})
