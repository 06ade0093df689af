import type { Instant } from '../../kernel/clock.ts'

/** When a reader does not want to be rung up: minutes of the day on their own clock. Over midnight, if `from` is later. */
export interface QuietHours {
  readonly from: number
  readonly until: number
  /** As IANA names it: Asia/Shanghai. */
  readonly timeZone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether it is quiet at an instant. Hours that begin when they end are none. */
export function isQuiet({ from, until, timeZone }: QuietHours, at: Instant): boolean {
  const minute = minuteOfDay(timeZone, at)
  return from <= until ? from <= minute && minute < until : from <= minute || minute < until
}

function minuteOfDay(timeZone: string, at: Instant): number {
  const [hours = 0, minutes = 0] = formatOf(timeZone).format(Date.parse(at)).split(':').map(Number)
  return hours * 60 + minutes
}

/** There are some hundred zones: each is made once. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}
