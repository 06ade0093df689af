import { projection } from '../scripts/projection.ts'
import { segment, type Word } from '../words/segment.ts'
import { wholeWords } from '../words/whole-words.ts'
import { DOUBLE_SURNAMES, KINDS, PLACES, SURNAME_CHARACTERS } from './name-words.ts'
import { personNames } from './names.ts'
import { readings, type ReadingsOptions } from './readings.ts'
import { isHan } from './han.ts'

/** A word and its pinyin, with its UTF-16 offsets in the text. */
export interface SpelledWord {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Of each Han character in it; `''` for one without a known reading. */
  readonly syllables: readonly string[]
  readonly isName: boolean
  /** `Xī'ān`, `huār`; `''` for what has no reading. */
  readonly pinyin: string
}

export interface SpellingOptions extends ReadingsOptions {
  /** Names of places and organisations that the house knows: written with a capital. */
  readonly names?: readonly string[] | undefined
}

/**
 * The words of a text in pinyin as GB/T 16159-2012 writes them: words joined, surname and given name apart and both with
 * a capital, so with places and what kind of place they are; 着, 过 and 了 with their verb; the mark ' before a, o and e;
 * 一 and 不 with the tone that they have by themselves. Word boundaries are the segmenter's, so a rare word may come in
 * pieces; idioms are joined without the hyphen that the standard allows.
 */
export function spell(text: string, options: SpellingOptions = {}): SpelledWord[] {
  const read = syllablesByOffset(text, readings(text, options))
  const plain = projection(text)
  const result: SpelledWord[] = []
  for (const { start, end, isName } of wordsOf(text, plain, options.names ?? [])) {
    const syllables = read.slice(start, end).filter((syllable) => syllable !== undefined)
    const before = result.at(-1)
    if (
      before &&
      before.syllables.length > 0 &&
      before.end === start &&
      isAttached(plain, { start, end, isName }, syllables)
    ) {
      result[result.length - 1] = wordOf(text, before.start, end, {
        syllables: [...before.syllables, ...syllables],
        isName: before.isName,
      })
    } else result.push(wordOf(text, start, end, { syllables, isName }))
  }
  return result
}

function wordOf(
  text: string,
  start: number,
  end: number,
  { syllables, isName }: Pick<SpelledWord, 'syllables' | 'isName'>,
): SpelledWord {
  return { start, end, text: text.slice(start, end), syllables, isName, pinyin: joined(syllables, isName) }
}

type Piece = Pick<SpelledWord, 'start' | 'end' | 'isName'>

/** The reading of the Han character that begins at each UTF-16 offset; undefined where none does. */
function syllablesByOffset(text: string, read: readonly string[]): (string | undefined)[] {
  const syllables: (string | undefined)[] = []
  let at = 0
  for (const character of text) {
    const reading = read[at++]!
    syllables.push(isHan(character.codePointAt(0)!) ? reading : undefined)
    if (character.length === 2) syllables.push(undefined)
  }
  return syllables
}

/** The segmenter's words, with names cut out of them as names are written. */
function wordsOf(text: string, plain: string, names: readonly string[]): Piece[] {
  const { fine, words, persons } = segmented(text, plain)
  const lengths = new Map(fine.map(({ start, end }) => [start, end - start]))
  // A segmenter may know a name as one word; 方面 in 方面表示 is one of two characters, and none.
  const isWord = (at: number, name: number) => (lengths.get(at) ?? 1) > 1 && (lengths.get(at) !== name || name < 3)
  const nameParts = new Map<number, readonly number[]>([
    ...persons,
    ...personNames(plain, (at, name) => isWord(at, name) && !DOUBLE_SURNAMES.has(plain.slice(at, at + 2))),
  ])
  const shortestFirst = names
    .filter(Boolean)
    .map(projection)
    .toSorted((a, b) => a.length - b.length)
  for (const name of shortestFirst) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) nameParts.set(at, [name.length])
  }
  const pieces: Piece[] = []
  let taken = 0
  for (const { start, end } of words) {
    for (let at = Math.max(start, taken); at < end; at = taken) {
      const parts = nameParts.get(at)
      taken = at
      for (const length of parts?.filter((part) => part > 0) ?? []) {
        pieces.push({ start: taken, end: taken + length, isName: true })
        taken += length
      }
      if (parts) continue
      do taken++
      while (taken < end && !nameParts.has(taken))
      pieces.push(...placed(plain, { start: at, end: taken }))
    }
  }
  return pieces.map((piece, index) => ({ ...piece, isName: piece.isName || isKindOf(plain, pieces[index - 1], piece) }))
}

const NUMERAL = /^[一二两三四五六七八九十百千万亿几半每第零〇\d]/
const PARTICLE = /.[了着过]./

/**
 * Whole words (数学家), but numerals apart from what they count and particles from what follows (GB/T 16159, 6.1.5 and
 * 6.1.2): these as the segmenter cuts them finely. And where it found a family name with a given name behind it.
 */
function segmented(
  text: string,
  plain: string,
): { fine: readonly Cut[]; words: readonly Cut[]; persons: ReadonlyMap<number, readonly number[]> } {
  const fine = segment(text)
  const words: Cut[] = []
  const persons = new Map<number, readonly number[]>()
  let next = 0
  for (const { start, end } of wholeWords(text)) {
    const pieces: Cut[] = []
    while (next < fine.length && fine[next]!.end <= end) pieces.push(fine[next++]!)
    const written = plain.slice(start, end)
    const isCut = pieces.length > 1 && (NUMERAL.test(written) || PARTICLE.test(written))
    words.push(...(isCut ? pieces : [{ start, end }]))
    const surname = pieces[0] ? plain.slice(pieces[0].start, pieces[0].end) : ''
    const given = end - start - surname.length
    const isSurname = SURNAME_CHARACTERS.has(surname) || DOUBLE_SURNAMES.has(surname)
    if (!isCut && isSurname && given > 0 && given < 3) persons.set(start, [surname.length, given])
  }
  return { fine, words, persons }
}

type Cut = Pick<Word, 'start' | 'end'>

/** 北京市 → 北京 + 市. */
function placed(plain: string, { start, end }: Pick<Word, 'start' | 'end'>): Piece[] {
  if (PLACES.has(plain.slice(start, end))) return [{ start, end, isName: true }]
  for (let cut = end - 1; cut > start + 1; cut--) {
    if (!PLACES.has(plain.slice(start, cut)) || !KINDS.has(plain.slice(cut, end))) continue
    return [
      { start, end: cut, isName: true },
      { start: cut, end, isName: true },
    ]
  }
  return [{ start, end, isName: false }]
}

function isKindOf(plain: string, before: Piece | undefined, { start, end }: Piece): boolean {
  return before?.isName === true && before.end === start && KINDS.has(plain.slice(start, end))
}

const VOWEL_FIRST = /^[aoeāáǎàōóǒòēéěè]/

function joined(syllables: readonly string[], isName: boolean): string {
  let word = ''
  for (const syllable of syllables) {
    if (word !== '' && (syllable === 'r' || syllable === 'er')) word += 'r'
    else word += word !== '' && VOWEL_FIRST.test(syllable) ? `'${syllable}` : syllable
  }
  return isName && word !== '' ? word[0]!.toUpperCase() + word.slice(1) : word
}

/** 着, 过, 了 behind a verb, 们 and the 儿 of erhua belong to the word before; a 了 that ends a sentence does not. */
function isAttached(plain: string, { start, end }: Piece, own: readonly string[]): boolean {
  if (end - start !== 1) return false
  switch (plain[start]) {
    case '着':
      return own[0] === 'zhe'
    case '过':
      return own[0] === 'guo'
    case '们':
      return true
    case '儿':
      return own[0] === 'r' || own[0] === 'er'
    case '了':
      return own[0] === 'le' && isHan(plain.codePointAt(end) ?? 0)
    default:
      return false
  }
}

/** Marks as Latin text has them. */
const MARKS: ReadonlyMap<string, string> = new Map(
  '，, 。. 、, ；; ：: ？? ！! （( ）) ％% ～~ ““ ”” ‘‘ ’’ 「“ 」” 『‘ 』’'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)

/** A text in pinyin alone, as `spell` writes its words, spaced and marked as Latin text is. */
export function spelled(text: string, options: SpellingOptions = {}): string {
  let line = ''
  let startsSentence = true
  let needsSpace = false
  for (const { text: word, pinyin } of spell(text, options)) {
    if (pinyin !== '' || /^[\p{L}\p{N}]/u.test(word)) {
      const written = pinyin || word.normalize('NFKC')
      line += (needsSpace ? ' ' : '') + (startsSentence ? written[0]!.toUpperCase() + written.slice(1) : written)
      startsSentence = false
      needsSpace = true
      continue
    }
    for (const character of word) {
      const mark = MARKS.get(character) ?? character
      if (/^[“‘(《〈[]$/.test(mark)) {
        line += (needsSpace ? ' ' : '') + mark
        needsSpace = false
      } else if (/^\s$/.test(mark)) needsSpace = line !== ''
      else {
        line += mark
        needsSpace = true
      }
      if (/[。？！?!]|^\.$/.test(character)) startsSentence = true
    }
  }
  return line.trim()
}
