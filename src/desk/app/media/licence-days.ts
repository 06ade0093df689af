/** `2026-11-22`, as a field for dates has it. */
export type Day = string

/** The day on which an instant falls in a time zone. */
export function dayOf(at: string, timeZone: string): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))
}

/** The first instant of a day in a time zone. */
export function startOf(day: Day, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Twice, for the days on which the clock is changed.
  const guess = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(guess, timeZone)).toISOString()
}

/** The last day of a licence that ends at an instant: 1 January at midnight is the end of 31 December. */
export function lastDayOf(until: string, timeZone: string): Day {
  return dayOf(new Date(Date.parse(until) - 1).toISOString(), timeZone)
}

/** When a licence ends that is good for all of a day. */
export function endOf(day: Day, timeZone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return startOf(next, timeZone)
}

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}
