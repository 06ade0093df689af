import { dayBounds, dayOf, nextDay } from '../parts/paper-clock.ts'

/** From the first day to the last, both of the paper's calendar: `2026-11-01`. */
export interface Days {
  readonly first: string
  readonly last: string
}

export type Period = 'this' | 'last' | 'week'

/** The days of this month so far, of the month before, and of this week, which begins on Monday. */
export function daysOf(period: Period, now: string, timeZone: string): Days {
  const today = dayOf(now, timeZone)
  const firstOfMonth = `${today.slice(0, 7)}-01`
  if (period === 'this') return { first: firstOfMonth, last: today }
  if (period === 'last') {
    const last = nextDay(firstOfMonth, -1)
    return { first: `${last.slice(0, 7)}-01`, last }
  }
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  return { first: nextDay(today, -sinceMonday), last: today }
}

/** From the midnight at which the first day begins to the one at which the last ends. */
export function boundsOf({ first, last }: Days, timeZone: string): { readonly from: string; readonly to: string } {
  return { from: dayBounds(first, timeZone)!.from, to: dayBounds(last, timeZone)!.to }
}

/** The days that an address asks for, by two midnights. */
export function daysBetween(from: string, to: string, timeZone: string): Days {
  return { first: dayOf(from, timeZone), last: dayOf(new Date(Date.parse(to) - 1).toISOString(), timeZone) }
}
