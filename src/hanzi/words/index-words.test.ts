import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWords } from './index-words.ts'

const found = (text: string) => indexWords(text).map(({ start, end }) => text.slice(start, end))

describe('the words for an index', () => {
  it.each([
    ['the long and the short', '望汐交通局长', ['望汐', '交通', '交通局', '局长']],
    [
      'those of either division',
      '北京大学生前来应聘',
      ['北京', '北京大学', '大学', '大学生', '学生', '生前', '前来', '应聘'],
    ],
    ['given names with and without the family’s', '市长陈望舒', ['陈望舒', '望舒', '市长']],
    ['pieces of a name that nobody knows', '尤佩瑟港', ['尤佩瑟', '佩瑟']],
    ['Traditional as it is written', '數學家', ['數學', '數學家']],
    ['figures and Latin', '2號線GDP', ['2', '號', '線', 'GDP']],
  ])('have %s', (_, text, words) => {
    expect(found(text)).toEqual(expect.arrayContaining(words))
  })

  it('are each place once, in order, without marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('望汐市陈王斯拉夫交通局渡轮，。 a1😀')), maxLength: 30 }),
        (text) => {
          const places = indexWords(text).map(({ start, end }) => [start, end] as const)
          expect(places).toEqual([...new Map(places.map((place) => [place.join(), place])).values()])
          expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
          for (const word of found(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        },
      ),
    )
  })
})
