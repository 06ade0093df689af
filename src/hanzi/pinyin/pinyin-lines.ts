import { readings } from './readings.ts'
import { spelled } from './spelling.ts'
import { zhuyinOf } from './zhuyin.ts'

export interface LineOptions {
  readonly zhuyin?: boolean | undefined
  readonly words?: boolean | undefined
}

/** UTF-16 units of one line that are read and written at a time, so that a line may be longer than memory would like. */
const PIECE = 1 << 16

/** For each line a JSON array of `[character, reading]`; with `words` the line in pinyin, words joined. */
export async function* pinyinLines(lines: AsyncIterable<string>, options: LineOptions): AsyncGenerator<string> {
  for await (const line of lines) {
    if (!options.words) yield '['
    let start = 0
    for (const end of endsOf(line)) {
      const piece = line.slice(start, end)
      if (options.words) yield (start === 0 ? '' : ' ') + spelled(piece)
      else yield (start === 0 ? '' : ',') + pairsOf(piece, options)
      start = end
    }
    yield options.words ? '\n' : ']\n'
  }
}

const SENTENCE_ENDS = '。！？；\u3000'

/** Where a line is cut: behind a sentence, so that nothing is read without what stands beside it; never in a character. */
function* endsOf(line: string): Generator<number> {
  let start = 0
  while (line.length - start > PIECE) {
    let end = start + PIECE
    while (end > start + PIECE / 2 && !SENTENCE_ENDS.includes(line[end - 1]!)) end--
    if (end === start + PIECE / 2) end = start + PIECE
    if (isHigh(line.charCodeAt(end - 1))) end++
    yield end
    start = end
  }
  yield line.length
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

function pairsOf(text: string, { zhuyin = false }: LineOptions): string {
  const read = readings(text)
  return Array.from(text, (character, at) => {
    const reading = read[at]!
    return JSON.stringify([character, zhuyin && reading ? zhuyinOf(reading) : reading])
  }).join(',')
}
