import type { NumberSpan } from '../../contract/numbers.ts'
import { clockText, dayOf } from '../parts/paper-clock.ts'

/** A point of a plot: what is read in an hour, or on a day of the paper's calendar. */
export interface Point {
  /** Where it begins. */
  readonly at: string
  readonly reads: number
  /** `11-22 14:00`, `11-22`. */
  readonly label: string
}

/** Whether a span is told by the day: seven hundred hours are no plot. */
export function isDaily(span: NumberSpan): boolean {
  return span === '30d' || span === '90d'
}

/** The points of a span, on the paper's own clock. The first day is as long as the span reaches into it. */
export function pointsOf(
  hours: readonly { readonly at: string; readonly reads: number }[],
  span: NumberSpan,
  timeZone: string,
): readonly Point[] {
  if (!isDaily(span))
    return hours.map(({ at, reads }) => ({ at, reads, label: clockText(at, timeZone).slice(5, 16).replace('T', ' ') }))
  const days = Map.groupBy(hours, ({ at }) => dayOf(at, timeZone))
  return [...days].map(([day, ofDay]) => ({
    at: ofDay[0]!.at,
    reads: ofDay.reduce((sum, { reads }) => sum + reads, 0),
    label: day.slice(5),
  }))
}

/** `+12%`, `−8%`; undefined where there was nothing before. */
export function changeOf(now: number, before: number): string | undefined {
  if (before === 0) return undefined
  const change = Math.round(((now - before) / before) * 100)
  return change < 0 ? `−${-change}%` : `+${change}%`
}

/** `12%` of a whole; a reading that was told by another node may make more of a part than there is of the whole. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.round((part / whole) * 100))
}
