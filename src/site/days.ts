import { DAY, type Instant } from '../kernel/clock.ts'
import { paperTime } from './paper-time.ts'

/** The instant at which a day of the paper's calendar (`2026-11-22`) begins in its time zone. */
export function startOfDay(timeZone: string, day: string): Instant {
  const utc = Date.parse(`${day}T00:00:00.000Z`)
  // The offset at midnight UTC may not be the one at midnight there; asking again at the first answer settles it.
  const first = utc - offsetMs(timeZone, utc)
  return new Date(utc - offsetMs(timeZone, first)).toISOString()
}

/** The instant at which the day of `at` ends: what prints the day is right until then. */
export function endOfDay(timeZone: string, at: Instant): Instant {
  return startOfDay(timeZone, nextDay(paperTime(timeZone, at).date))
}

export function nextDay(day: string): string {
  return shifted(day, 1)
}

export function previousDay(day: string): string {
  return shifted(day, -1)
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + by * DAY).toISOString().slice(0, 10)
}

function offsetMs(timeZone: string, ms: number): number {
  const { iso } = paperTime(timeZone, new Date(ms).toISOString())
  return Date.parse(`${iso.slice(0, 16)}Z`) - Math.floor(ms / 60_000) * 60_000
}
