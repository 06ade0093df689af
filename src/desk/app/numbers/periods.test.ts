import { expect, it } from 'vitest'
import { boundsOf, daysBetween, daysOf } from './periods.ts'

const zone = 'Asia/Shanghai'
/** The paper's 23 November, a Monday, has begun. */
const now = '2026-11-22T17:30:00.000Z'

it.each([
  ['this', { first: '2026-11-01', last: '2026-11-23' }],
  ['last', { first: '2026-10-01', last: '2026-10-31' }],
  ['week', { first: '2026-11-23', last: '2026-11-23' }],
] as const)('%s is of the calendar of the paper', (period, days) => {
  expect(daysOf(period, now, zone)).toEqual(days)
})

it('days go from midnight to midnight and come back from there', () => {
  const days = { first: '2026-10-01', last: '2026-10-31' }
  const { from, to } = boundsOf(days, zone)
  expect([from, to]).toEqual(['2026-09-30T16:00:00.000Z', '2026-10-31T16:00:00.000Z'])
  expect(daysBetween(from, to, zone)).toEqual(days)
})
