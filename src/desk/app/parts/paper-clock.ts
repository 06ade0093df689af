/** A wall clock's time as fields of a browser write it: `2026-11-22T08:00:00`. */
export type ClockText = string

/** What the paper's clock shows at an instant. */
export function clockText(at: string, timeZone: string): ClockText {
  return new Date(Date.parse(at) + offsetMs(Date.parse(at), timeZone)).toISOString().slice(0, 19)
}

/**
 * The instant at which the paper's clock shows a time; undefined for what is no time. Of an hour that comes twice it is
 * the first, of one that is left out the one after it.
 */
export function instantOf(text: ClockText, timeZone: string): string | undefined {
  const whole = /T\d\d:\d\d$/.test(text) ? `${text}:00` : text
  const utc = Date.parse(`${whole}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(whole) || Number.isNaN(utc)) return undefined
  // The offset then may not be the one that is in force at that hour in Greenwich: asking again at the answer settles it.
  const first = utc - offsetMs(utc, timeZone)
  return new Date(utc - offsetMs(first, timeZone)).toISOString()
}

/** `2026-11-22`, on the paper's calendar. */
export function dayOf(at: string, timeZone: string): string {
  return clockText(at, timeZone).slice(0, 10)
}

/** `14:03:22`, on the paper's clock. */
export function secondsOf(at: string, timeZone: string): string {
  return clockText(at, timeZone).slice(11)
}

/** From the instant at which a day of the paper's calendar begins to the one at which it ends. */
export function dayBounds(day: string, timeZone: string): { readonly from: string; readonly to: string } | undefined {
  const from = instantOf(`${day}T00:00:00`, timeZone)
  if (from === undefined) return undefined
  return { from, to: instantOf(`${nextDay(day)}T00:00:00`, timeZone)! }
}

export function nextDay(day: string, by = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetMs(ms: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000
}
