import { projection } from '../../hanzi/scripts/projection.ts'
import type { Id } from '../../kernel/ids.ts'
import { findShown } from '../../newsroom/comments/comment-reading.ts'
import type { Visit } from '../visit.ts'

/**
 * Words of a comment as its writer spelled them, for a quote that was taken from a page in the other script. What cannot be
 * found there stays as it is, for the newsroom to refuse.
 */
export async function writtenQuote(
  { house }: Pick<Visit, 'house'>,
  commentId: Id | undefined,
  quote: string | undefined,
): Promise<string | undefined> {
  if (quote === undefined || quote.trim() === '' || commentId === undefined) return quote
  const comment = await findShown(house.db, commentId)
  return comment ? quoteIn(comment.text, quote) : quote
}

/** The same of a text. Scripts are told apart character by character: each stands where it stood. */
export function quoteIn(text: string, quote: string): string {
  const plain = (said: string) => said.replaceAll(/\s+/g, ' ').trim()
  const [said, wanted] = [plain(text), plain(quote)]
  if (said.includes(wanted)) return wanted
  const [folded, sought] = [projection(said), projection(wanted)]
  const at = folded.length === said.length && sought.length === wanted.length ? folded.indexOf(sought) : -1
  return at < 0 ? wanted : said.slice(at, at + wanted.length)
}
