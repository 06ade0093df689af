import { projection } from '../scripts/projection.ts'
import { LIKE_HAN, LIKE_LETTERS } from './look-alikes.ts'

/** What stands between a character and the one before it. */
export const NONE = 0
const INVISIBLE = 1
const SPACE = 2
/** Marks at which readers pause, and nothing else but spaces. */
export const PAUSE = 3
const SYMBOL = 4
/** Too much for the two to belong together: another paragraph, a row of signs. */
export const BREAK = 5

/** Signs between two characters of one word; zero-width ones are not counted. */
const WIDEST_GAP = 16

/**
 * A text as its letters, digits and Han characters, one after the other: in Simplified characters, lower case, half
 * width, without accents, what looks like a letter as that letter; all else is a gap. `starts` and `ends` are UTF-16
 * offsets in the text.
 */
export interface Folded {
  codes: Uint32Array
  starts: Int32Array
  ends: Int32Array
  /** What stands before each. */
  gaps: Uint8Array
  length: number
}

/** In the table of units: smaller than any code of a character. */
const REPEATS = 6
const FURTHER = 7
const LINE = 8
const LAST = 8

const PAUSES = new Set('，。！？；：、,!?;:…﹐﹑﹒﹔﹕﹖﹗')
/** Letters that nobody sees (Unicode calls them letters). */
const UNSEEN = new Set('\u115f\u1160\u3164\uffa0\u2800')

let units: Uint16Array | undefined
/** Code points whose form is several characters or none of the basic plane. */
const further = new Map<number, readonly number[] | number>()
const MOST_KEPT = 20_000

/** Folds a text. The arrays are taken again by the next call. */
export function fold(text: string): Folded {
  const table = (units ??= tableOfUnits())
  const folded = roomFor(text.length)
  let { codes, starts, ends, gaps } = folded
  let length = 0
  let gap = NONE
  let width = 0
  let lines = 0
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at)
    const value = table[unit]!
    if (value > LAST && length < codes.length) {
      codes[length] = value
      starts[length] = at++
      ends[length] = at
      gaps[length++] = gap
      gap = NONE
      width = lines = 0
      continue
    }
    if (value === REPEATS || value === FURTHER || value > LAST) {
      const code = text.codePointAt(at)!
      const end = at + (code > 0xffff ? 2 : 1)
      const form = value > LAST ? [value] : value === REPEATS ? [codes[length - 1] ?? code] : furtherForm(code)
      if (typeof form !== 'number') {
        folded.length = length
        for (const one of form) {
          push(folded, one, at, end, gap)
          gap = NONE
        }
        width = lines = 0
        ;({ codes, starts, ends, gaps, length } = folded)
      } else {
        if (form !== INVISIBLE) width++
        gap = width > WIDEST_GAP ? BREAK : Math.max(gap, form)
      }
      at = end
      continue
    }
    if (value !== INVISIBLE) width++
    if (value === LINE) lines++
    gap = width > WIDEST_GAP || lines > 1 ? BREAK : Math.max(gap, value === LINE ? PAUSE : value)
    at++
  }
  folded.length = length
  return folded
}

function push(folded: Folded, code: number, start: number, end: number, gap: number): void {
  const at = folded.length++
  if (at >= folded.codes.length) grow(folded)
  folded.codes[at] = code
  folded.starts[at] = start
  folded.ends[at] = end
  folded.gaps[at] = gap
}

const ROOM = 1 << 14
const room = emptyRoom(ROOM)

/** The usual room for usual texts, one of its own for a long one. */
function roomFor(length: number): Folded {
  if (length + 16 > room.codes.length) return emptyRoom(length + 16)
  room.length = 0
  return room
}

function emptyRoom(size: number): Folded {
  return {
    codes: new Uint32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    gaps: new Uint8Array(size),
    length: 0,
  }
}

function grow(folded: Folded): void {
  const larger = emptyRoom(folded.codes.length * 2)
  larger.codes.set(folded.codes)
  larger.starts.set(folded.starts)
  larger.ends.set(folded.ends)
  larger.gaps.set(folded.gaps)
  Object.assign(folded, { ...larger, length: folded.length })
}

function tableOfUnits(): Uint16Array {
  const table = new Uint16Array(0x1_0000)
  const fill = (from: number, to: number, value: number) => table.fill(value, from, to + 1)
  const han = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, at) => String.fromCharCode(0x3400 + at)).join('')
  const simplified = projection(han)
  for (let at = 0; at < han.length; at++) table[0x3400 + at] = simplified.charCodeAt(at)
  for (let unit = 0xac00; unit <= 0xd7a3; unit++) table[unit] = unit
  fill(0xd800, 0xdbff, FURTHER)
  fill(0xdc00, 0xf8ff, SYMBOL)
  const folds = (from: number, to: number) => {
    for (let unit = from; unit <= to; unit++) {
      const form = formOf(unit)
      const single = typeof form === 'number' ? form : form.length === 1 && form[0]! <= 0xffff ? form[0]! : FURTHER
      if (single === FURTHER) further.set(unit, form)
      table[unit] = single
    }
  }
  folds(0, 0x33ff)
  folds(0x4dc0, 0x4dff)
  folds(0xa000, 0xabff)
  folds(0xd7a4, 0xd7ff)
  folds(0xf900, 0xffff)
  for (const repeat of '々〻') table[repeat.charCodeAt(0)] = REPEATS
  for (const line of '\n\r\u2028\u2029') table[line.charCodeAt(0)] = LINE
  table[0x0d] = SPACE
  return table
}

function furtherForm(code: number): readonly number[] | number {
  const kept = further.get(code)
  if (kept !== undefined) return kept
  const form = formOf(code)
  if (further.size < MOST_KEPT) further.set(code, form)
  return form
}

/** The characters that a code point stands for, or what kind of gap it is. */
function formOf(code: number): readonly number[] | number {
  const character = String.fromCodePoint(code)
  const like = likeOf(character)
  if (like !== undefined) return [like.codePointAt(0)!]
  if (UNSEEN.has(character) || /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]$/u.test(character)) return INVISIBLE
  const spelled = enclosed(code) ?? character.normalize('NFKD').toLowerCase()
  const form = Array.from(projection(spelled), (one) => likeOf(one) ?? one).filter((one) => /[\p{L}\p{N}]/u.test(one))
  if (form.length > 0 && code !== 0x30fc) return form.map((one) => one.codePointAt(0)!)
  if (PAUSES.has(character)) return PAUSE
  return /^[\s\p{Z}\p{Cc}]$/u.test(character) ? SPACE : SYMBOL
}

function likeOf(character: string): string | undefined {
  return LIKE_LETTERS.get(character) ?? LIKE_HAN.get(character)
}

/** White on black and other enclosed signs whose letter or number NFKD does not tell. */
function enclosed(code: number): string | undefined {
  if (code === 0x24ff) return '0'
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11)
  if (code >= 0x24f5 && code <= 0x24fe) return String(code - 0x24f5 + 1)
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first)
  return undefined
}
