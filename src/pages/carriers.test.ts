import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Carriers } from './carriers.ts'

const step = fc.record({ adds: fc.boolean(), tag: fc.constantFrom('wire', 'hot'), carrier: fc.nat(3) })

describe('carriers of tags', () => {
  it('are those that were added and not removed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const pages = [{ id: 0 }, { id: 1 }, { id: 2 }, { id: 3 }]
        const carriers = new Carriers<object>()
        const expected = new Map([
          ['wire', new Set<object>()],
          ['hot', new Set<object>()],
        ])
        for (const { adds, tag, carrier } of steps) {
          const page = pages[carrier]!
          if (adds) carriers.add(tag, page)
          else carriers.remove(tag, page)
          if (adds) expected.get(tag)!.add(page)
          else expected.get(tag)!.delete(page)
        }
        for (const [tag, those] of expected) expect(new Set(carriers.of(tag))).toEqual(those)
        expect([...carriers.of('wire')].length).toBe(expected.get('wire')!.size)
      }),
    )
  })

  it('may be removed while they are gone through', () => {
    const [one, other] = [{ name: 1 }, { name: 2 }]
    const carriers = new Carriers<object>()
    for (const page of [one, other]) carriers.add('wire', page)
    for (const page of carriers.of('wire')) carriers.remove('wire', page)
    expect([...carriers.of('wire')]).toEqual([])
  })
})
