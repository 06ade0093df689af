import type { Command } from 'commander'

/** So much is written at once, in UTF-16 units. */
const BLOCK = 1 << 16

export function addSegment(text: Command): void {
  text
    .command('segment')
    .description('cut each line into words: a JSON array a line')
    .option('--search', 'the words under which an index would keep the line; they may overlap')
    .action(async (options: { search?: true }) => {
      const { linesOf, print } = await import('../lines.ts')
      const eachToken = options.search ? await searchWords() : await words()
      const atOnce = process.stdin.isTTY
      let block = ''
      for await (const line of linesOf(process.stdin)) {
        block += '['
        let comma = ''
        eachToken(line, (token) => {
          block += comma + JSON.stringify(token)
          comma = ','
        })
        block += ']\n'
        if (!atOnce && block.length < BLOCK) continue
        await print(block)
        block = ''
      }
      await print(block)
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
