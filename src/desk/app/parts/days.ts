/** The day of an instant in a time zone: `2026-11-22`. */
export function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))
}

/** The instant at which a day of a time zone begins, or one so many days after it. */
export function startOfDay(day: string, timeZone: string, daysLater = 0): string {
  const wanted = new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000)
  // What a clock there shows at that instant of UTC tells how far it is ahead; twice, for the nights when that changes.
  let at = wanted.getTime()
  for (let pass = 0; pass < 2; pass++) at = wanted.getTime() - aheadAt(new Date(at), timeZone)
  return new Date(at).toISOString()
}

function aheadAt(at: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}
