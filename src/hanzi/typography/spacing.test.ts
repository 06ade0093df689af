import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spacings } from './spacing.ts'

/** The text with `_` behind what is followed by an eighth of an em, and `<` behind what loses its blank half. */
function marked(text: string, centred = false): string {
  let shown = ''
  let at = 0
  for (const { end, kind } of spacings(text, { centred })) {
    shown += text.slice(at, end) + (kind === 'space' ? '_' : '<')
    at = end
  }
  return shown + text.slice(at)
}

describe('a space of an eighth em', () => {
  it.each([
    ['11月22日19时', '11_月_22_日_19_时'],
    ['乘N6路到CBD站', '乘_N6_路到_CBD_站'],
    ['长218米，', '长_218_米，'],
    ['约3.5℃的水', '约_3.5℃的水'],
    ['已经有 Wi-Fi 了', '已经有 Wi-Fi 了'],
    ['𠮷12野', '𠮷_12_野'],
    ['葛\u{e0100}A', '葛\u{e0100}_A'],
    ['café店', 'café_店'],
    ['cafe\u0301店', 'cafe\u0301_店'],
  ])('stands between Han and letters or figures: %s', (text, shown) => {
    expect(marked(text)).toBe(shown)
  })
})

describe('the blank half of a mark', () => {
  it.each([
    ['他说：“好。”然后走了', '他说：“<好。<”然后走了'],
    ['（见《潮汐表》）', '（见《潮汐表》<）'],
    ['《潮汐表》《航标》', '《潮汐表》《<航标》'],
    ['“‘靠岸’，”', '“‘<靠岸’<，<”'],
    ['望汐港，外港。', '望汐港，外港。'],
  ])('goes where two marks adjoin: %s', (text, shown) => {
    expect(marked(text)).toBe(shown)
  })

  it.each([
    ['他說：「好。」然後走了', '他說：「好。」然後走了'],
    ['《潮汐表》《航標》', '《潮汐表》《<航標》'],
    ['（見《潮汐表》）', '（見《潮汐表》<）'],
  ])('is not there where pauses stand in the middle of their square: %s', (text, shown) => {
    expect(marked(text, true)).toBe(shown)
  })
})

it('never splits a character, and takes each place once', () => {
  const unit = fc.constantFrom(...'望汐，。“”「」（）《》·A1é𠮷 \u3000'.match(/./gu)!, 'e\u0301', '\ud842')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.boolean(), (text, centred) => {
      let before = 0
      for (const { start, end } of spacings(text, { centred })) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(/^[\udc00-\udfff]/.test(text.slice(start)) && /[\ud800-\udbff]$/.test(text.slice(0, start))).toBe(false)
        before = end
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
  )
})
