import { daylongWire } from './wire/daylong.ts'
import { earlierWire } from './wire/earlier.ts'
import { newestWire } from './wire/newest.ts'
import { yesterdayMoreWire } from './wire/yesterday-more.ts'
import { yesterdayWire } from './wire/yesterday.ts'
import type { WireEntry } from './wire-entry.ts'

/** The rolling feed of the demo, newest first. */
export const wire: readonly WireEntry[] = [
  ...newestWire,
  ...daylongWire,
  ...yesterdayWire,
  ...yesterdayMoreWire,
  ...earlierWire,
].toSorted((a, b) => a.hoursAgo - b.hoursAgo)
