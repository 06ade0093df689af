import { Refusal } from '../kernel/refusal.ts'

/** Which text was refused, for whoever wrote it. */
interface Place {
  readonly noun: string
  readonly field: string
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/
const SEVERAL_LINES = /[\t\n\u2028\u2029]/

/**
 * A text of one line as somebody wrote it, without the spaces around it. Refuses (`invalid`) one that is empty, longer
 * than `most` UTF-16 units, of several lines, or with control characters or halves of characters in it, which one
 * database would keep and the other would not.
 */
export function oneLine(text: string, most: number, place: Place): string {
  const line = someLines(text, most, place)
  if (SEVERAL_LINES.test(line)) throw new Refusal('invalid', { ...place, why: 'several lines' })
  return line
}

/** Joins, breaks and turns round what stands beside it, and is not seen itself: two names that look alike are two names. */
const UNSEEN = /\p{Cf}/u

/** The same for what somebody is known by. Refuses (`invalid`) what cannot be seen in it, too. */
export function oneName(text: string, most: number, place: Place): string {
  const name = oneLine(text, most, place)
  if (UNSEEN.test(name)) throw new Refusal('invalid', { ...place, why: 'control characters' })
  return name
}

/** The same for a text that may have several lines. */
export function someLines(text: string, most: number, place: Place): string {
  const lines = text.trim()
  if (lines === '') throw new Refusal('invalid', { ...place, why: 'empty' })
  if (lines.length > most) throw new Refusal('invalid', { ...place, why: 'too long', length: lines.length, most })
  if (CONTROL.test(lines.replaceAll('\r\n', '\n')) || !lines.isWellFormed())
    throw new Refusal('invalid', { ...place, why: 'control characters' })
  return lines
}
