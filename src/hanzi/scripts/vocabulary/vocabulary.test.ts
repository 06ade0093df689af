import { describe, expect, it } from 'vitest'
import { convert } from '../convert.ts'
import { projection } from '../projection.ts'
import { guards } from './guards.ts'
import { guardWords, vocabulary } from './vocabulary.ts'

const REGIONS = { tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' } as const
const regions = ['tw', 'hk'] as const

const into = (region: 'tw' | 'hk', text: string, words: 'on' | 'off' = 'on') =>
  convert(text, { from: 'zh-Hans', to: REGIONS[region], words })

describe('the words of the regions', () => {
  it('are several hundred for each', () => {
    expect(vocabulary.filter(({ tw }) => tw !== undefined).length).toBeGreaterThanOrEqual(400)
    expect(vocabulary.filter(({ hk }) => hk !== undefined).length).toBeGreaterThanOrEqual(250)
  })

  it('stand there once, in Simplified, in two characters or more, and say something in one region at least', () => {
    const terms = vocabulary.map(({ term }) => term)
    expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([])
    expect(terms.filter((term) => projection(term) !== term || term.length < 2)).toEqual([])
    expect(vocabulary.filter(({ tw, hk }) => tw === undefined && hk === undefined)).toEqual([])
  })

  it.each(regions)(
    'change something in %s, are written in its characters, and come out as they stand there',
    async (region) => {
      for (const { term, [region]: form } of vocabulary) {
        if (form === undefined) continue
        expect(await into(region, term, 'off'), `${term} needs no row`).not.toBe(form)
        expect(await convert(form, { from: 'zh-Hant', to: REGIONS[region] }), term).toBe(form)
        expect(await into(region, term)).toBe(form)
      }
    },
  )

  it('turn back where the list says so', async () => {
    expect(await convert('川普與祖克柏在阿姆斯特丹', { from: 'zh-Hant-TW', to: 'zh-Hans', words: 'on' })).toBe(
      '川普与扎克伯格在阿姆斯特丹',
    )
    expect(await convert('雪梨歌劇院與雪梨湯', { from: 'zh-Hant-TW', to: 'zh-Hans', words: 'on' })).toBe(
      '悉尼歌剧院与雪梨汤',
    )
    expect(await convert('朱古力、電單車與洗手間', { from: 'zh-Hant-HK', to: 'zh-Hans', words: 'on' })).toBe(
      '巧克力、摩托车与洗手间',
    )
    expect(await convert('荷里活的戴卓爾夫人', { from: 'zh-Hant-HK', to: 'zh-Hans', words: 'on' })).toBe(
      '好莱坞的撒切尔夫人',
    )
  })
})

describe('a regional word', () => {
  it('never fires inside a longer ordinary word', async () => {
    for (const region of regions) {
      for (const word of guardWords) {
        const plain = await into(region, word, 'off')
        if (vocabulary.some(({ term }) => term === word)) continue
        if (vocabulary.some(({ term, [region]: form }) => form !== undefined && word.includes(term)))
          expect(await into(region, word), word).toBe(plain)
      }
    }
    expect(await into('tw', '年轻的士兵、的士票、护士兵')).toBe('年輕的士兵、計程車票、護士兵')
    expect(await into('hk', '职员工资格、航空调查、客房价格')).toBe('職員工資格、航空調查、客房價格')
  })

  it('has a guard only where there is something to guard against, and a reason', () => {
    expect(guards.filter(({ because }) => because.trim() === '')).toEqual([])
    expect(guardWords.filter((word, place) => guardWords.indexOf(word) !== place)).toEqual([])
    const idle = guardWords.filter((word) => !vocabulary.some(({ term }) => word.includes(term)))
    expect(idle).toEqual([])
  })
})
