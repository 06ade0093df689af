import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ftsMatch, LONGEST_QUERY, MOST_PHRASES, searchQuery, tsQuery } from './query.ts'

const read = (typed: string) => {
  const { wanted, unwanted } = searchQuery(typed)
  return [wanted.map((phrase) => phrase.join('')), unwanted.map((phrase) => phrase.join(''))]
}

describe('what a reader looks for', () => {
  it.each([
    ['words', '渡輪 停航', ['渡轮', '停航'], []],
    ['words with full-width spaces', '渡轮　停航', ['渡轮', '停航'], []],
    ['a single character', '汐', ['汐'], []],
    [
      'phrases in any quotation marks',
      '"恢复 通航" “临港线”「碼頭」《望汐时报》',
      ['恢复通航', '临港线', '码头', '望汐时报'],
      [],
    ],
    ['a phrase that is not closed', '"恢复 通航', ['恢复通航'], []],
    ['what must not be there', '渡轮 -演习 －"停航 通知"', ['渡轮'], ['演习', '停航通知']],
    ['a hyphen inside a word as no minus', '望-汐 a-b', ['望汐', 'ab'], []],
    ['a number with its point', '3.5', ['35'], []],
    [
      'a long row of characters by its words, names kept together',
      '望汐市渡轮恢复通航了',
      ['望汐市', '渡轮', '恢复', '通航'],
      [],
    ],
    ['a long quotation as it stands', '“望汐市渡轮恢复通航了”', ['望汐市渡轮恢复通航了'], []],
    ['clauses apart', '停航，通知', ['停航', '通知'], []],
    ['the same word once', '渡轮 渡輪', ['渡轮'], []],
    ['nothing in marks', '- " ！', [], []],
  ])('reads %s', (_, typed, wanted, unwanted) => {
    expect(read(typed)).toEqual([wanted, unwanted])
  })

  it('reads so much and no more', () => {
    expect(searchQuery('甲 '.repeat(10_000)).wanted).toEqual([['甲']])
    expect(searchQuery(Array.from({ length: 90 }, (_, n) => n).join(' ')).wanted).toHaveLength(MOST_PHRASES)
    expect(searchQuery('x'.repeat(9999)).wanted[0]![0]).toHaveLength(LONGEST_QUERY)
  })

  it('asks nothing when only told what must not be there', () => {
    expect(ftsMatch(searchQuery('-演习'))).toBeUndefined()
    expect(tsQuery(searchQuery('-演习'))).toBeUndefined()
  })

  it('writes queries of letters, digits and its own operators only', () => {
    expect(ftsMatch(searchQuery('渡轮 "a b" -演习'))).toBe('("渡 轮" AND "a b") NOT ("演 习")')
    expect(tsQuery(searchQuery('渡轮 "a b" -演习'))).toBe(`('渡' <-> '轮') & ('a' <-> 'b') & !('演' <-> '习')`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = searchQuery(typed)
        expect(ftsMatch(query) ?? '').toMatch(/^(?:"[\p{L}\p{N}\p{M} ]+"|[()]| AND | OR | NOT )*$/u)
        expect(tsQuery(query) ?? '').toMatch(/^(?:'[\p{L}\p{N}\p{M}]+'|[()!]| & | <-> )*$/u)
      }),
      { numRuns: 2000 },
    )
  })
})
