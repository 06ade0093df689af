/** `2026-11-22T16:00`, as a field for date and time has it, in a time zone. */
export function wallTimeOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(at))
    .replace(' ', 'T')
}

/** The instant of a wall time in a time zone; undefined for what is none. Of a time that comes twice, the first. */
export function instantOf(wall: string, timeZone: string): string | undefined {
  const guess = Date.parse(`${wall}:00.000Z`)
  if (Number.isNaN(guess)) return undefined
  const off = (instant: number) =>
    Date.parse(`${wallTimeOf(new Date(instant).toISOString(), timeZone)}:00.000Z`) - instant
  const instant = guess - off(guess - off(guess))
  return new Date(instant).toISOString()
}
