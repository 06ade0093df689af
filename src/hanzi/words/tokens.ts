import { projection } from '../scripts/projection.ts'

/** A piece of text as the index knows it, and where in the text it stands (UTF-16 offsets, end not included). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The tokens of a text for an index that keeps words as they come between spaces: FTS5 with `unicode61`, or
 * PostgreSQL's `to_tsvector('simple', …)`. Each Han or kana character is one, in its Simplified form; each run of other
 * letters and digits is one, lower-case, without accents, in the form of NFKC. So a word of any length is found as its
 * characters side by side, in every spelling. Where a sentence or clause ends stands `BREAK`, so that the end of one
 * and the beginning of the next are not a word. Tokens are letters and digits only.
 *
 *     searchTokens('臺北，2號線') // ['台', '北', 'xbrk', '2', '号', '线']
 */
export function searchTokens(text: string): string[] {
  return tokensOf(text).map((token) => token.text)
}

/** Stands in the index where two characters are neighbours but no word. */
export const BREAK = 'xbrk'

/** The same tokens with their places. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const simplified = projection(text)
  let pause: Token | undefined
  for (const { 0: piece, index: start } of simplified.matchAll(PIECE)) {
    const end = start + piece.length
    if (ENDS_CLAUSE.test(piece)) {
      pause ??= { text: BREAK, start, end }
      continue
    }
    if (pause && tokens.length > 0) tokens.push(pause)
    pause = undefined
    if (COMMON_HAN.test(piece)) tokens.push({ text: piece, start, end })
    else for (const folded of fold(piece)) tokens.push({ text: folded, start, end })
  }
  return tokens
}

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const RUN = String.raw`[[\p{L}\p{N}]--${CHARACTER}][[\p{L}\p{N}\p{M}]--${CHARACTER}]*`
const CLAUSE_END = '[。！？；：，、…!?;\\n]'
const PIECE = new RegExp(`${CHARACTER}|${RUN}|${CLAUSE_END}`, 'gv')
const SOUND = new RegExp(`${CHARACTER}|${RUN}`, 'gv')
const ENDS_CLAUSE = new RegExp(CLAUSE_END, 'v')

/** Characters that have one form only, so that nothing need be folded. */
const COMMON_HAN = /^[\u4e00-\u9fff]$/

/** One written form for all that a reader would type alike: Ａ１ and a1, É and e, ① and 1, a compatibility character. */
function fold(piece: string): string[] {
  const plain = piece.normalize('NFKC').toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFKC')
  return [...projection(plain).matchAll(SOUND)].map(([sound]) => sound).filter((sound) => WRITTEN.test(sound))
}

const ACCENTS = /[\u0300-\u036f]/g

/** Parts of characters (⺀ and the like) are Han to Unicode, but no letters to either engine. */
const WRITTEN = /^[\p{L}\p{N}]/u
