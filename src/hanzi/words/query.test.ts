import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksNothing, LONGEST_QUERY, MOST_PHRASES, searchQuery } from './query.ts'

const read = (typed: string) => {
  const { wanted, unwanted } = searchQuery(typed)
  return [wanted.map(({ phrase }) => phrase.join('')), unwanted.map((phrase) => phrase.join(''))]
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
    expect(searchQuery('甲 '.repeat(10_000)).wanted).toEqual([{ phrase: ['甲'], spellings: [] }])
    expect(searchQuery(Array.from({ length: 90 }, (_, n) => n).join(' ')).wanted).toHaveLength(MOST_PHRASES)
    expect(searchQuery('x'.repeat(9999)).wanted[0]!.phrase[0]).toHaveLength(LONGEST_QUERY)
  })

  it('says what it could not read', () => {
    const notes = (typed: string) => searchQuery(typed).notes
    expect(notes('-演习')).toEqual([{ about: 'only-unwanted' }])
    expect(asksNothing(searchQuery('-演习'))).toBe(true)
    expect(notes('"恢复 通航')).toEqual([{ about: 'quotes' }])
    expect(notes('渡轮 from:昨天')).toEqual([{ about: 'operator', text: 'from:昨天' }])
    expect(notes('渡轮 section:')).toEqual([{ about: 'operator', text: 'section:' }])
    expect(notes('x'.repeat(LONGEST_QUERY + 1))).toEqual([{ about: 'length' }])
    expect(notes('渡轮 "恢复" -演习 section:port')).toEqual([])
  })

  it.each([
    ['section:port', { by: 'section', value: 'port', not: false }],
    ['-栏目：港航', { by: 'section', value: '港航', not: true }],
    ['TOPIC:"外港 潮闸"', { by: 'topic', value: '外港 潮闸', not: false }],
    ['專題:潮閘', { by: 'topic', value: '潮閘', not: false }],
    ['作者：钟向晚', { by: 'author', value: '钟向晚', not: false }],
    ['from:2026-11-02', { by: 'from', day: '2026-11-02', not: false }],
    ['from:2026', { by: 'from', day: '2026-01-01', not: false }],
    ['to:2024-2', { by: 'to', day: '2024-02-29', not: false }],
    ['至：2026年11月', { by: 'to', day: '2026-11-30', not: false }],
    ['from:20261122', { by: 'from', day: '2026-11-22', not: false }],
  ])('reads %s', (typed, filter) => {
    expect(searchQuery(typed).filters).toEqual([{ ...filter, typed }])
    expect(searchQuery(typed).wanted).toEqual([])
  })

  it('reads letters as pinyin, too, unless they are quoted', () => {
    expect(searchQuery('zgtl').wanted).toEqual([{ phrase: ['zgtl'], spellings: [['z', 'g', 't', 'l']] }])
    expect(searchQuery('xian').wanted[0]!.spellings).toEqual([['xian'], ['xi', 'an']])
    expect(searchQuery('"zgtl"').wanted[0]!.spellings).toEqual([])
    expect(searchQuery('5G').wanted[0]!.spellings).toEqual([])
  })

  it('never refuses, and gives letters and digits only', () => {
    const odd = fc.constantFrom('"', '-', '“', ' ', '：', 'from:', 'section:', '《', 'zg', '潮', '2026-13', '\0')
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const { wanted, unwanted } = searchQuery(text)
        for (const token of [...wanted.map(({ phrase }) => phrase), ...unwanted].flat())
          expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
      { numRuns: 2000 },
    )
  })
})
