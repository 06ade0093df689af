import type { Instant } from '../kernel/clock.ts'
import type { CalendarTime } from '../messages/words.ts'

/** An instant on the paper's own clock. */
export interface PaperTime extends CalendarTime {
  /** `2026-11-22`: what days are grouped and addressed by. */
  readonly date: string
  /** `10:44` */
  readonly clock: string
  /** `2026-11-22T10:44+08:00`, for the `datetime` attribute. */
  readonly iso: string
}

const MINUTE = 60_000
/** Offsets of all zones in use are multiples of this, and so are the moments at which they change. */
const STEP = 15 * MINUTE
/** No zone changes its offset twice in so long a time (Morocco's clocks go back for a month): equal ends, equal all through. */
const STRETCH = 7 * 24 * 60 * MINUTE
const KEPT = 4096

interface Zone {
  /** Minutes east of Greenwich at an instant. */
  offsetOf(ms: number): number
  /** What it told. */
  readonly offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

/** Tells the time of an instant in a zone. Costs no Intl call when the zone's offset at that time is known already. */
export function paperTime(timeZone: string, at: Instant): PaperTime {
  const ms = Date.parse(at)
  const offset = offsetAt(timeZone, ms)
  const local = new Date(ms + offset * MINUTE)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()]
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const clock = `${two(hour)}:${two(minute)}`
  const iso = `${date}T${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return { year, month, day, weekday: local.getUTCDay(), hour, minute, date, clock, iso }
}

/** A day of the calendar, given as `2026-11-22`: for headings above what is grouped by day. */
export function calendarDay(date: string): CalendarTime {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), hour: 0, minute: 0 }
}

/** Minutes east of Greenwich. */
function offsetAt(timeZone: string, ms: number): number {
  let zone = zones.get(timeZone)
  if (!zone) zones.set(timeZone, (zone = { offsetOf: offsetTeller(timeZone), offsets: new Map() }))
  const stretch = Math.floor(ms / STRETCH) * STRETCH
  const before = offsetKept(zone, stretch)
  return before === offsetKept(zone, stretch + STRETCH) ? before : offsetKept(zone, Math.floor(ms / STEP) * STEP)
}

function offsetKept({ offsetOf, offsets }: Zone, ms: number): number {
  let offset = offsets.get(ms)
  if (offset === undefined) {
    if (offsets.size >= KEPT) offsets.clear()
    offsets.set(ms, (offset = offsetOf(ms)))
  }
  return offset
}

/** Node 24 has no Temporal. Where there is one, it tells the first in half a millisecond, and a format in ten. */
function offsetTeller(timeZone: string): Zone['offsetOf'] {
  if (!('Temporal' in globalThis)) {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    return (ms) => minutesOf(format, ms)
  }
  return (ms) => {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
    return Math.trunc(offsetNanoseconds / 60e9)
  }
}

function minutesOf(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? []
  if (hours === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
