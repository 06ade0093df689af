import type { Instant } from '../kernel/clock.ts'

/** `2026-11-22 16:04`, in the paper's time zone: the same in all languages of the Desk. */
export function clockTime(at: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(at))
}

/** `16:04:30`: a time of day so near that the second matters. */
export function clockSecond(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'medium' }).format(new Date(at))
}
