import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scrollTo, windowOf } from './window-of.ts'

const sizes = { rowHeight: fc.integer({ min: 20, max: 80 }), height: fc.integer({ min: 100, max: 2000 }) }

it('draws every row in sight, and few others', () => {
  fc.assert(
    fc.property(fc.record({ ...sizes, count: fc.nat(100_000), top: fc.nat(2_000_000) }), (order) => {
      const { count, rowHeight, top, height } = order
      const { from, to } = windowOf(order)
      const inSight = (index: number) => index * rowHeight < top + height && (index + 1) * rowHeight > top
      for (const index of [Math.floor(top / rowHeight), Math.floor((top + height - 1) / rowHeight)])
        if (index < count && inSight(index)) expect([from <= index, index < to]).toEqual([true, true])
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 26)
    }),
  )
})

it('scrolls no further than a row needs to be in sight', () => {
  fc.assert(
    fc.property(fc.record({ ...sizes, top: fc.nat(100_000) }), fc.nat(5000), (order, index) => {
      const top = scrollTo(index, order) ?? order.top
      expect(index * order.rowHeight).toBeGreaterThanOrEqual(top)
      expect((index + 1) * order.rowHeight).toBeLessThanOrEqual(top + order.height)
    }),
  )
})
