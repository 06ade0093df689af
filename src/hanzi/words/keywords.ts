import { projection } from '../scripts/projection.ts'
import { STOP_WORDS } from './stop-words.ts'
import { wholeWords } from './whole-words.ts'

export interface Keyword {
  /** In Simplified characters, so that stories in both scripts share it. */
  readonly word: string
  readonly count: number
}

/**
 * The words that a text says most often, at most `n`: those of two Han characters or more that are not everybody's.
 * Longer ones count for more. Names that the dictionary does not know come as single characters; two or three of them
 * that stand together twice or more are taken for one (望, 汐 → 望汐). Reads the first 20,000 UTF-16 units.
 */
export function keywords(text: string, n: number): Keyword[] {
  const counts = new Map<string, number>()
  const read = projection(text.slice(0, MOST_READ))
  for (const word of [...knownWords(read), ...unknownNames(read)]) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((a, b) => b.count * weight(b.word) - a.count * weight(a.word))
    .slice(0, n)
}

const MOST_READ = 20_000

const weight = (word: string) => Math.min(word.length, 4)

function knownWords(text: string): string[] {
  return wholeWords(text)
    .map((word) => word.text)
    .filter((word) => HAN_WORD.test(word) && !NUMBER.test(word) && !STOP_WORDS.has(word))
}

const HAN_WORD = /^\p{Script=Han}{2,}$/u
const NUMBER = /^[第一二两三四五六七八九十百千万亿零〇]+[年月日时点分号个人元]?$/u

/** Every two or three single characters in a row that come again in the text, the longest that come as often. */
function unknownNames(text: string): string[] {
  const found = rowsOfSingles(text)
    .flatMap((row) => [...pieces(row, 3), ...pieces(row, 2)])
    .filter((piece) => !NUMBER.test(piece))
  const counts = new Map<string, number>()
  for (const piece of found) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1)
  return repeated
    .filter(
      ([name, count]) =>
        !repeated.some(([other, times]) => other.length > name.length && other.includes(name) && times === count),
    )
    .flatMap(([name, count]) => Array.from({ length: count }, () => name))
}

function rowsOfSingles(text: string): string[] {
  const rows: string[] = []
  let row = ''
  for (const { text: word } of wholeWords(text)) {
    if (SINGLE.test(word) && !STOP_WORDS.has(word)) row += word
    else {
      if (row.length > 1) rows.push(row)
      row = ''
    }
  }
  return row.length > 1 ? [...rows, row] : rows
}

const SINGLE = /^[\u3400-\u9fff]$/

function pieces(row: string, length: number): string[] {
  return Array.from({ length: Math.max(0, row.length - length + 1) }, (_, at) => row.slice(at, at + length))
}
