import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_SHARED } from './reasons.ts'
import { candidatesFor, offered, rarity, type Related, RELATED_KEPT, scoreOf } from './pairing.ts'

const place = (id: string, score: number): Related => ({ id, score, reasons: '{}' })

describe('pairing stories', () => {
  it('lets a rare word count for more than a common one', () => {
    expect(rarity(2, 1000)).toBe(1)
    expect(rarity(20, 1000)).toBeGreaterThan(rarity(200, 1000))
    expect(rarity(200, 1000)).toBeGreaterThan(0)
    expect(rarity(30, 60)).toBeLessThan(rarity(30, 1000))
  })

  it('finds those that share topics and words, and says which', () => {
    const shared = {
      topics: [{ name: '外港潮闸', stories: [1, 2] }],
      terms: [
        { term: '落闸', kind: 'word' as const, weight: 100, stories: [2, 3], weights: [100, 80] },
        { term: '仇怀舟', kind: 'person' as const, weight: 40, stories: [2], weights: [60] },
      ],
      together: [{ story: 3, readers: 9, share: 0.2 }],
      paper: 400,
    }
    const likeness = new Float64Array(4)
    const found = candidatesFor(1, shared, likeness)
    expect(found.map(({ story }) => story)).toEqual([2, 3])
    expect(likeness).toEqual(new Float64Array(4))
    expect(found[0]!.reasons).toEqual({ ...NOTHING_SHARED, topics: ['外港潮闸'], people: ['仇怀舟'], words: ['落闸'] })
    expect(found[1]!.reasons).toEqual({ ...NOTHING_SHARED, words: ['落闸'], together: 9 })
  })

  it('takes one common word for no relation', () => {
    const everybody = Array.from({ length: 200 }, (_, story) => story)
    const terms = [
      { term: '市民', kind: 'word' as const, weight: 100, stories: everybody, weights: everybody.map(() => 100) },
    ]
    expect(candidatesFor(0, { topics: [], terms, together: [], paper: 200 }, new Float64Array(200))).toEqual([])
  })

  it('scores two stories the same from either side, those of the same days higher', () => {
    const [march, november] = ['2026-03-01T00:00:00.000Z', '2026-11-22T00:00:00.000Z']
    expect(scoreOf(1, march, november)).toBe(scoreOf(1, november, march))
    expect(scoreOf(1, march, march)).toBeGreaterThan(scoreOf(1, march, november))
  })

  it('keeps a list that is sorted, full of the best, and without a story twice', () => {
    const stories = fc.array(fc.record({ id: fc.integer({ min: 0, max: 30 }), score: fc.integer({ min: 0, max: 50 }) }))
    fc.assert(
      fc.property(stories, (offers) => {
        const latest = new Map<string, number>()
        let list: readonly Related[] = []
        for (const { id, score } of offers) {
          // A story is offered again only with a better score here, so that none falls off that would have stayed.
          if ((latest.get(String(id)) ?? -1) >= score) continue
          latest.set(String(id), score)
          list = offered(list, place(String(id), score))
        }
        const best = [...latest.values()].toSorted((a, b) => b - a).slice(0, RELATED_KEPT)
        expect(list.map((related) => related.score)).toEqual(best)
        expect(new Set(list.map((related) => related.id)).size).toBe(list.length)
      }),
    )
  })

  it('gives back the very list when an offer is not good enough', () => {
    const full = Array.from({ length: RELATED_KEPT }, (_, index) => place(`s${index}`, 100 - index))
    expect(offered(full, place('late', 10))).toBe(full)
    expect(offered(full, place('good', 99)).map(({ id }) => id)).toContain('good')
  })
})
