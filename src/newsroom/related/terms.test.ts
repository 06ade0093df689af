import { describe, expect, it } from 'vitest'
import { kindOf } from './term-kind.ts'
import { TERMS_PER_STORY, termsOf } from './terms.ts'

const of = (headline: string, text = '', standfirst?: string) =>
  termsOf({ headline, standfirst, text }).map(({ term }) => term)

describe('the terms of a story', () => {
  it('are the words that it is about, not the small change of news writing', () => {
    const terms = of('渡轮公司恢复夜航', '记者昨天了解到，渡轮将于下月恢复夜航。渡轮公司表示，夜航班次逐步增加。')
    expect(terms).toEqual(expect.arrayContaining(['渡轮', '夜航']))
    for (const word of ['记者', '昨天', '表示', '公司', '下月']) expect(terms).not.toContain(word)
  })

  it('put names together that no dictionary has', () => {
    const terms = of('渡口改造听证', '芮潮平是老船工。芮潮平认为渡口不该迁走，芮潮平的儿子也这样想。')
    expect(terms).toContain('芮潮平')
    expect(terms).not.toContain('潮平')
  })

  it('are the same for a story in Traditional characters', () => {
    expect(of('渡輪公司恢復夜航', '東碼頭的渡輪')).toEqual(of('渡轮公司恢复夜航', '东码头的渡轮'))
  })

  it('leave out numbers, dates and single characters', () => {
    expect(of('十一日三百人', '12月3日，2路，二十一。')).toEqual([])
  })

  it('keep Latin words, in lower case', () => {
    expect(of('岸电接口改用 ShorePower 标准')).toContain('shorepower')
  })

  it('weigh more in the headline than in the text, 100 at the most', () => {
    const terms = termsOf({ headline: '水位平稳', standfirst: undefined, text: '码头平静。' })
    expect(terms[0]).toMatchObject({ term: '水位', kind: 'word' })
    expect(terms[0]!.weight).toBeLessThanOrEqual(100)
    expect(terms.find(({ term }) => term === '码头')!.weight).toBeLessThan(terms[0]!.weight)
  })

  it('know people and places by how they are written', () => {
    const terms = termsOf({
      headline: '沃秉章辞世',
      standfirst: undefined,
      text: '白石礁的灯照着白石礁，埠头街的人都回埠头街。芮海平说，芮海平来送他。码头上的人说，图书馆里有他的册子。',
    })
    const kinds = new Map(terms.map(({ term, kind }) => [term, kind]))
    expect([kinds.get('沃秉章'), kinds.get('芮海平')]).toEqual(['person', 'person'])
    expect([kinds.get('白石礁'), kinds.get('埠头街')]).toEqual(['place', 'place'])
    expect(['码头', '图书馆', '变电站'].map(kindOf)).toEqual(['word', 'word', 'word'])
  })

  it('are forty at the most, and none for an empty text', () => {
    const kinds = ['渡轮', '码头', '潮闸', '电车', '渔港', '灯塔', '湿地', '医院', '学校', '剧院']
    const text = kinds.flatMap((kind) => ['东', '西', '南', '北', '老'].map((side) => `${side}城${kind}。`)).join('')
    expect(of('一张表', text.repeat(2)).length).toBeLessThanOrEqual(TERMS_PER_STORY)
    expect(of('', '')).toEqual([])
  })
})
