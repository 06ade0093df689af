import fc from 'fast-check'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { type Body, bodySchema, plainText } from '../../../../newsroom/articles/body.ts'
import { accepted, listSuggestions, rejected } from '../../../../newsroom/articles/suggestions.ts'
import { bodyOf, docOf } from '../schema/body-doc.ts'
import { suggestingPlugin } from './suggesting.ts'

const story = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })),
})

function opened(body: Body, by = 'lina'): EditorState {
  return EditorState.create({ doc: docOf(body), plugins: [history(), suggestingPlugin(() => by, true)] })
}

const texts = (body: Body) => plainText(body).split('\n')

/** A place in the text by its number among those where a caret can stand. */
function placeIn(state: EditorState, number: number): number {
  const places: number[] = []
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    for (let offset = 0; offset <= node.content.size; offset++) places.push(at + 1 + offset)
    return false
  })
  return places[number % places.length] ?? 1
}

interface Stroke {
  readonly what: 'type' | 'delete' | 'split'
  readonly at: number
  readonly length: number
  readonly text: string
}

function strokeOn(state: EditorState, { what, at, length, text }: Stroke): Transaction {
  const places = [placeIn(state, at), placeIn(state, at + length)]
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const tr = state.tr.setSelection(TextSelection.create(state.doc, what === 'split' ? from : to))
  if (what === 'split') return tr.split(from)
  return what === 'type' ? tr.insertText(text, from, to) : tr.delete(from, to)
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  what: fc.constantFrom('type', 'type', 'delete', 'split'),
  at: fc.nat(40),
  length: fc.nat(3),
  text: fc.constantFrom('涨', '上涨', '。', 'GDP'),
})

describe('a suggestion', () => {
  it('keeps what it replaces, and both are one', () => {
    const state = opened(story('水位增长了'))
    const tr = state.tr.insertText('上涨', 3, 5)
    const body = bodyOf(state.apply(tr).doc)
    expect(listSuggestions(body)).toMatchObject([{ by: 'lina', deleted: '增长', inserted: '上涨' }])
    expect(texts(accepted(body))).toEqual(['水位上涨了'])
    expect(texts(rejected(body))).toEqual(['水位增长了'])
  })

  it('is one while its writer types on, and goes when its writer deletes it', () => {
    let state = opened(story('潮水了'))
    for (const [at, character] of ['又', '涨'].entries()) state = state.apply(state.tr.insertText(character, 3 + at))
    expect(listSuggestions(bodyOf(state.doc))).toMatchObject([{ inserted: '又涨' }])
    state = state.apply(state.tr.delete(3, 5))
    expect(bodyOf(state.doc)).toEqual(story('潮水了'))
  })

  it('of a paragraph break and of its end', () => {
    let state = opened(story('潮涨了人散了'))
    state = state.apply(state.tr.split(4))
    expect(texts(accepted(bodyOf(state.doc)))).toEqual(['潮涨了', '人散了'])
    expect(texts(rejected(bodyOf(state.doc)))).toEqual(['潮涨了人散了'])
    state = opened(story('潮涨了', '人散了'))
    state = state.apply(state.tr.join(5))
    expect(texts(accepted(bodyOf(state.doc)))).toEqual(['潮涨了人散了'])
    expect(texts(rejected(bodyOf(state.doc)))).toEqual(['潮涨了', '人散了'])
  })

  it('of what a note or a reading says keeps the one before, and counts for the paragraph around it alone', () => {
    const body: Body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '水位' },
            { type: 'footnote', attrs: { text: '据水文站' } },
            { type: 'ruby', attrs: { base: '沨', reading: 'fēng' } },
            { type: 'text', text: '了' },
          ],
        },
      ],
    }
    let state = opened(body)
    state = state.apply(state.tr.setNodeMarkup(3, undefined, { text: '据潮位站' }))
    expect(listSuggestions(bodyOf(state.doc))).toMatchObject([{ deleted: '［据水文站］', inserted: '［据潮位站］' }])
    expect(rejected(bodyOf(state.doc))).toEqual(body)
    const saysOf = (each: Body) => JSON.stringify(each).match(/据..站/g)
    expect([saysOf(accepted(bodyOf(state.doc))), saysOf(rejected(bodyOf(state.doc)))]).toEqual([
      ['据潮位站'],
      ['据水文站'],
    ])
    state = opened(body)
    state = state.apply(state.tr.setNodeMarkup(4, undefined, { base: '沨', reading: 'féng' }))
    expect(listSuggestions(bodyOf(state.doc))).toMatchObject([{ deleted: '沨（fēng）', inserted: '沨（féng）' }])
    expect(rejected(bodyOf(state.doc))).toEqual(body)
  })

  it('is undone in one step', () => {
    let state = opened(story('水位增长了'))
    const before = state.doc
    state = state.apply(state.tr.insertText('上涨', 3, 5))
    undo(state, (tr) => {
      state = state.apply(tr)
    })
    expect(state.doc.eq(before)).toBe(true)
  })

  it('leaves the caret where the writer goes on', () => {
    const state = opened(story('水位增长了'))
    const typed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3, 5)).insertText('上涨'))
    expect(typed.selection.from).toBe(7)
    const before = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)))
    expect(before.apply(before.tr.delete(4, 5)).selection.from, 'by Backspace').toBe(4)
    expect(before.apply(before.tr.delete(5, 6)).selection.from, 'by Delete').toBe(6)
  })
})

describe('suggestions, whatever is typed', () => {
  it('give the story back when none is taken, and what was typed when all are', () => {
    const paragraphs = fc.array(fc.constantFrom('潮水涨到闸口', '人都散了', 'GDP增长5.2%', '闸'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(paragraphs, stroke, (texts_, stroke) => {
        const body = story(...texts_)
        const suggesting = opened(body)
        const direct = EditorState.create({ doc: docOf(body) })
        const after = bodyOf(suggesting.apply(strokeOn(suggesting, stroke)).doc)
        expect(bodySchema.safeParse(after).error).toBeUndefined()
        expect(texts(rejected(after))).toEqual(texts(body))
        const wanted = bodyOf(direct.apply(strokeOn(direct, stroke)).doc)
        expect(texts(accepted(after)).filter(Boolean)).toEqual(texts(wanted).filter(Boolean))
      }),
      { numRuns: 500 },
    )
  })

  it('give the story back after any number of strokes of two people', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), stroke), { maxLength: 12 }), (strokes) => {
        const body = story('潮水涨到闸口', '人都散了', '渡轮停在内港')
        let by = 'lina'
        let state = EditorState.create({ doc: docOf(body), plugins: [suggestingPlugin(() => by, true)] })
        for (const [first, stroke] of strokes) {
          by = first ? 'lina' : 'wangfang'
          state = state.apply(strokeOn(state, stroke))
          state.doc.check()
        }
        expect(texts(rejected(bodyOf(state.doc)))).toEqual(texts(body))
      }),
      { numRuns: 300 },
    )
  })
})
