import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/clock.ts'
import { syllablesOf } from '../../hanzi/pinyin/fixes.ts'
import type { Edition } from '../settings/settings.ts'
import { oneLine } from '../written.ts'

/** A term of the house dictionary, as the paper writes it. */
export interface Term {
  readonly term: string
  /** The name of somebody or something: never split, never reworded. */
  readonly isName: boolean
  /** What an edition prints for it, where that is not what the conversion gives. */
  readonly forms: Forms
  /** How it is read, where that is not what anyone would think: a syllable with its tone mark for each Han character. */
  readonly reading: string | undefined
  readonly note: string | undefined
  readonly setAt: Instant
  readonly setBy: string
}

export type Forms = { readonly [Name in Edition]?: string | undefined }

/** In UTF-16 units. */
export const LONGEST_TERM = 40
const LONGEST_NOTE = 500
const LONGEST_READING = 400

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

/** A reading as somebody typed it (`shan4 ruo4 xi1`). Refuses (`invalid`) one that has not a syllable for each Han character. */
export function readingText(term: string, reading: string | undefined): string | undefined {
  if (reading === undefined || reading.trim() === '') return undefined
  const syllables = syllablesOf({
    term,
    reading: oneLine(reading, LONGEST_READING, { noun: 'term', field: 'reading' }),
  })
  if (!syllables)
    throw new Refusal('invalid', {
      noun: 'term',
      term,
      field: 'reading',
      why: 'must have a syllable for each character',
    })
  return syllables.join(' ')
}

export function noteText(note: string | undefined): string | undefined {
  return note === undefined || note.trim() === ''
    ? undefined
    : oneLine(note, LONGEST_NOTE, { noun: 'term', field: 'note' })
}
