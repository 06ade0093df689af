import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import type { Lock } from './locks.ts'
import { looksLikePerson, nameInTraditional } from './names.ts'

const taiwan = (text: string, ...locks: Lock[]) =>
  convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on', locks: [locks] })

describe('a locked name', () => {
  it('is neither split nor reworded, whatever stands beside it', async () => {
    const name = '韩国瑜'
    for (const [before, after] of [
      ['', ''],
      ['南', ''],
      ['在', '伽'],
      ['大', '市长'],
      ['的', '珈发展'],
    ] as const)
      expect(await taiwan(before + name + after, { term: name })).toContain('韓國瑜')
    expect(await taiwan('的士周报与鼠标望', { term: '的士周报' }, { term: '鼠标望' })).toBe('的士週報與鼠標望')
  })

  it('holds against regional words inside it and across its edges', async () => {
    expect(await taiwan('出租车望社区', { term: '车望社' })).toBe('出租車望社區')
    expect(await taiwan('程序望', { term: '序望' })).toBe('程序望')
  })

  it('is printed as the house says', async () => {
    expect(await taiwan('2路电车来了', { term: '2路电车', form: '2 路電車' })).toBe('2路電車來了')
    expect(await taiwan('2路电车来了', { term: '2路电车', form: '路面電車2路' })).toBe('路面電車2路來了')
  })

  it('gives way to the words of the text when it came by itself and is short', async () => {
    const byline = { term: '于文', unsure: true }
    expect(await taiwan('记者于文，由于文化不同', byline)).toBe('記者于文，由於文化不同')
    expect(await taiwan('由于文化不同', { term: '于文' })).toBe('由于文化不同')
  })

  it('of a story counts before one of the house', async () => {
    const groups = [
      [{ term: '潮闸', form: '潮門' }],
      [
        { term: '潮闸', form: '水閘' },
        { term: '渡口', form: '碼頭' },
      ],
    ]
    expect(await convert('潮闸与渡口', { from: 'zh-Hans', to: 'zh-Hant-TW', locks: groups })).toBe('潮門與碼頭')
  })

  it('goes the other way as well', async () => {
    const conversion = { from: 'zh-Hant-TW', to: 'zh-Hans', words: 'on', locks: [[{ term: '計程車月刊' }]] } as const
    expect(await convert('計程車與計程車月刊', conversion)).toBe('出租车与计程车月刊')
  })
})

describe('the rules of names', () => {
  it('keep the characters of a surname and of a given name', async () => {
    expect(await taiwan('钟知于、余里松、占向岩', ...['钟知于', '余里松', '占向岩'].map((term) => ({ term })))).toBe(
      '鍾知于、余里松、占向岩',
    )
    expect(await convert('占里岩', { from: 'zh-Hans', to: 'zh-Hant-HK', locks: [[{ term: '占里岩' }]] })).toBe('占里岩')
  })

  it('tell a person from an organisation', () => {
    expect(['沈里舟', '余望', '望汐大学', '王'].map(looksLikePerson)).toEqual([true, true, false, false])
    expect(nameInTraditional('望汐发展银行', (text) => `<${text}>`)).toBe('<望汐发展银行>')
  })
})
