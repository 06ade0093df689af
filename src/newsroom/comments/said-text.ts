import { Refusal } from '../../kernel/refusal.ts'
import { someLines } from '../written.ts'
import { LONGEST_COMMENT } from './comment.ts'

/** More lines than a poem has: a letter on each of thousands would push what others say out of sight. */
const MOST_LINES = 100

/** What somebody says, without the spaces around it. Refuses (`invalid`) what `someLines` refuses, and too many lines. */
export function saidText(text: string): string {
  const place = { noun: 'comment', field: 'text' }
  const said = someLines(text, LONGEST_COMMENT, place)
  const lines = said.split(/\n+/).length
  if (lines > MOST_LINES) throw new Refusal('invalid', { ...place, why: 'too long', lines, most: MOST_LINES })
  return said
}
