import { describe, expect, it } from 'vitest'
import { MANDARIN_SYLLABLES } from '../repair/syllables.ts'
import { numbered, syllableOf, withMark } from './syllable.ts'
import { toZhuyin } from './zhuyin.ts'

describe('a syllable', () => {
  it.each([
    ['zhǎng', 'zhang3'],
    ['zhang3', 'zhang3'],
    ['lǜ', 'lv4'],
    ['lv4', 'lv4'],
    ['lu:4', 'lv4'],
    ['nüè', 'nve4'],
    ['de', 'de5'],
    ['de0', 'de5'],
    ['Xī', 'xi1'],
    ['r', 'r5'],
    ['ɡǔ', 'gu3'],
  ])('is read in the spelling %s', (spelling, known) => {
    expect(numbered(syllableOf(spelling)!)).toBe(known)
  })

  it.each(['', ' ', '潮', 'a b', 'zh1a', '3', 'ab-c', '\ud800'])('is not %j', (text) => {
    expect(syllableOf(text)).toBeUndefined()
  })

  it.each([
    ['zhang3', 'zhǎng'],
    ['lv4', 'lǜ'],
    ['liu2', 'liú'],
    ['gui4', 'guì'],
    ['xiong2', 'xióng'],
    ['lve4', 'lüè'],
    ['er2', 'ér'],
    ['hao3', 'hǎo'],
    ['dou1', 'dōu'],
    ['ng2', 'ńg'],
    ['n2', 'ń'],
    ['m2', 'ḿ'],
    ['r5', 'r'],
    ['de5', 'de'],
  ])('%s has its mark where the scheme puts it: %s', (known, written) => {
    expect(withMark(known)).toBe(written)
  })

  it('comes back from its mark, every one of Mandarin with every tone', () => {
    for (const letters of MANDARIN_SYLLABLES) {
      for (const tone of [1, 2, 3, 4, 5]) {
        const known = `${letters}${tone}`
        expect(numbered(syllableOf(withMark(known))!)).toBe(known)
      }
    }
  })
})

describe('zhuyin', () => {
  it.each([
    ['zhang3', 'ㄓㄤˇ'],
    ['chang2', 'ㄔㄤˊ'],
    ['shi4', 'ㄕˋ'],
    ['ri4', 'ㄖˋ'],
    ['zi5', '˙ㄗ'],
    ['de5', '˙ㄉㄜ'],
    ['yi1', 'ㄧ'],
    ['wu3', 'ㄨˇ'],
    ['yu2', 'ㄩˊ'],
    ['yue4', 'ㄩㄝˋ'],
    ['yuan2', 'ㄩㄢˊ'],
    ['yun2', 'ㄩㄣˊ'],
    ['yong3', 'ㄩㄥˇ'],
    ['ying2', 'ㄧㄥˊ'],
    ['weng1', 'ㄨㄥ'],
    ['dong1', 'ㄉㄨㄥ'],
    ['xiong2', 'ㄒㄩㄥˊ'],
    ['xue2', 'ㄒㄩㄝˊ'],
    ['xuan1', 'ㄒㄩㄢ'],
    ['qun2', 'ㄑㄩㄣˊ'],
    ['ju2', 'ㄐㄩˊ'],
    ['lv4', 'ㄌㄩˋ'],
    ['lve4', 'ㄌㄩㄝˋ'],
    ['nv3', 'ㄋㄩˇ'],
    ['liu2', 'ㄌㄧㄡˊ'],
    ['gui4', 'ㄍㄨㄟˋ'],
    ['lun2', 'ㄌㄨㄣˊ'],
    ['bo1', 'ㄅㄛ'],
    ['duo1', 'ㄉㄨㄛ'],
    ['er2', 'ㄦˊ'],
    ['r5', 'ㄦ'],
    ['a5', '˙ㄚ'],
    ['ang2', 'ㄤˊ'],
    ['xi1', 'ㄒㄧ'],
    ['jiang1', 'ㄐㄧㄤ'],
    ['n4', 'ㄋˋ'],
  ])('of %s is %s', (syllable, zhuyin) => {
    expect(toZhuyin(syllable)).toBe(zhuyin)
    expect(toZhuyin(withMark(syllable))).toBe(zhuyin)
  })

  it('is there for every syllable of Mandarin, and no two that sound unlike share one', () => {
    const spellings = new Map<string, string>()
    for (const letters of MANDARIN_SYLLABLES) {
      const zhuyin = toZhuyin(`${letters}1`)
      expect(zhuyin, letters).toMatch(/^[\u3105-\u3129\u312b]{1,3}$/)
      expect(spellings.get(zhuyin!), `${letters} and ${spellings.get(zhuyin!)}`).toBeUndefined()
      spellings.set(zhuyin!, letters)
    }
    expect(spellings.size).toBeGreaterThan(400)
  })

  it.each(['bong1', 'fong1', 'gin1', 'jang1', 'kiu2', 'zhi', '', 'q1', 'xyz3'])(
    'is refused for %j unless it is one',
    (text) => {
      expect(toZhuyin(text)).toBe(text === 'zhi' ? '˙ㄓ' : undefined)
    },
  )
})
