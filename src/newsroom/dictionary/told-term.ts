import { Refusal } from '../../kernel/refusal.ts'
import { syllablesOf } from '../../hanzi/pinyin/fixes.ts'
import { EDITIONS } from '../settings/setting.ts'
import { oneLine } from '../written.ts'
import { LONGEST_NOTE, LONGEST_READING, LONGEST_TERM, type TermOrder, type TermTold } from './term.ts'

/**
 * What somebody typed of a term, as it would be kept. Refuses (`invalid`) what no text can hold, and a reading that does
 * not fit; not a term of which nothing is said.
 */
export function toldOf({ term: typed, forms = {}, isName = false, reading, note }: TermOrder): TermTold {
  const term = termText(typed, 'term')
  const checked = EDITIONS.flatMap((edition) => {
    const form = forms[edition]
    return form === undefined || form.trim() === '' ? [] : [[edition, termText(form, edition)] as const]
  })
  return {
    term,
    isName,
    forms: Object.fromEntries(checked),
    reading: readingText(term, reading),
    note: noteText(note),
  }
}

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
function readingText(term: string, reading: string | undefined): string | undefined {
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
