import { readings } from './readings.ts'
import { spelled } from './spelling.ts'
import { zhuyinOf } from './zhuyin.ts'

export interface LineOptions {
  readonly zhuyin?: boolean | undefined
  readonly words?: boolean | undefined
}

/** Characters of one line that are read and written at a time, so that a line may be longer than memory would like. */
const PIECE = 1 << 16

/** For each line a JSON array of `[character, reading]`; with `words` the line in pinyin, words joined. */
export async function* pinyinLines(lines: AsyncIterable<string>, options: LineOptions): AsyncGenerator<string> {
  for await (const line of lines) {
    if (options.words) yield `${spelled(line)}\n`
    else if (line.length <= PIECE) yield `[${pairsOf(line, options)}]\n`
    else yield* longLine(line, options)
  }
}

function* longLine(line: string, options: LineOptions): Generator<string> {
  yield '['
  let start = 0
  while (start < line.length) {
    let end = Math.min(line.length, start + PIECE)
    if (isHigh(line.charCodeAt(end - 1)) && end < line.length) end++
    yield (start === 0 ? '' : ',') + pairsOf(line.slice(start, end), options)
    start = end
  }
  yield ']\n'
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

function pairsOf(text: string, { zhuyin = false }: LineOptions): string {
  const read = readings(text)
  return Array.from(text, (character, at) => {
    const reading = read[at]!
    return JSON.stringify([character, zhuyin && reading ? zhuyinOf(reading) : reading])
  }).join(',')
}
