import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs, plainText } from '../articles/body.ts'
import { decideMerge, layOver, mergeTexts } from './merge-texts.ts'
import { EMPTY_TEXT, type WorkingText } from './working-text.ts'

const textOf = (body: readonly string[], also: Partial<WorkingText> = {}): WorkingText => ({
  ...EMPTY_TEXT,
  ...also,
  body: paragraphs(body),
})
const mine = { field: () => 'mine' as const, piece: () => 'mine' as const }
const both = { field: () => 'mine' as const, piece: () => 'both' as const }
const linesOf = ({ body }: WorkingText) => plainText(body).split('\n')

describe('merging two texts', () => {
  it('takes what each has changed where the other has not', () => {
    const merge = mergeTexts(
      textOf(['一', '二', '三', '四'], { headline: '旧题', editor: '阮知潮' }),
      textOf(['一', '二改', '三', '四', '五'], { headline: '旧题', editor: '王芳' }),
      textOf(['零', '一', '二', '三', '四'], { headline: '新题', editor: '阮知潮' }),
    )
    expect(merge.hasConflict).toBe(false)
    const { text, leftOut } = decideMerge(merge, mine)
    expect(text).toMatchObject({ headline: '新题', editor: '王芳' })
    expect(linesOf(text)).toEqual(['零', '一', '二改', '三', '四', '五'])
    expect(leftOut).toBeUndefined()
  })

  it('leaves to a person what both have changed, and lays aside what is not taken', () => {
    const merge = mergeTexts(
      textOf(['一', '二', '三'], { headline: '题' }),
      textOf(['一', '二甲', '三'], { headline: '我的题' }),
      textOf(['一', '二乙', '三'], { headline: '他的题' }),
    )
    expect(merge.pieces.map(({ kind }) => kind)).toEqual(['agreed', 'conflict', 'agreed'])
    expect(merge.fieldConflicts).toEqual([{ field: 'headline', mine: '我的题', theirs: '他的题' }])
    const { text, leftOut } = decideMerge(merge, mine)
    expect([text.headline, linesOf(text)]).toEqual(['我的题', ['一', '二甲', '三']])
    expect([leftOut?.headline, linesOf(leftOut!)]).toEqual(['他的题', ['一', '二乙', '三']])
    expect(linesOf(decideMerge(merge, both).text)).toEqual(['一', '二甲', '二乙', '三'])
  })

  const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 10 })

  it('is the other when one has changed nothing, and either when both are alike', () => {
    fc.assert(
      fc.property(lines, lines, (base, other) => {
        const [was, is] = [textOf(base), textOf(other)]
        for (const merge of [mergeTexts(was, is, was), mergeTexts(was, was, is), mergeTexts(was, is, is)]) {
          expect(merge.hasConflict).toBe(false)
          expect(decideMerge(merge, mine).text).toEqual(is)
        }
      }),
    )
  })

  it('loses no paragraph that either has put in', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, left, right) => {
        const added = (all: readonly string[], who: string) =>
          all.map((text, index) => (index % 3 === 1 ? `${text}${who}${index}` : text))
        const [a, b] = [added(left, '我'), added(right, '他')]
        const merge = mergeTexts(textOf(base), textOf(a), textOf(b))
        const kept = linesOf(decideMerge(merge, both).text)
        for (const text of [...a, ...b]) if (/[我他]/.test(text)) expect(kept).toContain(text)
      }),
    )
  })
})

describe('a text laid over another', () => {
  const theirs = { field: () => 'theirs' as const, piece: () => 'theirs' as const }
  const lines = fc.array(fc.constantFrom('潮闸今晚落下', '潮闸今晚不落', '渡轮停航', '人散了'), { maxLength: 8 })

  it('stands a paragraph opposite to what it was rewritten to, and each other one alone', () => {
    const text = textOf(['三号潮闸今晚十时落下', '渡轮停航', '完'])
    const beside = textOf(['三号潮闸今晚十一时落下', '鱼市提前收摊', '渡轮停航', '完'], { headline: '潮闸落下' })
    const { pieces, fieldConflicts } = layOver(text, beside)
    expect(fieldConflicts).toEqual([{ field: 'headline', mine: '', theirs: '潮闸落下' }])
    expect(pieces.map((piece) => (piece.kind === 'agreed' ? '=' : [piece.mine.length, piece.theirs.length]))).toEqual([
      [1, 1],
      [0, 1],
      '=',
    ])
  })

  it('is the one or the other, as one or the other is taken everywhere', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [text, beside] = [textOf(one, { headline: '甲' }), textOf(other, { headline: '乙' })]
        const merge = layOver(text, beside)
        expect(decideMerge(merge, mine).text).toEqual(text)
        expect(decideMerge(merge, theirs).text).toEqual(beside)
        expect(layOver(text, text).hasConflict).toBe(false)
      }),
    )
  })
})
