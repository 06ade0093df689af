import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalWidths } from './widths.ts'

it.each([
  ['　　２０２０年１２月２２日，望汐港', '2020年12月22日，望汐港'],
  ['ＧＤＰ增长５．２％', 'GDP增长5.2%'],
  ['１９：３０开赛，共１２，８００人', '19:30开赛，共12,800人'],
  ['第１，２条', '第1，2条'],
  ['Ｎ６路、ＣＢＤ', 'N6路、CBD'],
  ['Ｔ－３７００改Ｄ－９', 'T-3700改D-9'],
  ['外港潮闸｢一号｣｡', '外港潮闸「一号」。'],
  ['2020年，38条：第7条', '2020年，38条：第7条'],
  ['他说：“好。”', '他说：“好。”'],
  ['　', ''],
  ['', ''],
])('%s', (before, after) => {
  expect(normalWidths(before)).toBe(after)
})

it('changes nothing a second time, and no Han ever', () => {
  const unit = fc.constantFrom(...'０９ＡｚＮ．，：％－｡｢･　 1a，。：望汐𠮷')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const once = normalWidths(text)
      const han = (all: string) => all.match(/\p{Script=Han}/gu)
      return normalWidths(once) === once && String(han(once)) === String(han(text))
    }),
  )
})

it('is done with a page of blanks at once, wherever they stand', () => {
  const blanks = '\u3000 '.repeat(200_000)
  expect(normalWidths(`${blanks}潮${blanks}闸${blanks}`)).toBe(`潮${blanks}闸`)
})
