import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReadings, stripReadings } from './readings.ts'
import { isPinyinSyllable } from './syllables.ts'

const DAMAGED =
  '望汐市國(guó)際(jì)港務(wù)局說(shuō),國(guó)際(jì)航線(xiàn)會(huì)在春季開(kāi)通,港務(wù)局還會(huì)增設(shè)渡輪(lún)。'

describe('finding readings', () => {
  it('sees that readings all over running text were put there by a machine', () => {
    expect(findReadings(DAMAGED)).toEqual({ readings: 13, systematic: true })
  })

  it('knows them without tone marks, with tone numbers and in full-width brackets', () => {
    expect(findReadings(DAMAGED.normalize('NFD').replace(/[\u0300-\u030c]/g, '')).systematic).toBe(true)
    expect(
      findReadings(
        DAMAGED.replaceAll(')', '4)')
          .normalize('NFD')
          .replace(/[\u0300-\u030c]/g, ''),
      ).systematic,
    ).toBe(true)
    expect(findReadings(DAMAGED.replaceAll('(', '（').replaceAll(')', '）')).systematic).toBe(true)
  })

  it('leaves the one reading of a rare name alone', () => {
    expect(findReadings('渡轮公司新任船长覃(qín)远帆昨天到任，覃远帆在望汐港工作了二十年。').systematic).toBe(false)
  })

  it('leaves a list of rare family names alone', () => {
    const text =
      '望汐小学的点名册里有不少少见的姓：仇(qiú)、单(shàn)、解(xiè)、查(zhā)、朴(piáo)、盖(gě)、区(ōu)，老师都标了音。'
    expect(findReadings(text)).toEqual({ readings: 7, systematic: false })
  })

  it('leaves words of other languages in brackets alone', () => {
    const text = '控制器局域网(CAN)、他(he)和她(she)、苹果(apple)、世界卫生组织(WHO)、国内生产总值(GDP)都是缩写或外文。'
    expect(findReadings(text).systematic).toBe(false)
  })

  it('never calls text with fewer than three readings damaged', () => {
    const honest = fc.array(fc.constantFrom('望汐港', '，', '覃(qín)', '渡轮', '(guó)', '國', 'abc', '。'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(honest, (parts) => {
        const text = parts.join('')
        const { readings, systematic } = findReadings(text)
        return readings >= 3 || !systematic
      }),
    )
  })
})

describe('stripping readings', () => {
  it('takes the readings and nothing else', () => {
    expect(stripReadings(DAMAGED)).toEqual({
      text: '望汐市國際港務局說,國際航線會在春季開通,港務局還會增設渡輪。',
      readings: 13,
    })
  })

  it('goes on until none is left where they were injected twice', () => {
    expect(stripReadings('創(chuàng)(chuàng)新與開(kāi)(kāi)放')).toEqual({ text: '創新與開放', readings: 4 })
  })

  it('keeps brackets that hold something else', () => {
    const text = '港務局(WPA)和渡輪(二號)'
    expect(stripReadings(text)).toEqual({ text, readings: 0 })
  })

  it('gives back the text that was there before readings were injected', () => {
    const han = fc.string({ unit: fc.constantFrom(...Array.from('國務會說港灣電車，。12 a')), maxLength: 40 })
    const syllable = fc.constantFrom('guó', 'wù', 'huì', 'shuo', 'gang3', 'lǜ', 'zhuàng', 'er')
    fc.assert(
      fc.property(han, syllable, (text, reading) => {
        const injected = text.replace(/\p{Script=Han}/gu, (character) => `${character}(${reading})`)
        return stripReadings(injected).text === text
      }),
    )
  })
})

describe('pinyin syllables', () => {
  const syllables = ['guó', 'guo', 'guo2', 'lǜ', 'lü', 'lv4', 'nüè', 'ér', 'ng', 'zhuāng', 'xióng', 'ā']
  const others = ['guoo', 'the', 'jp', 'xx', 'guó2a', 'wài zhǎng', '', '2', 'bv', 'Guó']

  it('knows what is one', () => {
    expect(syllables.filter((syllable) => !isPinyinSyllable(syllable))).toEqual([])
  })

  it('knows what is none', () => {
    expect(others.filter(isPinyinSyllable)).toEqual([])
  })
})
