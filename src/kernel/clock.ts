/** An instant in UTC, as ISO 8601 text with milliseconds: `2026-11-22T08:00:00.000Z`. Sorts as text. */
export type Instant = string

/** Tells the time. Passed in everywhere, so that tests own it. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString()

/** The instant `ms` milliseconds after (or, negative, before) `at`. */
export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString()
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
