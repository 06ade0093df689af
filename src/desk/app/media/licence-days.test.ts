import { expect, it } from 'vitest'
import { dayOf, endOf, lastDayOf, startOf } from './licence-days.ts'

it('turns days into instants and back, in the time zone of the paper', () => {
  expect(startOf('2026-11-22', 'Asia/Shanghai')).toBe('2026-11-21T16:00:00.000Z')
  expect(endOf('2026-12-31', 'Asia/Shanghai')).toBe('2026-12-31T16:00:00.000Z')
  expect(dayOf('2026-11-21T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-22')
  expect(lastDayOf('2026-12-31T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-31')
  expect(lastDayOf('2026-12-31T16:00:00.001Z', 'Asia/Shanghai')).toBe('2027-01-01')
})

it('knows days that are longer or shorter than others', () => {
  for (const day of ['2026-03-29', '2026-10-25', '2026-03-30', '2026-10-26']) {
    expect(dayOf(startOf(day, 'Europe/Berlin'), 'Europe/Berlin')).toBe(day)
    expect(lastDayOf(endOf(day, 'Europe/Berlin'), 'Europe/Berlin')).toBe(day)
  }
  expect(Date.parse(endOf('2026-10-25', 'Europe/Berlin')) - Date.parse(startOf('2026-10-25', 'Europe/Berlin'))).toBe(
    25 * 3_600_000,
  )
})
