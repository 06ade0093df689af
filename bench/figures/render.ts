import { join } from 'node:path'
import { heapFlags } from '../../scripts/ready.mjs'
import { type Child, startChild } from '../child.ts'
import { type Figure, median } from '../figure.ts'
import type { Bench } from '../main.ts'
import { sampleStories } from '../newspaper.ts'

export type RenderQuestions = {
  /** Makes these pages; gets the CPU time of each, in microseconds. Compressed: hashed, deflated and composed too. */
  readonly render: {
    readonly asks: { readonly targets: readonly string[]; readonly compressed: boolean }
    readonly gets: readonly number[]
  }
}

const STORIES = 3000
const TIMES = 60
const OTHERS = { home: '/', wire: '/wire', section: '/s/city', topic: '/t/tide-gate', feed: '/feed.xml' }

/**
 * Pages made from the database, with a hundred thousand stories in it. Each story is read once, so that nothing of it is
 * in memory yet; parts that all pages share are kept, as they are in life.
 */
export async function measureRender({ large, built }: Bench): Promise<readonly Figure[]> {
  const newspaper = await large()
  const child: Child<RenderQuestions> = startChild(join(built, 'render-process.js'), {
    env: { BROADSHEET_DATA: newspaper.folder, BROADSHEET_DEMO: 'off', LOG_LEVEL: 'error' },
    execArgv: heapFlags,
  })
  const cost = async (targets: readonly string[], compressed: boolean) =>
    median(await child.ask('render', { targets, compressed })) / 1000
  const stories = sampleStories(newspaper, STORIES).map((id) => `/a/${id}`)
  const third = (start: number) => stories.filter((_, index) => index % 3 === start)
  await child.ask('render', { targets: third(0), compressed: true })
  const [plain, compressed] = [await cost(third(1), false), await cost(third(2), true)]
  const note = `${STORIES / 3} of ${newspaper.stories} stories`
  const figures: Figure[] = [
    { group: 'render', what: 'article, not compressed', value: plain, unit: 'ms', atMost: 0.5, note },
    { group: 'render', what: 'article, compressed', value: compressed, unit: 'ms', atMost: 1.2, note },
  ]
  for (const [what, target] of Object.entries(OTHERS)) {
    const targets = Array<string>(TIMES).fill(target)
    await child.ask('render', { targets, compressed: true })
    const alone = await cost(targets, false)
    const value = await cost(targets, true)
    const also = `not compressed ${alone.toFixed(2)} ms`
    figures.push({ group: 'render', what: `${what}, compressed`, value, unit: 'ms', note: also })
  }
  await child.end()
  return figures
}
