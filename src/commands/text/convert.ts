import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Script, SCRIPTS } from '../../hanzi/scripts/script.ts'

/** Other spellings that people know from addresses. */
const SHORT_NAMES: Readonly<Record<string, Script>> = { cn: 'zh-Hans', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' }

const NAMES = [...SCRIPTS, ...Object.keys(SHORT_NAMES)].join(', ')

function scriptNamed(name: string): Script {
  const script = SHORT_NAMES[name] ?? SCRIPTS.find((known) => known === name)
  if (script === undefined) throw new InvalidArgumentError(`one of ${NAMES}`)
  return script
}

interface Options {
  readonly from: Script | 'auto'
  readonly to: Script
  readonly words: 'on' | 'off'
  readonly risks?: true
}

export function addConvert(text: Command): void {
  text
    .command('convert')
    .description('convert between Simplified and Traditional')
    .addOption(
      new Option('--from <script>', `script and region of the text: ${NAMES}, or auto`)
        .argParser((name) => (name === 'auto' ? name : scriptNamed(name)))
        .default('auto'),
    )
    .addOption(
      new Option('--to <script>', `script and region wanted: ${NAMES}`).argParser(scriptNamed).makeOptionMandatory(),
    )
    .addOption(
      new Option('--words <how>', 'on: regional words too (软件 → 軟體); off: characters only')
        .choices(['on', 'off'])
        .default('on'),
    )
    .option('--risks', 'print a JSON object a line: the text, and each place that a person should look at')
    .action(async ({ risks, ...options }: Options) => {
      if (risks) return printRisks(options)
      const { convertLines } = await import('../../hanzi/scripts/convert-lines.ts')
      const { linesOf, print } = await import('../lines.ts')
      const eachLine = process.stdin.isTTY
      for await (const block of convertLines(linesOf(process.stdin), { ...options, eachLine })) await print(block)
    })
}

async function printRisks({ from, to, words }: Omit<Options, 'risks'>): Promise<void> {
  const { riskFinder } = await import('../../hanzi/scripts/risks.ts')
  const { converter } = await import('../../hanzi/scripts/convert.ts')
  const { detectScript } = await import('../../hanzi/scripts/detect-script.ts')
  const { linesOf, print } = await import('../lines.ts')
  for await (const line of linesOf(process.stdin)) {
    const found = detectScript(line).script
    const source = from !== 'auto' ? from : found === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'
    const text = (await converter({ from: source, to, words }))(line)
    const risks = (await riskFinder(to, { from: source, words }))(line)
    await print(`${JSON.stringify({ text, risks })}\n`)
  }
}
