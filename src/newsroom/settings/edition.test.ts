import { describe, expect, it } from 'vitest'
import { addressOf, listEditions, prefixOf } from './edition.ts'

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

  it('have one address for each home', () => {
    const origin = 'https://wangxi.example'
    expect(addressOf({ origin, prefix: '' }, '/')).toBe('https://wangxi.example/')
    expect(addressOf({ origin, prefix: '/tw' }, '/')).toBe('https://wangxi.example/tw')
    expect(addressOf({ origin, prefix: '/tw' }, '/wire')).toBe('https://wangxi.example/tw/wire')
  })
})
