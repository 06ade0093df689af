import type { Command } from 'commander'

export function addSegment(text: Command): void {
  text
    .command('segment')
    .description('cut each line into words: a JSON array a line')
    .option('--search', 'the words under which an index would keep the line; they overlap')
    .action(async (options: { search?: true }) => {
      const { segmentLines } = await import('../../hanzi/words/segment-lines.ts')
      const { linesOf, print } = await import('../lines.ts')
      const eachLine = process.stdin.isTTY
      for await (const block of segmentLines(linesOf(process.stdin), { ...options, eachLine })) await print(block)
    })
}
