import { expect, it } from 'vitest'
import { converterTo, inEdition } from './editions.ts'

it('converts every text that is shown, and nothing else', async () => {
  const story = {
    id: '0f3k2m9x7q1z',
    headline: '出租车撞上鼠标仓库',
    at: '2026-11-22T08:00:00.000Z',
    topics: [{ slug: 'taxi', name: '出租车' }],
    pictures: new Map([['0f3k2m9x7q1z', { alt: '软件园' }]]),
    count: 3,
    none: undefined,
  }
  const taiwan = inEdition(story, await converterTo('zh-Hant-TW', 'zh-Hans'))
  expect(taiwan).toEqual({
    ...story,
    headline: '計程車撞上滑鼠倉庫',
    topics: [{ slug: 'taxi', name: '計程車' }],
    pictures: new Map([['0f3k2m9x7q1z', { alt: '軟體園' }]]),
  })
  expect(inEdition(story, await converterTo('zh-Hans', 'zh-Hans'))).toBe(story)
})

it('writes quotations in corner marks in the Traditional editions of a Simplified paper only', async () => {
  const text = '他说：“船里的‘灯’亮了，it’s on。”'
  expect(inEdition(text, await converterTo('zh-Hant-TW', 'zh-Hans'))).toBe('他說：「船裡的『燈』亮了，it’s on。」')
  expect(inEdition(text, await converterTo('zh-Hant-HK', 'zh-Hans'))).toBe('他説：「船裏的『燈』亮了，it’s on。」')
  expect(inEdition(text, await converterTo('zh-Hans', 'zh-Hans'))).toBe(text)
})
