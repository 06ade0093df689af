import { expect, it } from 'vitest'
import { createIds, isId } from './ids.ts'

it('makes ids that grow, also while the clock stands still or goes back', () => {
  let ms = Date.UTC(2026, 10, 22)
  const next = createIds(() => ms)
  const made = [next(), next(), next()]
  ms -= 5000
  made.push(next())
  ms += 60_000
  made.push(next())
  expect([...made].toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every(isId)).toBe(true)
})

it('carries into the next millisecond when one millisecond is used up', () => {
  const next = createIds(() => Date.UTC(2026, 0, 1))
  let last = next()
  for (let i = 0; i < 1_100_000; i++) {
    const id = next()
    if (id <= last) throw new Error(`${id} does not follow ${last}`)
    last = id
  }
  expect(isId(last)).toBe(true)
})

it('knows an id from other text', () => {
  expect(isId('0123456789ab')).toBe(true)
  expect(isId('0123456789al')).toBe(false)
  expect(isId('../../etc/passwd')).toBe(false)
  expect(isId('')).toBe(false)
})
