/**
 * What Lighthouse says of the front page and of its lead story, all four scores: the median of some runs. Times depend
 * on the machine, which should have nothing else to do. `npm run build`, then `node bench/lighthouse.ts [--runs 3]`.
 */
import { parseArgs } from 'node:util'
import { launchChromium } from '../test/support/chromium.ts'
import { judge, type Verdict } from '../test/support/lighthouse.ts'
import { findPlaces } from '../test/support/places.ts'
import { startServer } from '../test/support/server.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const runs = Number(values.runs)

await using server = await startServer()
for (const [name, path] of Object.entries(await addresses())) {
  const verdicts: Verdict[] = []
  for (let run = 0; run < runs; run++)
    verdicts.push(await judge(server.url + path, ['performance', 'accessibility', 'best-practices', 'seo']))
  const medians = {
    ...mediansOf(verdicts.map(({ scores }) => scores)),
    ...mediansOf(verdicts.map(({ figures }) => figures)),
  }
  const lines = Object.entries(medians).map(([what, value]) => `  ${what.padEnd(26)} ${Number(value.toFixed(3))}`)
  console.log([`${name} (${path}), median of ${runs}`, ...lines].join('\n'))
  for (const complaint of new Set(verdicts.flatMap(({ complaints }) => complaints))) console.log(`  ! ${complaint}`)
}

async function addresses(): Promise<Record<'home' | 'article', string>> {
  const browser = await launchChromium()
  const { home, article } = await findPlaces(await browser.newPage({ baseURL: server.url }))
  await browser.close()
  return { home, article }
}

function mediansOf(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = Object.keys(records[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(records.map((record) => record[name] ?? 0))]))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
