import { expect, it } from 'vitest'
import { dayOf, startOfDay } from './days.ts'

it.each([
  ['2026-11-22', 'Asia/Shanghai', 0, '2026-11-21T16:00:00.000Z'],
  ['2026-11-22', 'Asia/Shanghai', 1, '2026-11-22T16:00:00.000Z'],
  ['2026-03-29', 'Europe/London', 0, '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', 'Europe/London', 1, '2026-03-29T23:00:00.000Z'],
  ['2026-11-01', 'America/New_York', 0, '2026-11-01T04:00:00.000Z'],
  ['2026-12-31', 'Asia/Kathmandu', 1, '2026-12-31T18:15:00.000Z'],
])('begins %s in %s, %i days later, at %s', (day, timeZone, daysLater, at) => {
  expect(startOfDay(day, timeZone, daysLater)).toBe(at)
  if (daysLater === 0) expect(dayOf(at, timeZone)).toBe(day)
})
