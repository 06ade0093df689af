import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Room } from './room.ts'

interface Guest {
  readonly name: string
  size: number
  readonly life: { visited: boolean }
}

function openRoom(limit: number) {
  const left: string[] = []
  const room = new Room<Guest>(limit, (guest) => left.push(guest.name))
  const enter = (name: string, size = 20): Guest => {
    const guest = { name, size, life: { visited: false } }
    room.enter(guest)
    return guest
  }
  return { room, left, enter }
}

describe('a room', () => {
  it('lets the oldest go first', () => {
    const { left, enter } = openRoom(100)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) enter(name)
    expect(left).toEqual(['a', 'b'])
  })

  it('spares once whoever was used meanwhile', () => {
    const { left, enter } = openRoom(100)
    const guests = ['a', 'b', 'c', 'd', 'e'].map((name) => enter(name))
    guests[0]!.life.visited = true
    enter('f')
    expect(left).toEqual(['b'])
    for (const name of ['g', 'h', 'i', 'j', 'k']) enter(name)
    expect(left).toEqual(['b', 'c', 'd', 'e', 'f', 'a'])
  })

  it('refuses whoever would push out too many others', () => {
    const { room, left } = openRoom(100)
    expect(room.enter({ name: 'crowd', size: 26, life: { visited: false } })).toBe(false)
    expect([room.used, left]).toEqual([0, []])
  })

  it('is never over its limit, whoever comes, grows and goes', () => {
    const step = fc.record({
      size: fc.integer({ min: 1, max: 40 }),
      grow: fc.integer({ min: 0, max: 30 }),
      visit: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const inside = new Set<Guest>()
        const room = new Room<Guest>(200, (guest) => inside.delete(guest))
        for (const [i, { size, grow, visit }] of steps.entries()) {
          const guest = { name: String(i), size, life: { visited: visit } }
          if (room.enter(guest)) inside.add(guest)
          const [oldest] = inside
          if (oldest) room.resize(oldest, grow)
          if (oldest && visit && i % 3 === 0 && inside.delete(oldest)) room.leave(oldest)
          expect(room.used).toBe([...inside].reduce((sum, { size }) => sum + size, 0))
          expect(room.used).toBeLessThanOrEqual(200)
        }
      }),
    )
  })
})
