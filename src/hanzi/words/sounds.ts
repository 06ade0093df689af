import { isPinyinSyllable } from '../repair/syllables.ts'
import { projection } from '../scripts/projection.ts'
import { READINGS } from './reading-table.ts'

/** A Han character in a text and how it may be read: toneless syllables, the usual one first, ü written v. */
export interface Sound {
  readonly start: number
  readonly end: number
  readonly syllables: readonly string[]
}

/** A way to read typed letters as pinyin: each piece is a syllable, or the beginning of one. Never empty. */
export type Spelling = readonly string[]

/**
 * The Han characters of a text with their readings, in rows: what stands between two rows (a mark, letters, a character
 * that nobody reads) parts them, but for spaces and marks of names.
 */
export function soundsOf(text: string): Sound[][] {
  const rows: Sound[][] = []
  let row: Sound[] = []
  let start = 0
  for (const character of projection(text)) {
    const end = start + character.length
    const syllables = readings().get(character)
    if (syllables) row.push({ start, end, syllables })
    else if (!JOINS.test(character) && row.length > 0) {
      rows.push(row)
      row = []
    }
    start = end
  }
  if (row.length > 0) rows.push(row)
  return rows
}

const JOINS = /[\s·“”‘’「」『』《》〈〉（）()]/

/** The readings of one Simplified character; none of one that is in no dictionary. */
export function readingsOf(character: string): readonly string[] {
  return readings().get(character) ?? []
}

/** The Simplified characters that may be read so, the common ones first. */
export function homophonesOf(syllable: string): readonly string[] {
  readings()
  return bySyllable.get(syllable) ?? []
}

let byCharacter: Map<string, readonly string[]> | undefined
const bySyllable = new Map<string, readonly string[]>()

function readings(): ReadonlyMap<string, readonly string[]> {
  if (byCharacter) return byCharacter
  const usual = new Map<string, readonly string[]>()
  const others: (readonly [string, string])[] = []
  for (const [, syllable, first, second = ''] of READINGS.matchAll(/([a-z]+)([^\sa-z,]*),?([^\sa-z,]*)/gu)) {
    for (const character of first!) usual.set(character, [syllable!])
    for (const character of second) others.push([character, syllable!])
    bySyllable.set(syllable!, [...first!, ...second])
  }
  for (const [character, syllable] of others) usual.set(character, [...(usual.get(character) ?? []), syllable])
  return (byCharacter = usual)
}

const LETTERS = /^[a-z]+(?:'[a-z]+)*$/
const LONGEST = 40
const MOST_SPELLINGS = 4

/**
 * How typed letters may be read as pinyin: in whole syllables if they can be (`xian` is xian, or xi an), else by
 * initials (`zgtl`), else mixed (`zhongguotl`). Apostrophes part syllables. Nothing for what is no pinyin, and for a
 * single letter.
 */
export function spellingsOf(letters: string): Spelling[] {
  const typed = letters.toLowerCase().replaceAll('ü', 'v').replaceAll('’', "'")
  if (typed.length < 2 || typed.length > LONGEST || !LETTERS.test(typed)) return []
  const whole = typed.split("'").reduce<Spelling[]>((read, part) => joined(read, inSyllables(part)), [[]])
  if (whole.length > 0) return whole.slice(0, MOST_SPELLINGS)
  return mixed(typed.replaceAll("'", ''))
}

/** Letters that begin no syllable stand for nothing. */
const INITIAL = /^[bcdfghjklmnpqrstwxyz]/

function joined(left: readonly Spelling[], right: readonly Spelling[]): Spelling[] {
  return left.flatMap((before) => right.map((after) => [...before, ...after])).slice(0, MOST_SPELLINGS * 2)
}

/** All ways to read the letters in whole syllables, those with the fewest first. */
function inSyllables(letters: string): Spelling[] {
  const from: Spelling[][] = [[[]]]
  for (let end = 1; end <= letters.length; end++) {
    const ways: Spelling[] = []
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const piece = letters.slice(start, end)
      if (!isWholeSyllable(piece)) continue
      for (const before of from[start]!) ways.push([...before, piece])
    }
    from.push(ways.toSorted((a, b) => a.length - b.length).slice(0, MOST_SPELLINGS))
  }
  return from[letters.length]!
}

/** Whole syllables where they can be had, single initials between them: the way with the fewest pieces. */
function mixed(letters: string): Spelling[] {
  const best: (Spelling | undefined)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    let way: Spelling | undefined
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start]
      const piece = letters.slice(start, end)
      const fits = isWholeSyllable(piece) || isPartOfSyllable(piece, end === letters.length)
      if (before && fits && (!way || before.length + 1 < way.length)) way = [...before, piece]
    }
    best.push(way)
  }
  const way = best[letters.length]
  return way && way.length > 0 ? [way] : []
}

/** `zho` at the end of what was typed so far; `zh`, `ch` and `sh` anywhere. */
function isPartOfSyllable(piece: string, atEnd: boolean): boolean {
  if (piece.length === 1 || /^[zcs]h$/.test(piece)) return INITIAL.test(piece)
  if (!atEnd) return false
  readings()
  return [...bySyllable.keys()].some((syllable) => syllable.startsWith(piece))
}

/** `ng` is one, too (嗯), but nobody means it. */
export function isWholeSyllable(piece: string): boolean {
  return piece !== 'ng' && isPinyinSyllable(piece)
}

/** Where in the text a spelling stands: from the first of its characters to the last. */
export function soundsAt(text: string, spelling: Spelling): [start: number, end: number][] {
  const found: [number, number][] = []
  for (const row of soundsOf(text)) {
    for (let at = 0; at + spelling.length <= row.length; at++) {
      if (!spelling.every((piece, offset) => isSpelledSo(row[at + offset]!, piece))) continue
      found.push([row[at]!.start, row[at + spelling.length - 1]!.end])
      at += spelling.length - 1
    }
  }
  return found
}

function isSpelledSo({ syllables }: Sound, piece: string): boolean {
  const isBeginning = piece.length === 1 || !isWholeSyllable(piece)
  return syllables.some((syllable) => (isBeginning ? syllable.startsWith(piece) : syllable === piece))
}
