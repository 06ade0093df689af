import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../articles/body.ts'
import { anchorAt, anchorText, locate } from './anchor.ts'

const TEXT =
  '外港潮闸今晨六时落闸，港内水位平稳。市水务局说，这是潮闸建成以来第十二次落闸。\n渡轮停航至上午十时，电车二号线照常。市水务局提醒市民勿上海堤。'

function anchorOf(quote: string, text = TEXT, nth = 0) {
  let from = text.indexOf(quote)
  for (let skipped = 0; skipped < nth; skipped++) from = text.indexOf(quote, from + 1)
  return anchorAt(text, { from, to: from + quote.length })
}
const found = (quote: string, changed: string, nth = 0) => {
  const place = locate(anchorOf(quote, TEXT, nth), changed)
  return place && changed.slice(place.from, place.to)
}

describe('the anchor of a note', () => {
  it('finds its words after text was put before and behind them', () => {
    expect(found('第十二次', `本报讯　${TEXT.replace('平稳', '一直平稳')}完`)).toBe('第十二次')
  })

  it('tells words from the same words elsewhere by what stands around them', () => {
    const changed = `市水务局昨天说过。${TEXT}`
    const place = locate(anchorOf('市水务局', TEXT, 1), changed)!
    expect(changed.slice(place.from, place.from + 6)).toBe('市水务局提醒')
    const first = locate(anchorOf('市水务局'), changed)!
    expect(changed.slice(first.from, first.from + 5)).toBe('市水务局说')
  })

  it('holds on to what its words were rewritten to', () => {
    expect(found('第十二次落闸', TEXT.replace('第十二次落闸', '第十三次关闭'))).toBe('第十三次关闭')
  })

  it('stays where its words were when they are deleted', () => {
    const changed = TEXT.replace('照常', '')
    const place = locate(anchorOf('照常'), changed)!
    expect([place.to - place.from, changed.slice(place.to, place.to + 6)]).toEqual([0, '。市水务局提'])
  })

  it('does not pretend when words and surroundings are gone', () => {
    expect(found('照常', '全文重写，什么都不一样了。')).toBeUndefined()
    expect(found('照常', '别处的一切照常。')).toBeUndefined()
  })

  it('counts lines as an editor of documents does, empty ones too', () => {
    const body = paragraphs(['第一段。', '第二段。'])
    const withEmpty = { ...body, content: [body.content[0]!, { type: 'paragraph' as const }, body.content[1]!] }
    expect(anchorText(withEmpty)).toBe('第一段。\n\n第二段。')
  })

  it('is found exactly wherever the text changes around it', () => {
    const sign = fc.constantFrom(...'潮闸今晨落下港内平稳市水务局说，。\n')
    const run = fc.string({ unit: sign, maxLength: 60 })
    const quote = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(run, run, run, run, quote, (left, right, more, other, words) => {
        const text = `${left}${words}${right}`
        const anchor = anchorAt(text, { from: left.length, to: left.length + words.length })
        const near = 12
        const changed = `${more}${left.slice(-near)}${words}${right.slice(0, near)}${other}`
        const place = locate(anchor, changed)
        if (left.length + right.length < 4 && words.length < 12) return
        expect(place && changed.slice(place.from, place.to)).toBe(words)
      }),
    )
  })
})
