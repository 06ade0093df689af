import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { projection } from '../../../../hanzi/scripts/projection.ts'
import { EMPTY_TEXT } from '../../../../newsroom/writing/working-text.ts'
import { docOfText, textOfDoc } from '../schema/text-doc.ts'
import { finder, type Search } from './find.ts'
import { foundIn, replaced } from './find-marks.ts'

const plain: Search = { what: '', bothScripts: false, bothWidths: false, regex: false }
const hits = (text: string, search: Partial<Search>) =>
  finder({ ...plain, ...search }, projection)?.(text).map(({ from, to }) => text.slice(from, to))

describe('a search', () => {
  it.each([
    ['as it is written', '台风与颱風', { what: '台风' }, ['台风']],
    ['in both scripts', '台风与颱風', { what: '台风', bothScripts: true }, ['台风', '颱風']],
    ['in both scripts, asked in Traditional', '发展與發展', { what: '發展', bothScripts: true }, ['发展', '發展']],
    ['in both widths', 'ＧＤＰ,GDP，', { what: 'GDP,', bothWidths: true }, ['ＧＤＰ,', 'GDP，']],
    ['by an expression', '3号闸、12号闸', { what: String.raw`\d+号`, regex: true }, ['3号', '12号']],
    ['of signs that mean something in an expression', '涨(5.2)', { what: '(5.2)' }, ['(5.2)']],
    ['beyond the basic plane', '𠮷野家𠮷', { what: '𠮷' }, ['𠮷', '𠮷']],
  ])('finds %s', (_how, text, search, found) => {
    expect(hits(text, search)).toEqual(found)
  })

  it('is not made of an expression that is not whole', () => {
    expect(hits('潮', { what: '(', regex: true })).toBeUndefined()
  })
})

describe('finding and replacing in a story', () => {
  const text = {
    ...EMPTY_TEXT,
    headline: '潮閘今晚落下',
    body: {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [
            { type: 'text' as const, text: '三号潮' },
            { type: 'text' as const, text: '闸', marks: [{ type: 'strong' as const }] },
            { type: 'footnote' as const, attrs: { text: '注' } },
            { type: 'text' as const, text: '，潮闸。' },
          ],
        },
        { type: 'figure' as const, attrs: { picture: 'p1', alt: '', caption: '潮闸' } },
      ],
    },
  }

  it('goes through headline, body and captions in one step', () => {
    const state = EditorState.create({ doc: docOfText(text) })
    const search = { ...plain, what: '潮闸', bothScripts: true }
    const found = foundIn(state.doc, finder(search, projection)!)
    expect(found.map((each) => each.in)).toEqual(['field', 'text', 'text', 'node'])
    const after = textOfDoc(state.apply(replaced(state.tr, found, search, '水闸')).doc)
    expect(after.headline).toBe('水闸今晚落下')
    expect(after.body.content[1]).toMatchObject({ attrs: { caption: '水闸' } })
    expect(JSON.stringify(after.body.content[0])).toContain('，水闸。')
  })
})
