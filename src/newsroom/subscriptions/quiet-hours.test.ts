import { expect, it } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

const night = { from: 22 * 60, until: 7 * 60, timeZone: 'Asia/Shanghai' }

it.each([
  ['2026-11-22T13:59:00.000Z', false],
  ['2026-11-22T14:00:00.000Z', true],
  ['2026-11-22T16:30:00.000Z', true],
  ['2026-11-22T22:59:00.000Z', true],
  ['2026-11-22T23:00:00.000Z', false],
])('is quiet over midnight on the reader’s own clock: %s', (at, quiet) => {
  expect(isQuiet(night, at)).toBe(quiet)
})

it('is quiet within a day, and never where it begins when it ends', () => {
  const noon = { from: 12 * 60, until: 14 * 60, timeZone: 'UTC' }
  expect(isQuiet(noon, '2026-11-22T12:00:00.000Z')).toBe(true)
  expect(isQuiet(noon, '2026-11-22T14:00:00.000Z')).toBe(false)
  expect(isQuiet({ ...noon, until: noon.from }, '2026-11-22T12:00:00.000Z')).toBe(false)
})
