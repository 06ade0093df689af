import { projection } from '../scripts/projection.ts'

/** A piece of text as the index knows it, and where in the text it stands (UTF-16 offsets, end not included). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The tokens of a text for the index. Each Han or kana character is one, in its Simplified form; each run of other
 * letters and digits is one, lower-case, without accents, in the form of NFKC. So a word of any length is found as its
 * characters side by side, in every spelling. Where a sentence or clause ends stands `BREAK`, so that the end of one
 * and the beginning of the next are not a word. Tokens are letters and digits only.
 *
 *     searchTokens('臺北，2號線') // ['台', '北', 'xbrk', '2', '号', '线']
 */
export function searchTokens(text: string): string[] {
  const tokens: string[] = []
  eachToken(text, (token) => tokens.push(token))
  return tokens
}

/** Stands in the index where two characters are neighbours but no word. */
export const BREAK = 'xbrk'

/** The same tokens with their places. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (token, start, end) => tokens.push({ text: token, start, end }))
  return tokens
}

/** The same tokens, one call for each, in order. */
export function eachToken(text: string, take: (token: string, start: number, end: number) => void): void {
  const simplified = projection(text)
  const { length } = simplified
  let isFirst = true
  let pause = -1
  for (let at = 0; at < length; at++) {
    const code = simplified.charCodeAt(at)
    const kind = KINDS[code] || kindOf(code)
    if (kind === NOTHING) continue
    if (kind === CLAUSE_END) {
      if (pause < 0) pause = at
      continue
    }
    if (kind === COMMON_HAN) {
      if (pause >= 0 && !isFirst) take(BREAK, pause, pause + 1)
      pause = -1
      isFirst = false
      take(simplified[at]!, at, at + 1)
      continue
    }
    PIECE.lastIndex = at
    const piece = PIECE.exec(simplified)?.[0]
    if (piece === undefined) continue
    const end = at + piece.length
    for (const folded of fold(piece)) {
      if (pause >= 0 && !isFirst) take(BREAK, pause, pause + 1)
      pause = -1
      isFirst = false
      take(folded, at, end)
    }
    at = end - 1
  }
}

/** Whether a UTF-16 unit is no part of a token and ends no clause (brackets, quotation marks, spaces): what stands on its sides stands side by side. */
export function isBetween(unit: number): boolean {
  return (KINDS[unit] || kindOf(unit)) === NOTHING
}

/** Blocks of characters that mean others: radicals, enclosed ones, compatibility ideographs. */
export const COMPATIBILITY = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff\ud87e]/

const NOTHING = 1
const CLAUSE_END = 2
const COMMON_HAN = 3
const OTHER = 4

/** What a UTF-16 unit is, looked at once; 0 for what was not looked at yet. */
const KINDS = new Uint8Array(0x1_0000)

function kindOf(code: number): number {
  const character = String.fromCharCode(code)
  if (code >= 0x4e00 && code <= 0x9fff) return (KINDS[code] = COMMON_HAN)
  if (CLAUSE_ENDS.test(character)) return (KINDS[code] = CLAUSE_END)
  const isHighSurrogate = code >= 0xd800 && code <= 0xdbff
  return (KINDS[code] = isHighSurrogate || BEGINS_PIECE.test(character) ? OTHER : NOTHING)
}

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const RUN = String.raw`[[\p{L}\p{N}]--${CHARACTER}][[\p{L}\p{N}\p{M}]--${CHARACTER}]*`
const PIECE = new RegExp(`${CHARACTER}|${RUN}`, 'vy')
const SOUND = new RegExp(`${CHARACTER}|${RUN}`, 'gv')
const BEGINS_PIECE = new RegExp(`${CHARACTER}|${RUN}`, 'v')
const CLAUSE_ENDS = /[。！？；：，、…!?;\n]/

/** One written form for all that a reader would type alike: Ａ１ and a1, É and e, ① and 1, a compatibility character. */
function fold(piece: string): string[] {
  if (PLAIN.test(piece)) return [piece]
  const plain = piece.normalize('NFKC').toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFKC')
  return [...projection(plain).matchAll(SOUND)].map(([sound]) => sound).filter((sound) => WRITTEN.test(sound))
}

const PLAIN = /^[a-z0-9]+$/
const ACCENTS = /[\u0300-\u036f]/g

/** Parts of characters (⺀ and the like) are Han to Unicode, but no letters to a reader. */
const WRITTEN = /^[\p{L}\p{N}]/u
