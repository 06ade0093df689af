import type { Command } from 'commander'

export function addPinyin(text: Command): void {
  text
    .command('pinyin')
    .description('print the reading of each character, as a JSON array of [character, reading] for each line')
    .option('--zhuyin', '注音 (ㄅㄆㄇ) instead of pinyin')
    .option('--words', 'pinyin as it is written: words joined, names capitalised, marks between them')
    .action(async (options: { zhuyin?: boolean; words?: boolean }) => {
      const { pinyinLines } = await import('../../hanzi/pinyin/pinyin-lines.ts')
      const { linesOf, print } = await import('../lines.ts')
      for await (const piece of pinyinLines(linesOf(process.stdin), options)) await print(piece)
    })
}
