import { Refusal } from '../../kernel/refusal.ts'
import { cleanHtml } from './clean.ts'
import { MOST_HTML } from './parse.ts'

/** In bytes: JSON writes a character in six at most (`\u0000`), and there are the quotation marks. */
const MOST_LINE = MOST_HTML * 6 + 2

/**
 * The command `html clean`: a JSON string a line in, its clean HTML as a JSON string a line out, each answer given
 * before the next line is read. Lines are not kept, so the input may be endless.
 *
 * Refuses with the number of the line (the first is 1), after answering all before it: `invalid` when it is not a
 * JSON string or not UTF-8, `too_large` when it is longer than `cleanHtml` takes.
 */
export async function* cleanLines(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  let number = 0
  for await (const line of linesOf(input)) {
    number += 1
    yield JSON.stringify(cleanLine(line, number))
  }
}

function cleanLine(line: string, number: number): string {
  try {
    return cleanHtml(jsonString(line))
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, { ...error.facts, line: number })
    throw error
  }
}

function jsonString(line: string): string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Refusal('invalid', { noun: 'line', expected: 'a JSON string' })
  }
  if (typeof value !== 'string') throw new Refusal('invalid', { noun: 'line', expected: 'a JSON string' })
  return value
}

/** The lines of UTF-8 text, without their line ends (LF or CRLF); a line end at the end begins no further line. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  let pieces: Uint8Array[] = []
  let bytes = 0
  let number = 1
  for await (const chunk of input) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END)) {
      yield decode([...pieces, rest.subarray(0, end)], number)
      rest = rest.subarray(end + 1)
      pieces = []
      bytes = 0
      number += 1
    }
    pieces.push(rest)
    bytes += rest.length
    if (bytes > MOST_LINE) throw new Refusal('too_large', { noun: 'line', line: number, mostBytes: MOST_LINE })
  }
  if (bytes > 0) yield decode(pieces, number)
}

const LINE_END = 0x0a

function decode(pieces: readonly Uint8Array[], line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)).replace(/\r$/, '')
  } catch {
    throw new Refusal('invalid', { noun: 'line', line, expected: 'UTF-8' })
  }
}
