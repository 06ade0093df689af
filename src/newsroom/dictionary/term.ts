import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Edition } from '../settings/settings.ts'
import { oneLine } from '../written.ts'

/** A term of the house dictionary, as the paper writes it. */
export interface Term {
  readonly term: string
  /** The name of somebody or something: never split, never reworded. */
  readonly isName: boolean
  /** What an edition prints for it, where that is not what the conversion gives. */
  readonly forms: Forms
  readonly note: string | undefined
  readonly setAt: Instant
  readonly setBy: string
}

export type Forms = { readonly [Name in Edition]?: string | undefined }

/** In UTF-16 units. */
export const LONGEST_TERM = 40
const LONGEST_NOTE = 500

/** A passage of a story may be longer than a term: the words around it say which of several places is meant. */
export const LONGEST_PASSAGE = 60

/**
 * A term or a form of one as somebody typed it, without the spaces around it. Refuses (`invalid`) an empty one, one that
 * is longer than `most`, and white space or an upright stroke in it, which no term of a Chinese text has.
 */
export function termText(text: string, field: string, most = LONGEST_TERM): string {
  const line = oneLine(text, most, { noun: 'term', field })
  if (/[\s|]/.test(line)) throw new Refusal('invalid', { noun: 'term', field, why: 'must have no spaces in it' })
  return line
}

export function noteText(note: string | undefined): string | undefined {
  return note === undefined || note.trim() === ''
    ? undefined
    : oneLine(note, LONGEST_NOTE, { noun: 'term', field: 'note' })
}
