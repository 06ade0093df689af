import { type Command, Option } from 'commander'
import { type Script, SCRIPTS } from '../hanzi/scripts/script.ts'

export function addText(program: Command): void {
  const text = program.command('text').description('convert or count Chinese text from standard input, line by line')

  text
    .command('convert')
    .description('convert between Simplified and Traditional')
    .addOption(
      new Option('--from <script>', 'script and region of the text').choices([...SCRIPTS, 'auto']).default('auto'),
    )
    .addOption(new Option('--to <script>', 'script and region wanted').choices([...SCRIPTS]).makeOptionMandatory())
    .addOption(
      new Option('--words <how>', 'on: regional words too (软件 → 軟體); off: characters only')
        .choices(['on', 'off'])
        .default('on'),
    )
    .action(async (options: { from: Script | 'auto'; to: Script; words: 'on' | 'off' }) => {
      const { convertLines } = await import('../hanzi/scripts/convert-lines.ts')
      const { linesOf, print } = await import('./lines.ts')
      const eachLine = process.stdin.isTTY
      for await (const block of convertLines(linesOf(process.stdin), { ...options, eachLine })) await print(block)
    })

  text
    .command('count')
    .description('print the 字数 of each line, as Chinese newsrooms count')
    .action(async () => {
      const { countCharacters } = await import('../hanzi/words/count.ts')
      const { linesOf, print } = await import('./lines.ts')
      for await (const line of linesOf(process.stdin)) await print(`${countCharacters(line)}\n`)
    })
}
