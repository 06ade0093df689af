import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body } from '../../../newsroom/articles/body.ts'
import { anchorText } from '../../../newsroom/notes/anchor.ts'
import { anchorOfRange, docText, rangeOf } from './doc-text.ts'
import { mentionedIn } from './mentioned.ts'
import { movedAnchors, noteMarks, rangeOfNote, tellNotes } from './note-marks.ts'

/** As much of a document as anchors look at. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    blockquote: { group: 'block', content: 'paragraph+', attrs: { cite: { default: null } } },
    figure: { group: 'block', attrs: { picture: {}, alt: { default: '' }, caption: { default: '' } } },
    horizontalRule: { group: 'block' },
    text: { group: 'inline' },
    ruby: { group: 'inline', inline: true, attrs: { base: {}, reading: {} } },
    footnote: { group: 'inline', inline: true, attrs: { text: {} } },
    hardBreak: { group: 'inline', inline: true },
  },
})
const docOf = (body: Body) => schema.nodeFromJSON(body)

const words = fc.string({ unit: fc.constantFrom(...'潮闸今晨落下，𠮷'), minLength: 1, maxLength: 6 })
const inline = fc.oneof(
  { weight: 3, arbitrary: words.map((text) => ({ type: 'text' as const, text })) },
  words.map((base) => ({ type: 'ruby' as const, attrs: { base, reading: 'cháo' } })),
  words.map((text) => ({ type: 'footnote' as const, attrs: { text } })),
  fc.constant({ type: 'hardBreak' as const }),
)
const paragraph = fc.array(inline, { maxLength: 5 }).map((content) => ({ type: 'paragraph' as const, content }))
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote' as const, content })),
  fc.record({
    type: fc.constant('figure' as const),
    attrs: fc.record({ picture: words, alt: fc.constant(''), caption: fc.oneof(words, fc.constant('')) }),
  }),
  fc.constant({ type: 'horizontalRule' as const }),
)
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((content): Body => ({ type: 'doc', content }))

describe('the text of a document', () => {
  it('is counted as anchors count the text of its body', () => {
    fc.assert(
      fc.property(body, (each) => {
        expect(docText(docOf(each)).text).toBe(anchorText(each))
      }),
    )
  })

  it('leads from an anchor to where its words stand, and back', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat({ max: 20 }), (each, start, length) => {
        const doc = docOf(each)
        const from = start % (doc.content.size + 1)
        const anchor = anchorOfRange(docText(doc), { from, to: Math.min(doc.content.size, from + length) })
        if (!anchor || anchor.quote === '') return
        const range = rangeOf(docText(doc), { from: anchor.at, to: anchor.at + anchor.quote.length })!
        expect(anchorOfRange(docText(doc), range)).toMatchObject({ at: anchor.at, quote: anchor.quote })
      }),
    )
  })
})

describe('the words of a note', () => {
  const doc = docOf({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '总投资10亿元，工期两年。' }] }],
  })
  const anchor = anchorOfRange(docText(doc), { from: 4, to: 8 })!

  function written(...edits: readonly (readonly [from: number, to: number, text: string])[]) {
    let state = EditorState.create({ doc, plugins: [noteMarks(() => {})] })
    state = state.apply(tellNotes(state, { notes: [{ id: 'a', anchor }] }))
    for (const [from, to, text] of edits) state = state.apply(state.tr.insertText(text, from, to))
    const range = rangeOfNote(state, 'a')
    return { state, words: range && state.doc.textBetween(range.from, range.to) }
  }

  it('are followed while the text is written', () => {
    expect(anchor.quote).toBe('10亿元')
    expect(written([1, 1, '本报讯　']).words).toBe('10亿元')
    expect(written([5, 6, '2']).words).toBe('12亿元')
    expect(written([4, 4, '约'], [9, 9, '左右']).words).toBe('10亿元')
    expect(written([3, 10, '不详']).words).toBeUndefined()
  })

  it('are told to the server as they stand now', () => {
    const { state } = written([5, 6, '2'], [1, 1, '本报讯　'])
    expect(movedAnchors(state)).toMatchObject([
      { noteId: 'a', anchor: { quote: '12亿元', at: 7, before: '本报讯　总投资' } },
    ])
    expect(movedAnchors(written().state)).toEqual([])
  })
})

describe('who is named', () => {
  it.each([
    ['@王芳 看一下', ['w']],
    ['@王芳菲看一下，@李娜 也看', ['f', 'l']],
    ['王芳看过了', []],
    ['@陌生人', []],
    ['@王芳 @王芳', ['w']],
  ])('%s', (text, ids) => {
    const colleagues = [
      { id: 'w', name: '王芳' },
      { id: 'f', name: '王芳菲' },
      { id: 'l', name: '李娜' },
    ]
    expect(mentionedIn(text, colleagues)).toEqual(ids)
  })
})
