export interface DayWords {
  readonly today: string
  readonly yesterday: string
  readonly tomorrow: string
}

/** An instant as somebody at work says it, in the paper's time zone: 今天 14:03, 昨天 14:03, 11-22 14:03, 2025-11-22. */
export function sayTime(at: string, now: Date, timeZone: string, words: DayWords): string {
  const [day, time] = partsOf(new Date(at), timeZone)
  const near = (days: number) => partsOf(new Date(now.getTime() + days * 86_400_000), timeZone)[0]
  if (day === near(0)) return `${words.today} ${time}`
  if (day === near(-1)) return `${words.yesterday} ${time}`
  if (day === near(1)) return `${words.tomorrow} ${time}`
  return day.slice(0, 4) === near(0).slice(0, 4) ? `${day.slice(5)} ${time}` : day
}

const formats = new Map<string, Intl.DateTimeFormat>()

function partsOf(at: Date, timeZone: string): [day: string, time: string] {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(timeZone, format)
  }
  const [day = '', time = ''] = format.format(at).split(' ')
  return [day, time]
}
