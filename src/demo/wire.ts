import { newestWire } from './wire/newest.ts'
import { yesterdayWire } from './wire/yesterday.ts'
import type { WireEntry } from './wire-entry.ts'

/** The rolling feed of the demo, newest first. */
export const wire: readonly WireEntry[] = [...newestWire, ...yesterdayWire].toSorted((a, b) => a.hoursAgo - b.hoursAgo)
