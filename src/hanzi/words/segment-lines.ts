import { indexWords } from './index-words.ts'
import { eachWord } from './segment.ts'

export interface Segmenting {
  /** The words of an index instead, which overlap. */
  readonly search?: boolean
  /** Give each line as soon as it has come, for somebody who types them. */
  readonly eachLine: boolean
}

/**
 * Each line as a JSON array of its words, with a line feed, in UTF-8. Lines come in blocks of about 64 KiB; a long one is
 * given in several, since the words of a hundred megabytes are more than a string can hold.
 */
export async function* segmentLines(
  lines: AsyncIterable<string>,
  { search = false, eachLine }: Segmenting,
): AsyncGenerator<Uint8Array> {
  const output = new Output()
  const eachToken = search ? eachIndexWord : eachWord
  for await (const line of lines) {
    let before = '['
    eachToken(line, (start, end) => {
      output.add(before + JSON.stringify(line.slice(start, end)))
      before = ','
    })
    output.add(before === '[' ? '[]\n' : ']\n')
    if (eachLine) output.close()
    yield* output.blocks()
  }
  output.close()
  yield* output.blocks()
}

function eachIndexWord(line: string, visit: (start: number, end: number) => void): void {
  for (const { start, end } of indexWords(line)) visit(start, end)
}

const BLOCK = 1 << 16

class Output {
  readonly #encoder = new TextEncoder()
  #full: Uint8Array[] = []
  #rest = ''

  add(piece: string): void {
    this.#rest += piece
    if (this.#rest.length >= BLOCK) this.close()
  }

  close(): void {
    if (this.#rest !== '') this.#full.push(this.#encoder.encode(this.#rest))
    this.#rest = ''
  }

  blocks(): readonly Uint8Array[] {
    const blocks = this.#full
    if (blocks.length > 0) this.#full = []
    return blocks
  }
}
