import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTokens, tokensOf } from './tokens.ts'

describe('tokens for the index', () => {
  it.each([
    ['a character each', '望汐渡轮', ['望', '汐', '渡', '轮']],
    ['Traditional and regional spellings in Simplified', '臺灣里程裡', ['台', '湾', '里', '程', '里']],
    ['Latin words and numbers in one piece, small and half-width', 'ＧＤＰ增長５２％', ['gdp', '增', '长', '52']],
    ['letters without their accents', 'Wàngxī Café', ['wangxi', 'cafe']],
    ['enclosed and compatibility characters as what they mean', '①㈠\uf907', ['1', '一', '龟']],
    ['characters beyond the first plane', '𠮷野家', ['𠮷', '野', '家']],
    ['a break where a clause ends', '停航。\n北风，大', ['停', '航', 'xbrk', '北', '风', 'xbrk', '大']],
    ['no break for brackets and the marks of names', '《望汐》“号”·港', ['望', '汐', '号', '港']],
    ['invisible marks inside a word as nothing', '望\u200b汐\ufe00港', ['望', '汐', '港']],
    ['nothing of marks alone', '——！…👍', []],
  ])('gives %s', (_, text, tokens) => {
    expect(searchTokens(text)).toEqual(tokens)
  })

  it('knows where in the text each one stands', () => {
    const text = '乘「望汐號」到ＴＡＩＰＥＩ'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '乘',
      '望',
      '汐',
      '號',
      '到',
      'ＴＡＩＰＥＩ',
    ])
  })

  it('gives letters and digits only, and the same again from what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = searchTokens(text)
        for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        expect(searchTokens(tokens.join(' '))).toEqual(tokens)
      }),
      { numRuns: 2000 },
    )
  })
})
