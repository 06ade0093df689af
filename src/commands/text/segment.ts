import type { Command } from 'commander'

/** So much is written at once, in UTF-16 units. */
const BLOCK = 1 << 16

/** What is to be written, in blocks: the words of a line of a hundred megabytes are more than a string can hold. */
class Output {
  rest = ''
  readonly #size: number
  #blocks: Buffer[] = []

  constructor(size: number) {
    this.#size = size
  }

  add(piece: string): void {
    this.rest += piece
    if (this.rest.length < this.#size) return
    this.#blocks.push(Buffer.from(this.rest))
    this.rest = ''
  }

  full(): readonly Buffer[] {
    const blocks = this.#blocks
    if (blocks.length > 0) this.#blocks = []
    return blocks
  }
}

export function addSegment(text: Command): void {
  text
    .command('segment')
    .description('cut each line into words: a JSON array a line')
    .option('--search', 'the words under which an index would keep the line; they may overlap')
    .action(async (options: { search?: true }) => {
      const { linesOf, print } = await import('../lines.ts')
      const eachToken = options.search ? await searchWords() : await words()
      const output = new Output(process.stdin.isTTY ? 1 : BLOCK)
      for await (const line of linesOf(process.stdin)) {
        let before = '['
        eachToken(line, (token) => {
          output.add(before + JSON.stringify(token))
          before = ','
        })
        output.add(before === '[' ? '[]\n' : ']\n')
        for (const block of output.full()) await print(block)
      }
      await print(output.rest)
    })
}

type EachToken = (line: string, visit: (token: string) => void) => void

async function words(): Promise<EachToken> {
  const { eachWord } = await import('../../hanzi/words/segment.ts')
  return (line, visit) => eachWord(line, (start, end) => visit(line.slice(start, end)))
}

async function searchWords(): Promise<EachToken> {
  const { indexWords } = await import('../../hanzi/words/index-words.ts')
  return (line, visit) => {
    for (const { start, end } of indexWords(line)) visit(line.slice(start, end))
  }
}
