import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../kernel/clock.ts'
import { type HourOfMarks, levelOf, scoreAt } from './level.ts'
import { HALF_LIFE, LENGTH, MARKS, SPANS, WEIGHTS } from './weights.ts'

const NOW = '2026-11-22T08:30:00.000Z'
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * HOUR).toISOString().slice(0, 13)

const done: fc.Arbitrary<HourOfMarks> = fc.record({
  hour: fc.integer({ min: 0, max: 1440 }).map(hoursAgo),
  kind: fc.constantFrom(...MARKS),
  marks: fc.integer({ min: 1, max: 1_000_000 }),
})

describe('the level of a story', () => {
  it('weighs what was just done by the published table', () => {
    for (const kind of MARKS) {
      const level = levelOf('24h', [{ hour: hoursAgo(0), kind, marks: 1 }])!
      expect(scoreAt('24h', level, NOW)).toBeCloseTo(WEIGHTS[kind], 6)
    }
  })

  it('is half of it after a quarter of the span', () => {
    for (const span of SPANS) {
      expect(HALF_LIFE[span]).toBe(LENGTH[span] / 4)
      const level = levelOf(span, [{ hour: hoursAgo(HALF_LIFE[span] / HOUR), kind: 'comment', marks: 1 }])!
      expect(scoreAt(span, level, NOW)).toBeCloseTo(WEIGHTS.comment / 2, 6)
    }
  })

  it('is the sum of all that was done, each halved by its age, in any order', () => {
    fc.assert(
      fc.property(fc.array(done, { minLength: 1, maxLength: 30 }), fc.constantFrom(...SPANS), (hours, span) => {
        const sum = hours.reduce((total, { hour, kind, marks }) => {
          const age = Date.parse(NOW) - Date.parse(`${hour}:30:00.000Z`)
          return total + WEIGHTS[kind] * marks * 2 ** (-age / HALF_LIFE[span])
        }, 0)
        const level = levelOf(span, hours)!
        expect(scoreAt(span, level, NOW) / sum).toBeCloseTo(1, 6)
        expect(levelOf(span, hours.toReversed())).toBeCloseTo(level, 9)
      }),
    )
  })

  it('keeps the order of two stories for ever', () => {
    const list = fc.array(done, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 100 }), (a, b, days) => {
        const [levelA, levelB] = [levelOf('24h', a)!, levelOf('24h', b)!]
        fc.pre(Math.abs(levelA - levelB) > 1e-6)
        const then = new Date(Date.parse(NOW) + days * DAY).toISOString()
        expect(scoreAt('24h', levelA, then) >= scoreAt('24h', levelB, then)).toBe(levelA > levelB)
      }),
    )
  })

  it('is none where nothing was done', () => {
    expect(levelOf('7d', [])).toBeUndefined()
    expect(levelOf('7d', [{ hour: hoursAgo(1), kind: 'read', marks: 0 }])).toBeUndefined()
  })
})
