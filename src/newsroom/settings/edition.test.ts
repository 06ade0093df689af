import { describe, expect, it } from 'vitest'
import { addressOf, editionOf, listEditions, prefixOf } from './edition.ts'

describe('editions', () => {
  it("give the paper's own edition the addresses without a prefix", () => {
    expect(prefixOf('zh-Hans', 'zh-Hans')).toBe('')
    expect(prefixOf('zh-Hans', 'zh-Hant-HK')).toBe('/cn')
    expect(listEditions('zh-Hant-TW').map(({ edition, prefix }) => `${edition}${prefix}`)).toEqual([
      'zh-Hant-TW',
      'zh-Hans/cn',
      'zh-Hant-HK/hk',
    ])
  })

  it('are named by the first step of a target, and by nothing else in it', () => {
    expect(editionOf('/tw', 'zh-Hans')).toBe('zh-Hant-TW')
    expect(editionOf('/hk?q=1', 'zh-Hans')).toBe('zh-Hant-HK')
    expect(editionOf('/cn/live', 'zh-Hant-HK')).toBe('zh-Hans')
    for (const target of ['/', '', '/two/a', '/a/tw', '/wire?from=/tw/', 'tw'])
      expect(editionOf(target, 'zh-Hans')).toBe('zh-Hans')
  })

  it('have one address for each home', () => {
    const origin = 'https://wangxi.example'
    expect(addressOf({ origin, prefix: '' }, '/')).toBe('https://wangxi.example/')
    expect(addressOf({ origin, prefix: '/tw' }, '/')).toBe('https://wangxi.example/tw')
    expect(addressOf({ origin, prefix: '/tw' }, '/wire')).toBe('https://wangxi.example/tw/wire')
  })
})
