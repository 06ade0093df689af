import { describe, expect, it } from 'vitest'
import { clockText, dayBounds, dayOf, instantOf, secondsOf } from './paper-clock.ts'

describe('the clock of the paper', () => {
  it('is read and set where the paper is, not where the browser is', () => {
    expect(clockText('2026-11-22T00:00:05.250Z', 'Asia/Shanghai')).toBe('2026-11-22T08:00:05')
    expect(instantOf('2026-11-22T08:00:05', 'Asia/Shanghai')).toBe('2026-11-22T00:00:05.000Z')
    expect(instantOf('2026-11-22T08:00', 'America/New_York')).toBe('2026-11-22T13:00:00.000Z')
    expect(dayOf('2026-11-22T16:00:00.000Z', 'Asia/Taipei')).toBe('2026-11-23')
    expect(secondsOf('2026-11-22T16:00:09.000Z', 'UTC')).toBe('16:00:09')
  })

  it('knows days that are longer or shorter than others', () => {
    expect(dayBounds('2026-03-08', 'America/New_York')).toEqual({
      from: '2026-03-08T05:00:00.000Z',
      to: '2026-03-09T04:00:00.000Z',
    })
    expect(dayBounds('2026-11-22', 'Asia/Shanghai')).toEqual({
      from: '2026-11-21T16:00:00.000Z',
      to: '2026-11-22T16:00:00.000Z',
    })
  })

  it('takes no time for what is none', () => {
    for (const text of ['', '2026-11-22', 'morgen', '2026-13-40T00:00:00'])
      expect(instantOf(text, 'UTC')).toBeUndefined()
    expect(dayBounds('2026-99-99', 'UTC')).toBeUndefined()
  })
})
