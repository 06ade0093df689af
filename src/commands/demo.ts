import { type Command, InvalidArgumentError } from 'commander'

interface DemoOptions {
  readonly clear?: true
  readonly articles?: number
  readonly seed: number
}

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('load the demo newspaper; or clear it; or make any number of plausible stories')
    .option('--clear', 'remove the demo newspaper; what the newsroom wrote itself stays')
    .option('--articles <n>', 'make this many stories, for trying out a large paper', wholeNumber)
    .option('--seed <n>', 'for --articles: the same seed makes the same stories', wholeNumber, 1)
    .action(async (options: DemoOptions) => {
      if (options.clear) await clear()
      else if (options.articles !== undefined) await generate(options.articles, options.seed)
      else await load()
    })
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1 || value > 10_000_000)
    throw new InvalidArgumentError('a whole number from 1 to 10,000,000')
  return value
}

async function load(): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { loadDemoWithProgress } = await import('./load-demo.ts')
  const { Refusal } = await import('../kernel/refusal.ts')
  await using opened = await openProgram()
  const there = await opened.database.read
    .selectFrom('articles')
    .select('id')
    .where('origin', 'like', 'demo:%')
    .limit(1)
    .executeTakeFirst()
  if (there)
    throw new Refusal('invalid', { noun: 'demo', why: 'is loaded already; broadsheet demo --clear removes it' })
  await loadDemoWithProgress(opened)
}

async function clear(): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { clearDemo } = await import('../demo/clear.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  const { hasDemo } = await import('../demo/demo-state.ts')
  await using opened = await openProgram()
  if (!(await hasDemo(opened.database.read))) {
    process.stdout.write('There is no demo newspaper here.\n')
    return
  }
  const gone = await clearDemo(opened.newsroom(program('demo')))
  process.stdout.write(`The demo newspaper is gone: ${gone} stories. What the newsroom wrote itself stays.\n`)
}

async function generate(articles: number, seed: number): Promise<void> {
  const { openProgram } = await import('./program.ts')
  const { systemClock } = await import('../kernel/clock.ts')
  const { takeInGenerated } = await import('../demo/take-in-generated.ts')
  const { program } = await import('../newsroom/people/actor.ts')
  const { progress } = await import('./terminal.ts')
  await using opened = await openProgram()
  const bar = progress('stories', articles)
  const newsroom = opened.newsroom(program('demo'))
  const started = performance.now()
  await takeInGenerated(newsroom, { articles, seed, until: systemClock(), onProgress: (done) => bar.advance(done) })
  bar.end(
    `${articles.toLocaleString('en')} made, ${Math.round(articles / ((performance.now() - started) / 1000)).toLocaleString('en')} a second`,
  )
}
