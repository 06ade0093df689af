import type { Command } from 'commander'

export function addCount(text: Command): void {
  text
    .command('count')
    .description('print the 字数 of each line, as Chinese newsrooms count')
    .action(async () => {
      const { countCharacters } = await import('../../hanzi/words/count.ts')
      const { linesOf, print } = await import('../lines.ts')
      for await (const line of linesOf(process.stdin)) await print(`${countCharacters(line)}\n`)
    })
}
