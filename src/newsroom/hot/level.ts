import { HOUR, type Instant } from '../../kernel/clock.ts'
import { HALF_LIFE, type Mark, type Span, WEIGHTS } from './weights.ts'

/** So many did the same within an hour. */
export interface HourOfMarks {
  /** `2026-11-22T08` */
  readonly hour: string
  readonly kind: Mark
  readonly marks: number
}

/** Long before anything was ever read here. */
const EPOCH = Date.parse('2020-01-01T00:00:00.000Z')

/**
 * The level of a story: the logarithm of what it weighs, as it would be had nothing lost weight since 2020. All weights
 * halve at the same pace, so the order of stories never changes by time alone, and a level that was computed a week ago
 * can be compared with one of today: only a story with which something was done is weighed again. Undefined where
 * nothing was done.
 */
export function levelOf(span: Span, hours: readonly HourOfMarks[]): number | undefined {
  const powers = hours
    .filter(({ marks }) => marks > 0)
    .map(({ hour, kind, marks }) => Math.log2(WEIGHTS[kind] * marks) + ageOf(span, middleOf(hour)))
  if (powers.length === 0) return undefined
  // The sum of powers with exponents in the thousands, whose greatest is taken out so that none overflows.
  const most = powers.reduce((greatest, power) => Math.max(greatest, power))
  return most + Math.log2(powers.reduce((sum, power) => sum + 2 ** (power - most), 0))
}

/** What a level weighs at an instant: so many reads of this moment. */
export function scoreAt(span: Span, level: number, now: Instant): number {
  return 2 ** (level - ageOf(span, Date.parse(now)))
}

/** How many times the weight of everything has halved since the epoch. */
function ageOf(span: Span, ms: number): number {
  return (ms - EPOCH) / HALF_LIFE[span]
}

/** Things are kept by the hour; each counts as of its middle, in whichever minute it was done. */
function middleOf(hour: string): number {
  return Date.parse(`${hour}:00:00.000Z`) + HOUR / 2
}
