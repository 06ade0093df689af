/**
 * What the page cache costs. `node bench/compose.ts` prints microseconds of CPU; with `--memory` (and node's
 * `--expose-gc`) it compares the bytes that the cache counts with those that the process takes.
 */
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { PageCache } from '../src/pages/cache.ts'
import type { PagePlan, PageSource } from '../src/pages/plan.ts'
import { gzipOf, segmentOf } from '../src/pages/segment.ts'

const SYLLABLES =
  '望汐市港务局今日通报轮渡夜班增开三条航线市民凭交通卡可在码头换乘电车潮位预报显示周末将有大潮沿岸商户应提前做好防护'

/** Text that deflates about as a news page does: different for each seed. */
function prose(seed: number, characters: number): string {
  let text = ''
  let state = seed * 2654435761 + 1
  while (text.length < characters) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    const length = 4 + ((state >>> 16) % 9)
    text += `<p class="story-paragraph" lang="zh-Hans">`
    for (let i = 0; i < length * 6; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      text += SYLLABLES[(state >>> 16) % SYLLABLES.length]
    }
    text += `。</p>\n<a href="/a/${state.toString(36)}">详见</a>`
  }
  return text
}

const shared: Record<string, string> = {
  masthead: prose(1, 1500),
  wire: prose(2, 3000),
  hot: prose(3, 1500),
  footer: prose(4, 800),
}

/** A page of about 21 KB: three own segments, four shared ones. */
function plan(key: string): PagePlan {
  const seed = Number(key.slice(3))
  const own = (part: number, length: number) => ({
    html: prose(seed * 7 + part, length),
    tags: [`article:${seed}`, 'settings'],
  })
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=60' },
    segments: [
      own(0, 700),
      { part: 'masthead' },
      own(1, 2600),
      { part: 'wire' },
      own(2, 900),
      { part: 'hot' },
      { part: 'footer' },
    ],
    tags: [`article:${seed}`, `section:${seed % 8}`, `source:${seed % 20}`],
  }
}

const source: PageSource = {
  plan: async (key) => plan(key),
  part: async (key) => ({ html: shared[key]!, tags: [key] }),
}

function openCache(maxBytes: number): PageCache {
  return new PageCache(source, {
    now: Date.now,
    onFailure: (_key, error) => console.error(error),
    maxBytes,
    constantHeaders: ['x-content-type-options', 'nosniff', 'referrer-policy', 'strict-origin-when-cross-origin'],
  })
}

function time(what: string, times: number, run: () => unknown): void {
  for (let i = 0; i < times / 4; i++) run()
  const start = process.cpuUsage()
  for (let i = 0; i < times; i++) run()
  const { user, system } = process.cpuUsage(start)
  print((user + system) / times, what)
}

function print(microseconds: number, what: string): void {
  console.log(`${microseconds.toFixed(2).padStart(9)} µs  ${what}`)
}

async function speed(): Promise<void> {
  const texts = plan('/a/1').segments.map((segment) =>
    'part' in segment ? shared[segment.part]! : 'html' in segment ? segment.html : '',
  )
  const segments = await Promise.all(texts.map((text) => segmentOf(text)))
  const whole = texts.join('')
  const [joined, alone] = [gzipOf(segments).length, gzipSync(whole).length]
  console.log(`page of ${Buffer.byteLength(whole)} bytes, ${joined} composed, ${alone} gzipped whole`)
  time('gzip the whole page', 2000, () => gzipSync(whole))
  time('compose it from deflated segments', 50_000, () => gzipOf(segments))

  const cache = openCache(64 * 1024 * 1024)
  await cache.answer('/a/1', 'gzip')
  time('answer from memory', 2_000_000, () => cache.ready('/a/1', 'gzip'))

  const keys = Array.from({ length: 1000 }, (_, i) => `/a/${i}`)
  for (const key of keys) {
    await cache.answer(key, 'gzip')
    cache.ready(key, 'gzip')
  }
  let change = 0
  const rounds = 100
  const spent = { loading: 0, composing: 0 }
  for (let i = 0; i < rounds; i++) {
    const start = process.cpuUsage()
    shared['wire'] = prose(1000 + change++, 3000)
    cache.touch(['wire'])
    await cache.answer(keys[0]!, 'gzip')
    const loaded = process.cpuUsage()
    for (const key of keys) cache.ready(key, 'gzip')
    const composed = process.cpuUsage()
    spent.loading += loaded.user + loaded.system - start.user - start.system
    spent.composing += composed.user + composed.system - loaded.user - loaded.system
  }
  print(spent.loading / rounds, 'first answer after a new wire item: the wire rendered, hashed and deflated')
  print(spent.composing / rounds / keys.length, 'first answer of every other page after it')
}

async function memory(): Promise<void> {
  const settle = () => {
    for (let i = 0; i < 4; i++) globalThis.gc!()
    const { heapUsed, external, rss } = process.memoryUsage()
    return { taken: heapUsed + external, rss }
  }
  const cache = openCache(1024 * 1024 * 1024)
  const report = (what: string, before: number) => {
    const { taken, rss } = settle()
    const { bytes, pages } = cache.figures()
    console.log(
      `${what}: ${pages} pages, counted ${bytes}, taken ${taken - before} (${((taken - before) / bytes).toFixed(2)}), rss ${rss}`,
    )
  }
  await cache.answer('/a/0', 'gzip')
  const { taken } = settle()
  for (let i = 1; i <= 10_000; i++) await cache.answer(`/a/${i}`, 'gzip')
  report('read once', taken)
  for (let i = 1; i <= 10_000; i++) cache.ready(`/a/${i}`, 'gzip')
  report('read twice', taken)
}

const { values } = parseArgs({ options: { memory: { type: 'boolean', default: false } } })
await (values.memory ? memory() : speed())
