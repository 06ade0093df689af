import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later, MINUTE } from '../../kernel/clock.ts'
import { differenceOf, isSame, merged, tidy } from './compare.ts'
import { compose } from './compose.ts'
import { type Arrangement, capacityOf, EMPTY, type FillRule, isOn, listTwice, type Place, type Slot } from './front.ts'

const NOON = '2026-11-22T04:00:00.000Z'
const PLACES: readonly Place[] = ['lead', 'second', 'brief', 'block:000000000001', 'block:000000000002']
const stories = Array.from({ length: 40 }, (_, n) => ({ id: `s${n}`, headline: `第${n}则` }))

const instant = fc.integer({ min: -5, max: 5 }).map((n) => later(NOON, n * MINUTE))
const entry = fc.record(
  {
    articleId: fc.constantFrom(...stories.slice(0, 14)).map((story) => story.id),
    from: instant,
    until: instant,
    headline: fc.constantFrom('短题', '又一短题'),
    again: fc.constant(true as const),
  },
  { requiredKeys: ['articleId'] },
)
const slots: fc.Arbitrary<readonly Slot[]> = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom(...PLACES),
    position: fc.nat(8),
    entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 10, selector: ({ place, position }) => `${place} ${position}` },
)
const rule: fc.Arbitrary<FillRule> = fc.constantFrom(
  { by: 'newest' },
  { by: 'none' },
  { by: 'section', sectionId: '000000000001' },
  { by: 'hot', span: '24h' },
)
const arrangement: fc.Arbitrary<Arrangement> = fc
  .record({ slots, rules: fc.dictionary(fc.constantFrom('lead', 'second', 'brief'), rule) })
  .map((drawn) => ({ ...EMPTY, ...drawn }))

describe('what a front shows', () => {
  it('is no story twice that is not meant to be, none that is not published, none before its time, and no gap', async () => {
    await fc.assert(
      fc.asyncProperty(arrangement, fc.subarray([...stories]), instant, async (drawn, published, at) => {
        const asked: number[] = []
        const shown = await compose({
          front: 'home',
          arrangement: drawn,
          at,
          places: PLACES,
          stories: new Map(published.map((story) => [story.id, story])),
          candidates: async (by, limit) => {
            asked.push(limit)
            const own = by.by === 'section' ? published.filter((_, n) => n % 2 === 0) : published
            return own.slice(0, limit)
          },
        })
        const all = [...shown].flatMap(([place, each]) => each.map((one) => ({ place, ...one })))
        const entriesOf = (place: Place, position: number) =>
          drawn.slots.find((slot) => slot.place === place && slot.position === position)?.entries ?? []
        const counts = Map.groupBy(all, ({ story }) => story.id)
        for (const [id, held] of counts) {
          expect(published.some((story) => story.id === id)).toBe(true)
          const meant = held.filter(
            ({ place, position, placed }) =>
              placed && entriesOf(place, position).some((one) => one.articleId === id && one.again),
          )
          expect(held.length - meant.length).toBeLessThanOrEqual(1)
        }
        for (const { place, position, placed, story } of all)
          if (placed) {
            const own = entriesOf(place, position).find((one) => one.articleId === story.id && isOn(one, at))
            expect(own).toBeDefined()
          }
        for (const [place, each] of shown) {
          expect(each.length).toBeLessThanOrEqual(capacityOf('home', place))
          // A place that is filled by what is newest has room only when there is nothing left.
          const free = published.filter((story) => !counts.has(story.id))
          const by = drawn.rules[place]?.by ?? (place.startsWith('block:') ? 'section' : 'newest')
          if (by === 'newest' && free.length > 0) expect(each.length).toBe(capacityOf('home', place))
        }
        expect(asked.every((limit) => limit <= 80)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('two arrangements from one base', () => {
  it('put together hold what each of the two changed, or are refused', () => {
    fc.assert(
      fc.property(arrangement, arrangement, arrangement, (base, theirs, mine) => {
        const both = merged(base, theirs, mine)
        const [ours, others] = [differenceOf(base, mine), differenceOf(base, theirs)]
        if (!both) {
          expect(isSame(differenceOf(theirs, mine))).toBe(false)
          return
        }
        const [fromMine, fromTheirs] = [differenceOf(mine, both), differenceOf(theirs, both)]
        expect(fromMine.slots.filter((slot) => ours.slots.includes(slot))).toEqual([])
        expect(fromTheirs.slots.filter((slot) => others.slots.includes(slot) && !ours.slots.includes(slot))).toEqual([])
      }),
    )
  })

  it('are told apart by what they say, not by how it is written down', () => {
    fc.assert(
      fc.property(arrangement, (one) => {
        const other = tidy({ ...one, slots: one.slots.toReversed() })
        expect(isSame(differenceOf(one, other))).toBe(true)
        expect(merged(one, other, one)).toBeDefined()
        expect(listTwice(other).length).toBe(listTwice(one).length)
      }),
    )
  })
})
