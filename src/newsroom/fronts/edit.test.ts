import { describe, expect, it } from 'vitest'
import { changeEntry, clear, clearOver, exchange, fillBy, hideBlock, lock, moveBlock, place, slotAt } from './edit.ts'
import { overflowOf, widthOf } from './fit.ts'
import { type Arrangement, EMPTY, type Place } from './front.ts'

const spot = (of: Place, position = 0) => ({ place: of, position })
const ids = (arrangement: Arrangement, of: Place, position = 0) =>
  slotAt(arrangement, spot(of, position)).entries.map((entry) => entry.articleId)

describe('an arrangement that is edited', () => {
  it('holds a story in one slot: placing it again moves it', () => {
    const once = place(EMPTY, spot('lead'), 'a')
    const moved = place(place(once, spot('brief'), 'b'), spot('brief', 2), 'a')
    expect([ids(moved, 'lead'), ids(moved, 'brief'), ids(moved, 'brief', 2)]).toEqual([[], ['b'], ['a']])
    expect(moved.slots).toHaveLength(2)
  })

  it('keeps the old story behind one that is not published yet', () => {
    const both = place(place(EMPTY, spot('lead'), 'old'), spot('lead'), 'new', { keepOld: true })
    expect(ids(both, 'lead')).toEqual(['new', 'old'])
    expect(ids(changeEntry(both, spot('lead'), 0, undefined), 'lead')).toEqual(['old'])
    const timed = changeEntry(both, spot('lead'), 0, { articleId: 'new', until: '2026-11-22T08:00:00.000Z' })
    expect(ids(clearOver(timed, '2026-11-22T07:59:59.999Z'), 'lead')).toEqual(['new', 'old'])
    expect(ids(clearOver(timed, '2026-11-22T08:00:00.000Z'), 'lead')).toEqual(['old'])
  })

  it('exchanges slots, and leaves locked ones alone whatever is done', () => {
    const start = place(place(EMPTY, spot('lead'), 'a'), spot('second', 1), 'b')
    const changed = exchange(start, spot('lead'), spot('second', 1))
    expect([ids(changed, 'lead'), ids(changed, 'second', 1)]).toEqual([['b'], ['a']])
    const locked = lock(changed, spot('lead'), true)
    for (const tried of [
      exchange(locked, spot('lead'), spot('second', 1)),
      place(locked, spot('lead'), 'c'),
      clear(locked, spot('lead')),
      changeEntry(locked, spot('lead'), 0, undefined),
    ])
      expect(tried).toEqual(locked)
    expect(ids(place(locked, spot('brief'), 'b'), 'lead')).toEqual(['b'])
    expect(lock(locked, spot('lead'), false)).toEqual({ ...changed, slots: expect.arrayContaining([...changed.slots]) })
    expect(clear(changed, spot('lead')).slots).toHaveLength(1)
  })

  it('orders and hides blocks, and fills places by rules', () => {
    const shown = ['x', 'y', 'z']
    expect(moveBlock(EMPTY, shown, 'z', -1).blocks).toEqual(['x', 'z', 'y'])
    expect(moveBlock(EMPTY, shown, 'x', -1)).toEqual(EMPTY)
    expect(hideBlock(hideBlock(EMPTY, 'x', true), 'x', false)).toEqual(EMPTY)
    const ruled = fillBy(EMPTY, 'brief', { by: 'hot', span: '24h' })
    expect([ruled.rules, fillBy(ruled, 'brief', undefined).rules]).toEqual([{ brief: { by: 'hot', span: '24h' } }, {}])
  })
})

describe('the width of a headline', () => {
  it('counts Latin letters and digits half', () => {
    expect(widthOf('外港潮闸GDP增5%')).toBe(5 + 5 / 2)
    expect([overflowOf('lead', '短'), overflowOf('lead', '长'.repeat(30))]).toEqual([0, 6])
    expect(overflowOf('block:000000000001', '长'.repeat(27))).toBe(1)
  })
})
