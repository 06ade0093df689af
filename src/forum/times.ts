import type { Instant } from '../kernel/clock.ts'
import type { Visit } from './visit.ts'

/** `2026年11月22日 16:04`, in the paper's time zone and the page's language. */
export function timeIn({ edition, settings }: Pick<Visit, 'edition' | 'settings'>, at: Instant): string {
  const { timeZone } = settings
  return new Intl.DateTimeFormat(edition, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at))
}

/** `16:04:30`: a time of day so near that the second matters. */
export function secondIn({ settings }: Pick<Visit, 'settings'>, at: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone, timeStyle: 'medium' }).format(new Date(at))
}
