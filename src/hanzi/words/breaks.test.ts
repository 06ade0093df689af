import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaks } from './breaks.ts'

const broken = (text: string) =>
  [0, ...breaks(text)].map((from, at, all) => text.slice(from, all[at + 1] ?? text.length))

describe('a headline may be broken', () => {
  it.each([
    [
      'between words; where a mark stands the browser does',
      '渡轮恢复通航，票价不变',
      ['渡轮', '恢复', '通航，票价', '不变'],
    ],
    ['not behind a mark that opens', '市长：“东风”号渡轮开行', ['市长：“东风”', '号', '渡轮', '开行']],
    ['not within a number and its unit', '港口吞吐量增3.5%', ['港口', '吞吐量', '增3.5%']],
    ['not at all in one word', '渡轮', ['渡轮']],
  ])('%s', (_, headline, pieces) => {
    expect(broken(headline)).toEqual(pieces)
  })

  it('at the same places in both scripts', () => {
    expect(breaks('電車終點站開放參觀')).toEqual(breaks('电车终点站开放参观'))
  })

  it('only inside of it, each place once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const places = breaks(text)
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        expect(places.every((place) => place > 0 && place < text.length)).toBe(true)
      }),
    )
  })
})
