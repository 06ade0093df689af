import { expect, it } from 'vitest'
import { changeOf, pointsOf, shareOf } from './series.ts'

const hours = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.parse(first) + index * 3_600_000).toISOString(),
    reads: index,
  }))

it('a day is told by its hours, on the clock of the paper', () => {
  const points = pointsOf(hours('2026-11-21T16:00:00.000Z', 3), '24h', 'Asia/Shanghai')
  expect(points.map(({ label, reads }) => `${label} ${reads}`)).toEqual([
    '11-22 00:00 0',
    '11-22 01:00 1',
    '11-22 02:00 2',
  ])
})

it('a month is told by the days of the paper, and loses no reading', () => {
  const points = pointsOf(hours('2026-11-21T10:00:00.000Z', 30), '30d', 'Asia/Shanghai')
  expect(points.map(({ label, reads }) => `${label} ${reads}`)).toEqual(['11-21 15', '11-22 420'])
})

it.each([
  [120, 100, '+20%'],
  [80, 100, '−20%'],
  [100, 100, '+0%'],
  [5, 0, undefined],
])('%i after %i is %s', (now, before, change) => {
  expect(changeOf(now, before)).toBe(change)
})

it('a part is never more than its whole', () => {
  expect([shareOf(3, 4), shareOf(0, 0), shareOf(5, 4)]).toEqual([75, 0, 100])
})
