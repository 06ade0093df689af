import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arranged, drop, letBe, moveTo, pick } from './arranging.ts'

const story = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const act = fc.record({
  do: fc.constantFrom('pick', 'drop', 'letBe', 'moveTo'),
  story,
  place: fc.integer({ min: -2, max: 8 }),
})

describe('arranging what stands beside a story', () => {
  it('never has a story twice, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now: Arranged = { picked: [], dropped: [] }
        for (const each of acts) {
          if (each.do === 'pick') now = pick(now, each.story)
          if (each.do === 'drop') now = drop(now, each.story)
          if (each.do === 'letBe') now = letBe(now, each.story)
          if (each.do === 'moveTo') now = moveTo(now, each.story, each.place)
          const all = [...now.picked, ...now.dropped]
          expect(new Set(all).size).toBe(all.length)
        }
      }),
    )
  })

  it('moves a story up and down, no further than the list goes', () => {
    const now = { picked: ['a', 'b', 'c'], dropped: ['d'] }
    expect(moveTo(now, 'c', 0).picked).toEqual(['c', 'a', 'b'])
    expect(moveTo(now, 'a', 9).picked).toEqual(['b', 'c', 'a'])
    expect(moveTo(now, 'd', 1)).toEqual({ picked: ['a', 'd', 'b', 'c'], dropped: [] })
  })
})
