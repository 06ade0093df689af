import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose, repairer } from './repair.ts'

const HONEST_HANS =
  '望汐市港务局昨天宣布，春季起增开三条渡轮航线。船长覃(qín)远帆说：“潮水好，就开船。”\n票价不变,单程3元,乘客可在官网(https://ferry.example)预订。'
const HONEST_HANT =
  '望汐市港務局昨天宣布，春季起增開三條渡輪航線，關係到灣區十萬居民。船長覃(qín)遠帆說：「潮水好，就開船。」街道裡掛滿了旗子，製作精美。'
const DAMAGED =
  '望汐市港務(wù)局昨天宣布,春季起增開(kāi)三條(tiáo)渡輪(lún)航線(xiàn),關(guān)系到灣區(qū)十萬(wàn)居民。船長(zhǎng)說(shuō):潮水好,就開(kāi)船。'

async function repaired(text: string) {
  const repair = await repairer(await diagnose(text))
  return { text: repair(text), repairs: repair.repairs }
}

describe('repairing a text', () => {
  it('brings a damaged one back to proper Simplified with full-width marks', async () => {
    expect(await repaired(DAMAGED)).toEqual({
      text: '望汐市港务局昨天宣布，春季起增开三条渡轮航线，关系到湾区十万居民。船长说：潮水好，就开船。',
      repairs: { readings: 11, punctuation: 4, script: 'zh-Hans' },
    })
  })

  it.each([HONEST_HANS, HONEST_HANT, '潮水好,就开船!谁来?我来,'.repeat(20), '', 'Plain English, nothing else.'])(
    'leaves honest text as it is: %s',
    async (text) => {
      expect(await repaired(text)).toEqual({ text, repairs: { readings: 0, punctuation: 0, script: null } })
    },
  )

  it('keeps Traditional text Traditional when a writer wrote it so and only readings were injected', async () => {
    const injected = HONEST_HANT.replace(/[務線關係灣說掛製]/g, (c) => `${c}(guān)`).replace('覃(qín)', '覃')
    const { text, repairs } = await repaired(injected)
    expect(text).toBe(HONEST_HANT.replace('覃(qín)', '覃'))
    expect(repairs).toEqual({ readings: 8, punctuation: 0, script: null })
  })

  it('knows a bad conversion also where it writes 為 and 啟 as Taiwan does', async () => {
    const text =
      '預(yù)警改為(wéi)四級(jí),新標(biāo)準(zhǔn)今日啟(qǐ)用,關(guān)系到沿岸居民,因為(wèi)臺(tái)風(fēng)將(jiāng)至'
    expect((await repaired(text)).text).toBe('预警改为四级，新标准今日启用，关系到沿岸居民，因为台风将至')
  })

  it('does not count what it mends quietly', async () => {
    const repair = await repairer(await diagnose(DAMAGED))
    expect(repair.quietly('港務(wù)局')).toBe('港务局')
    expect(repair.repairs.readings).toBe(0)
  })

  it('never touches text in which readings are rare and marks are full-width', async () => {
    const words = fc.array(
      fc.constantFrom('渡轮', '電車', '，', '。', '覃(qín)', '：', 'abc', '12:30', '“', '”', '\n'),
      {
        maxLength: 40,
      },
    )
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const rare = parts.filter((part, i) => part !== '覃(qín)' || parts.indexOf(part) === i).join('')
        expect((await repaired(rare)).text).toBe(rare)
      }),
    )
  })
})
