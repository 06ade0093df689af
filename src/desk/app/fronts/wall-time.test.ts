import { expect, it } from 'vitest'
import { instantOf, wallTimeOf } from './wall-time.ts'

it('reads and writes the time on the wall of the newsroom, wherever the browser is', () => {
  expect(instantOf('2026-11-22T16:00', 'Asia/Shanghai')).toBe('2026-11-22T08:00:00.000Z')
  expect(wallTimeOf('2026-11-22T08:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-22T16:00')
  expect(instantOf('2026-07-01T08:00', 'Europe/Berlin')).toBe('2026-07-01T06:00:00.000Z')
  expect(instantOf('2026-10-25T08:00', 'Europe/Berlin')).toBe('2026-10-25T07:00:00.000Z')
  expect(instantOf('', 'Asia/Shanghai')).toBeUndefined()
})
