import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import { riskFinder, risks } from './risks.ts'

const told = async (text: string, edition: 'zh-Hant-TW' | 'zh-Hant-HK' = 'zh-Hant-TW') =>
  (await risks(text, edition)).map(({ kind, source, choices }) => [kind, source, choices])

describe('the risks of an edition', () => {
  it('are characters with several forms that no phrase decides', async () => {
    expect(await told('晒了三天，干。')).toEqual([['ambiguous', '干', ['幹', '乾', '干']]])
    expect(await told('饼干、干部、若干')).toEqual([])
  })

  it('are phrases that reach into each other and disagree', async () => {
    expect(await told('有人开车斗气')).toEqual([['overlap', '车斗气', ['車斗氣', '車鬥氣']]])
  })

  it('are regional words that another reading finds inside a longer one', async () => {
    expect(await told('秋天高清远')).toEqual([['inside-word', '高清', ['高畫質', '高清']]])
    expect(await told('航空调查、员工资格')).toEqual([])
  })

  it('name the places in both texts', async () => {
    const text = '出租车开走了，干。出租车又来了，干。'
    const converted = await convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on' })
    for (const risk of await risks(text, 'zh-Hant-TW')) {
      expect(text.slice(risk.start, risk.end)).toBe(risk.source)
      expect(converted.slice(risk.outStart, risk.outEnd)).toBe(risk.choices[0])
    }
    expect(await risks(text, 'zh-Hant-TW')).toHaveLength(2)
  })

  it('are none where a name is locked, and in the paper’s own edition', async () => {
    expect(await risks('记者干里松', 'zh-Hant-TW', { locks: [[{ term: '干里松' }]] })).toEqual([])
    expect(await risks('干', 'zh-Hans')).toEqual([])
  })

  it('lie within the text, whatever that is', async () => {
    const find = await riskFinder('zh-Hant-HK')
    const unit = fc.constantFrom(...Array.from('面干后里发只的士兵出租车社区制复𠮷😀。 \n'), '\ud83d', '\udc00')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let before = 0
        for (const { start, end, outStart, outEnd, choices } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect([end > start && end <= text.length, outEnd >= outStart, choices.length > 1]).toEqual([
            true,
            true,
            true,
          ])
          before = start
        }
      }),
    )
  })
})
