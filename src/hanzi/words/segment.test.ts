import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keywords } from './keywords.ts'
import { segment } from './segment.ts'

const cut = (text: string) => segment(text).map((word) => word.text)
describe('words', () => {
  it('are cut alike in both scripts', () => {
    expect(cut('港务局恢复航线，3.5万人受益')).toEqual(['港务局', '恢复', '航线', '，', '3.5', '万人', '受益'])
    expect(cut('港務局恢復航線')).toEqual(['港務局', '恢復', '航線'])
  })

  it('are the text when joined, each where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cut(text).join('')).toBe(text)
        for (const word of segment(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
      }),
    )
  })
})

describe('the keywords of a story', () => {
  const story =
    '望汐港渡轮二十二日恢复通航。望汐市交通局表示，望汐港的渡轮航线共三条，渡輪票价不变。记者了解到，交通局增派巴士。'

  it('are its frequent words in either spelling, names among them, without everybody’s words', () => {
    const found = keywords(story, 4)
    expect(found.slice(0, 2)).toEqual(
      expect.arrayContaining([
        { word: '渡轮', count: 3 },
        { word: '交通局', count: 2 },
      ]),
    )
    expect(found.map(({ word }) => word).join()).toContain('望汐')
    expect(keywords(story, 99).map(({ word }) => word)).not.toEqual(
      expect.arrayContaining(['记者', '表示', '二十二日']),
    )
  })

  it('are the same in both scripts', () => {
    expect(keywords('電車檢修，電車停駛', 3)).toEqual(keywords('电车检修，电车停驶', 3))
  })

  it('are none where there are none', () => {
    expect(keywords('', 5)).toEqual([])
    expect(keywords('OK 123 的了', 5)).toEqual([])
  })
})
