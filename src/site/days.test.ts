import { expect, it } from 'vitest'
import { endOfDay, nextDay, previousDay, startOfDay } from './days.ts'

it('begins a day when the clocks of the paper say so', () => {
  expect(startOfDay('Asia/Shanghai', '2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
  expect(startOfDay('America/New_York', '2026-11-22')).toBe('2026-11-22T05:00:00.000Z')
  expect(startOfDay('UTC', '2026-11-22')).toBe('2026-11-22T00:00:00.000Z')
})

it('keeps to the clock on days that are longer or shorter than others', () => {
  expect(startOfDay('America/New_York', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z')
  expect(endOfDay('America/New_York', '2026-11-01T12:00:00.000Z')).toBe('2026-11-02T05:00:00.000Z')
})

it('ends the day of an instant, not that of Greenwich', () => {
  expect(endOfDay('Asia/Shanghai', '2026-11-22T15:59:59.999Z')).toBe('2026-11-22T16:00:00.000Z')
  expect(endOfDay('Asia/Shanghai', '2026-11-22T16:00:00.000Z')).toBe('2026-11-23T16:00:00.000Z')
})

it('knows the days before and after', () => {
  expect(nextDay('2026-12-31')).toBe('2027-01-01')
  expect(previousDay('2028-03-01')).toBe('2028-02-29')
})
