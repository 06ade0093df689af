import { describe, expect, it } from 'vitest'
import { momentIn, momentsOf } from './moments.ts'

const NOW = '2026-11-22T06:00:00.000Z'
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const versions = [
  { version: 3, at: at(5) },
  { version: 2, at: at(4) },
  { version: 1, at: at(2) },
]
const order = { versions, live: 3, turns: [at(3), at(8), at(9)], now: NOW }

describe('the moments of a front', () => {
  it('are former versions and changes by the clock, in order, with now between', () => {
    const told = momentsOf(order).map((moment) =>
      moment.kind === 'version' ? moment.version : moment.at.slice(11, 13),
    )
    expect(told).toEqual([1, '03', 2, '06', '08', '09'])
  })

  it('are the nearest to now', () => {
    const turns = Array.from(
      { length: 40 },
      (_, index) => `2026-11-23T${String(index % 24).padStart(2, '0')}:30:00.000Z`,
    )
    const many = Array.from({ length: 40 }, (_, index) => ({ version: index, at: `2026-11-${10 + (index % 12)}` }))
    expect(momentsOf({ ...order, versions: many, live: 40, turns })).toHaveLength(25)
  })

  it('are found by their address, and what is over is now', () => {
    const moments = momentsOf(order)
    expect(momentIn(moments, { version: 2 })).toBe(2)
    expect(momentIn(moments, { at: at(8) })).toBe(4)
    expect(momentIn(moments, {})).toBe(3)
    expect(momentIn(moments, { version: 7 })).toBe(3)
    expect(momentIn(moments, { at: at(23) })).toBe(3)
  })
})
