/** Makes pages from the database, one at a time, and tells what each cost. */
import { openProgram } from '../src/commands/program.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { PageCache } from '../src/pages/cache.ts'
import type { PageSource } from '../src/pages/plan.ts'
import { readHere } from '../src/site/readings/reader.ts'
import { createSearcher } from '../src/search/searcher.ts'
import { loadAssets } from '../src/server/assets.ts'
import { createPageSource } from '../src/server/page-source.ts'
import { SAFETY_HEADERS } from '../src/server/safety.ts'
import { createContexts } from '../src/site/context.ts'
import { ISLANDS, type IslandName } from '../src/site/frame.ts'
import { builtSite } from './built-site.ts'
import { answerQuestions, cpuMicros } from './child.ts'
import { median } from './figure.ts'
import type { RenderQuestions } from './figures/render.ts'

const { database } = await openProgram()
const assets = await loadAssets(builtSite)
const islands = Object.fromEntries(ISLANDS.map((name) => [name, assets.address(`${name}.ts`)])) as Record<
  IslandName,
  string
>
const contexts = createContexts({
  database,
  search: createSearcher(database),
  reader: readHere(),
  origin: 'http://localhost:8080',
  now: systemClock,
  assets: { css: assets.address('site.css'), islands },
})
const source = createPageSource(contexts)

answerQuestions<RenderQuestions>({
  async render({ targets, compressed }) {
    const cache = cacheOn(source)
    const costs: number[] = []
    const asking: number[] = []
    for (const target of targets) {
      cache.touch([tagOf(target)], { withdraw: true })
      costs.push(await costOf(() => (compressed ? cache.answer(target, 'gzip') : bytesOf(target))))
      asking.push(await costOf(async () => {}))
    }
    // To ask the system for the time costs some of it.
    return costs.map((cost) => cost - median(asking))
  },
})

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = cpuMicros()
  await work()
  return cpuMicros() - before
}

/** The page's own pieces and its own parts (related, comments), as bytes. What all pages share is kept by the cache. */
async function bytesOf(target: string): Promise<readonly Buffer[]> {
  const { segments } = await source.plan(target)
  const texts = ['']
  for (const segment of segments) {
    if (!('part' in segment)) texts.push(texts.pop()! + ('html' in segment ? segment : segment.now).html)
    else texts.push(isOwn(segment.part) ? [(await source.part(segment.part)).html].flat().join('') : '', '')
  }
  return texts.map((text) => Buffer.from(text))
}

function isOwn(part: string): boolean {
  return /(?:related|comments) /.test(part)
}

/** A cache that can be told to forget one page; what all pages share stays. */
function cacheOn({ plan, part }: PageSource): PageCache {
  const tagged: PageSource = {
    plan: async (key) => {
      const made = await plan(key)
      return { ...made, tags: [...made.tags, tagOf(key)] }
    },
    part,
  }
  return new PageCache(tagged, {
    now: Date.now,
    constantHeaders: SAFETY_HEADERS,
    onFailure: (_, error) => console.error(error),
  })
}

function tagOf(target: string): string {
  return `page:${target}`
}
