import { describe, expect, it } from 'vitest'
import { placeOf } from './cursor.ts'

describe('a cursor in a list', () => {
  it('stays with its row when others come before it or go', () => {
    const cursor = { key: 'b', index: 1 }
    expect(placeOf(cursor, ['a', 'b', 'c'])).toBe(1)
    expect(placeOf(cursor, ['new', 'a', 'b', 'c'])).toBe(2)
    expect(placeOf(cursor, ['b', 'c'])).toBe(0)
  })

  it('stands at the place of a row that is gone, and nowhere in an empty list', () => {
    expect(placeOf({ key: 'b', index: 1 }, ['a', 'c'])).toBe(1)
    expect(placeOf({ key: 'c', index: 2 }, ['a', 'b'])).toBe(1)
    expect(placeOf({ key: 'c', index: 2 }, [])).toBe(-1)
    expect(placeOf(undefined, ['a'])).toBe(-1)
  })
})
