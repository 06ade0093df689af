import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sayTime } from './say-time.ts'

const words = { today: '今天', yesterday: '昨天', tomorrow: '明天' }
/** Four in the afternoon of 22 November 2026 in 望汐. */
const now = new Date('2026-11-22T08:00:00.000Z')

it.each([
  ['2026-11-22T06:03:00.000Z', '今天 14:03'],
  ['2026-11-21T16:00:00.000Z', '今天 00:00'],
  ['2026-11-21T15:59:00.000Z', '昨天 23:59'],
  ['2026-11-23T00:30:00.000Z', '明天 08:30'],
  ['2026-03-02T00:30:00.000Z', '03-02 08:30'],
  ['2025-11-22T08:00:00.000Z', '2025-11-22'],
])('says %s as %s', (at, said) => {
  expect(sayTime(at, now, 'Asia/Shanghai', words)).toBe(said)
  expect(renderToStaticMarkup(<time>{sayTime(at, now, 'Asia/Shanghai', words)}</time>)).toBe(`<time>${said}</time>`)
})
