import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import type { Frame } from '../frame.ts'
import { calendarDay } from '../paper-time.ts'
import { Entry } from './wire.tsx'

interface WireDayProps {
  readonly frame: Frame
  readonly day: {
    readonly date: string
    readonly count?: number | undefined
    readonly entries: readonly WireEntry[]
  }
}

/** The items of a day under its name. */
export function WireDay({ frame, day: { date, count, entries } }: WireDayProps) {
  if (entries.length === 0) return null
  const { dates, wire } = frame.words
  const day = calendarDay(date)
  return (
    <section aria-labelledby={`d-${date}`} data-group={date}>
      <h2 class="day" id={`d-${date}`}>
        {dates.day(day, frame.year)}
        <span>{dates.weekday(day)}</span>
        {count !== undefined && <span>{wire.items(count)}</span>}
      </h2>
      <ol class="wire whole">
        {entries.map((entry) => (
          <Entry frame={frame} entry={entry} whole />
        ))}
      </ol>
    </section>
  )
}
