import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { calendarDay, paperTime } from './paper-time.ts'

it('tells the time on the paper’s own clock', () => {
  expect(paperTime('Asia/Shanghai', '2026-11-21T18:44:59.000Z')).toEqual({
    year: 2026,
    month: 11,
    day: 22,
    weekday: 0,
    hour: 2,
    minute: 44,
    date: '2026-11-22',
    clock: '02:44',
    iso: '2026-11-22T02:44+08:00',
  })
})

it('knows zones of half hours, west of Greenwich, and without an offset', () => {
  expect(paperTime('Asia/Kolkata', '2026-01-01T00:00:00.000Z').iso).toBe('2026-01-01T05:30+05:30')
  expect(paperTime('America/St_Johns', '2026-01-01T00:00:00.000Z').iso).toBe('2025-12-31T20:30-03:30')
  expect(paperTime('UTC', '2026-01-01T00:00:00.000Z').iso).toBe('2026-01-01T00:00+00:00')
})

it('follows the clock when it is put forward', () => {
  expect(paperTime('Europe/Berlin', '2026-03-29T00:59:59.000Z').clock).toBe('01:59')
  expect(paperTime('Europe/Berlin', '2026-03-29T01:00:00.000Z').clock).toBe('03:00')
})

it('agrees with Intl at any instant', () => {
  const zones = ['Asia/Shanghai', 'Asia/Taipei', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu']
  const span = { min: new Date('1995-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.date(span), (timeZone, at) => {
      const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      const { date, clock } = paperTime(timeZone, at.toISOString())
      expect(`${date} ${clock}`).toBe(format.format(at))
    }),
  )
})

it('tells the same where Node has no Temporal', () => {
  vi.stubGlobal('Temporal', undefined)
  Reflect.deleteProperty(globalThis, 'Temporal')
  try {
    // Under names that nobody has asked for before.
    expect(paperTime('Asia/Calcutta', '2026-01-01T00:00:00.000Z').iso).toBe('2026-01-01T05:30+05:30')
    expect(paperTime('Canada/Newfoundland', '2026-01-01T00:00:00.000Z').iso).toBe('2025-12-31T20:30-03:30')
    expect(paperTime('Arctic/Longyearbyen', '2026-03-29T01:00:00.000Z').iso).toBe('2026-03-29T03:00+02:00')
    expect(paperTime('Etc/UCT', '2026-01-01T00:00:00.000Z').iso).toBe('2026-01-01T00:00+00:00')
  } finally {
    vi.unstubAllGlobals()
  }
})

it('names the weekday of a day of the calendar', () => {
  expect(calendarDay('2026-11-22')).toMatchObject({ year: 2026, month: 11, day: 22, weekday: 0 })
})
