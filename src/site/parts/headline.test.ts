import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breaks } from './headline.tsx'

const shown = (text: string) => breaks(text).dangerouslySetInnerHTML.__html.replaceAll('<wbr>', '|')

it('lets a headline break between words', () => {
  expect(shown('外港潮闸首次关闭')).toBe('外港|潮闸|首次|关闭')
})

it('cuts Traditional as it cuts Simplified', () => {
  const cuts = (text: string) =>
    shown(text)
      .split('|')
      .map((word) => word.length)
  expect(cuts('電車終點站開放參觀')).toEqual(cuts('电车终点站开放参观'))
})

it('keeps a number with its unit, in figures and in characters', () => {
  expect(shown('三百一十二个摊位')).toMatch(/^三百一十二个/)
  expect(shown('关闸3小时52分')).not.toMatch(/\d\||\|\d/)
})

it('leaves it to the browser where a mark stands', () => {
  expect(shown('水退了，街干了')).not.toMatch(/\|，|，\|/)
  expect(shown('“水退了”')).not.toMatch(/“\||\|”/)
})

it('is the headline and nothing else, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const html = breaks(text).dangerouslySetInnerHTML.__html
      expect(html.replaceAll('<wbr>', '')).not.toMatch(/[<>"']/)
      const plain = html
        .replaceAll('<wbr>', '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
      expect(plain).toBe(text)
    }),
  )
})
