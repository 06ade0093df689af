import type { Instant } from '../../kernel/clock.ts'
import type { Frame } from '../frame.ts'
import { type PaperTime, paperTime } from '../paper-time.ts'

/** The paper's own clock at an instant. */
export function timeOf(frame: Frame, at: Instant): PaperTime {
  return paperTime(frame.settings.timeZone, at)
}

type Style = 'clock' | 'day' | 'date' | 'stamp' | 'full'

/**
 * A time as readers see it. Never "an hour ago": pages are kept. clock 10:44; day 11月22日; stamp 11月22日 10:44, with the year
 * where it is not this one;
 * date 2026-11-22; full 2026-11-22 10:44.
 */
export function When({ frame, at, as }: { frame: Frame; at: Instant; as: Style }) {
  const time = timeOf(frame, at)
  return <time datetime={as === 'date' ? time.date : time.iso}>{textOf(frame, time, as)}</time>
}

export function textOf(frame: Frame, time: PaperTime, as: Style): string {
  switch (as) {
    case 'clock':
      return time.clock
    case 'day':
      return frame.words.dates.day(time, frame.year)
    case 'stamp':
      return `${frame.words.dates.day(time, frame.year)} ${time.clock}`
    case 'date':
      return time.date
    case 'full':
      return `${time.date} ${time.clock}`
  }
}
