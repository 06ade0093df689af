/**
 * `npm run bench`: every figure of docs/performance.md, with its limit and whether it is met. `--json` prints them for
 * programs, `--only NAME` measures one group, `--stories N` changes the size of the large paper.
 */
import { parseArgs } from 'node:util'
import { bundleProcesses } from './bundle.ts'
import { type Figure, tableOf, verdictOf } from './figure.ts'
import { measureCached } from './figures/cached.ts'
import { measureComments } from './figures/comments.ts'
import { measureDesk } from './figures/desk.ts'
import { measureLive } from './figures/live.ts'
import { measureMemory } from './figures/memory.ts'
import { measurePostgres } from './figures/postgres.ts'
import { measurePublish } from './figures/publish.ts'
import { measureRelated } from './figures/related.ts'
import { measureRender } from './figures/render.ts'
import { measureSearch } from './figures/search.ts'
import { measureStart } from './figures/start.ts'
import { measureWire } from './figures/wire.ts'
import { measureWords } from './figures/words.ts'
import { type Readers, startReaders } from './load.ts'
import { type Newspaper, openNewspaper } from './newspaper.ts'

/** What the measurements share. */
export interface Bench {
  /** The demo newspaper, as it was loaded; another copy for each who asks. */
  demo(): Promise<Newspaper>
  /** The demo with a hundred thousand stories more; one copy for all. */
  large(): Promise<Newspaper>
  /** Where the bundled processes lie. */
  readonly built: string
  /** How many stories are made for it. */
  readonly stories: number
  readonly readers: Readers
}

const groups: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  cached: measureCached,
  wire: measureWire,
  render: measureRender,
  publish: measurePublish,
  start: measureStart,
  memory: measureMemory,
  search: measureSearch,
  related: measureRelated,
  live: measureLive,
  words: measureWords,
  comments: measureComments,
  postgres: measurePostgres,
  desk: measureDesk,
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    stories: { type: 'string', default: '100000' },
  },
})
const unknown = values.only.find((name) => !(name in groups))
if (unknown !== undefined) {
  process.stderr.write(`there is no figure "${unknown}": ${Object.keys(groups).join(', ')}\n`)
  process.exit(2)
}

const readers = startReaders()
let large: Promise<Newspaper> | undefined
const bench: Bench = {
  demo: () => openNewspaper(0),
  large: () => (large ??= openNewspaper(Number(values.stories))),
  stories: Number(values.stories),
  built: await bundleProcesses(),
  readers,
}
const figures: Figure[] = []
for (const [name, measure] of Object.entries(groups)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue
  process.stderr.write(`measuring: ${name} …\n`)
  const found = await measure(bench)
  // Told as soon as they are there: what fails later takes nothing away.
  if (!values.json) process.stdout.write(`${tableOf(found)}\n`)
  figures.push(...found)
}
await readers.end()
if (values.json) {
  const verdicts = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }))
  process.stdout.write(`${JSON.stringify(verdicts, null, 2)}\n`)
}
process.exitCode = figures.some((figure) => verdictOf(figure) === 'MISSED') ? 1 : 0
