import { dayBeforeWire } from './wire/day-before.ts'
import { firstClosingWire } from './wire/first-closing.ts'
import { halfDayWire } from './wire/half-day.ts'
import { lastHoursWire } from './wire/last-hours.ts'
import { thisWeekWire } from './wire/this-week.ts'
import { weekBeforeWire } from './wire/week-before.ts'
import type { WireEntry } from './wire-entry.ts'

/** The rolling feed of the demo, newest first. */
export const wire: readonly WireEntry[] = [
  ...lastHoursWire,
  ...halfDayWire,
  ...firstClosingWire,
  ...dayBeforeWire,
  ...thisWeekWire,
  ...weekBeforeWire,
]
