import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Figure, median } from '../figure.ts'
import type { Bench } from '../main.ts'
import { type Newspaper, openNewspaper, sampleStories } from '../newspaper.ts'
import { type Portal, startPortal } from '../servers.ts'
import { databaseIn, environment } from '../template.ts'

const SMALL = 2000
/** More than are asked for while an answer is kept: each search is really made. */
const SEARCHES = 6000
const ROUNDS = 3

const group = 'search'

/**
 * Searches as readers make them, answered with the whole page: words of two characters that stand in the texts, single
 * characters, words that stand nowhere, two words at once, phrases, pinyin. Hardly any is asked for twice within the
 * time for which an answer is kept.
 */
export async function measureSearch(bench: Bench): Promise<readonly Figure[]> {
  const small = await openNewspaper(SMALL)
  return [...(await measureSmall(small, bench)), ...(await measureLarge(await bench.large(), bench))]
}

async function measureSmall(newspaper: Newspaper, { built, readers }: Bench): Promise<Figure[]> {
  const portal = await startPortal(newspaper.folder, built)
  const targets = searches(newspaper, SEARCHES)
  await readers.read({ port: portal.port, targets, connections: 4, seconds: 6 })
  const alone = await repeated(() =>
    readers.read({ port: portal.port, targets: shuffled(targets), connections: 1, seconds: 3 }),
  )
  const before = await portal.cpu()
  const crowd = await repeated(() =>
    readers.read({ port: portal.port, targets: shuffled(targets), connections: 16, seconds: 3 }),
  )
  const cpu = ((await portal.cpu()) - before) / crowd.reduce((sum, { requests }) => sum + requests, 0)
  await portal.end()
  const what = `with ${SMALL.toLocaleString('en')} stories`
  const note = 'Ghost 8.5 ms and 304 a second (headlines only), WordPress 82 ms and 26'
  return [
    { group, what: `a search ${what}, p50`, value: median(alone.map(({ p50 }) => p50)), unit: 'ms', atMost: 2, note },
    { group, what: `a search ${what}, p99`, value: median(alone.map(({ p99 }) => p99)), unit: 'ms', atMost: 6 },
    {
      group,
      what: `searches a second ${what}, 16 clients`,
      value: median(crowd.map(({ requests, seconds }) => requests / seconds)),
      unit: '',
      atLeast: 1500,
      note: `${cpu.toFixed(0)} µs of CPU for each, both threads; p99 ${median(crowd.map(({ p99 }) => p99)).toFixed(1)} ms`,
    },
  ]
}

async function measureLarge(newspaper: Newspaper, { built, readers }: Bench): Promise<Figure[]> {
  const portal = await startPortal(newspaper.folder, built)
  const targets = searches(newspaper, SEARCHES)
  const asked = (sort: string, seed: number) => shuffled(targets, seed).map((target) => target + sort)
  await readers.read({ port: portal.port, targets: asked('&sort=date', 1), connections: 2, seconds: 6 })
  const read = (sort: string) =>
    repeated((round) =>
      readers.read({ port: portal.port, targets: asked(sort, round + 2), connections: 1, seconds: 4 }),
    )
  const newest = await read('&sort=date')
  const relevant = await read('')
  const figures = await measureBeside(portal, newspaper, asked('', 99), readers)
  const memory = await residentMB(portal)
  await portal.end()
  const indexing = await measureIndexing(newspaper)
  const what = `with ${newspaper.stories.toLocaleString('en')} stories`
  const worst = Math.max(...[...newest, ...relevant].map(({ p99 }) => p99))
  return [
    { group, what: `newest first ${what}, p50`, value: median(newest.map(({ p50 }) => p50)), unit: 'ms', atMost: 8 },
    { group, what: `by relevance ${what}, p50`, value: median(relevant.map(({ p50 }) => p50)), unit: 'ms', atMost: 20 },
    { group, what: `either ${what}, p99`, value: worst, unit: 'ms', atMost: 60, note: 'the worst of all rounds' },
    ...figures,
    { group, what: `memory ${what}, after ${SEARCHES} searches`, value: memory, unit: 'MB', atMost: 400 },
    ...indexing,
  ]
}

/** Cached pages, at an even rate, without searches and with them. */
async function measureBeside(
  portal: Portal,
  newspaper: Newspaper,
  targets: readonly string[],
  readers: Bench['readers'],
): Promise<Figure[]> {
  const pages = sampleStories(newspaper, 200).map((id) => `/a/${id}`)
  const order = { port: portal.port, targets: pages, connections: 4, seconds: 4, rate: 200 }
  await readers.read(order)
  const quiet = await readers.read(order)
  const ending = new AbortController()
  const searches = searchOn(portal.port, targets, ending.signal)
  const busy = await readers.read(order)
  ending.abort()
  await searches
  return [
    {
      group,
      what: 'p99 of pages read meanwhile',
      value: busy.p99,
      unit: 'ms',
      atMost: 10,
      note: `${quiet.p99.toFixed(1)} ms without searches; p50 ${busy.p50.toFixed(2)}, without ${quiet.p50.toFixed(2)} ms`,
    },
  ]
}

async function searchOn(port: number, targets: readonly string[], signal: AbortSignal): Promise<void> {
  for (const target of targets) {
    if (signal.aborted) return
    await askOnce(port, target)
  }
}

async function askOnce(port: number, target: string): Promise<void> {
  const { get } = await import('node:http')
  await new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: target }, (res) => res.resume().on('end', resolve)).on('error', reject)
  })
}

async function residentMB(portal: Portal): Promise<number> {
  return (await portal.ask('memory', undefined)) / 1024 / 1024
}

async function measureIndexing(newspaper: Newspaper): Promise<Figure[]> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js'), 'search', 'rebuild'], {
    env: environment(newspaper.folder),
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error('broadsheet search rebuild failed')
  const seconds = (performance.now() - started) / 1000
  return [
    {
      group,
      what: 'stories indexed a second, search rebuild',
      value: newspaper.stories / seconds,
      unit: '',
      atLeast: 1000,
      note: `${newspaper.stories.toLocaleString('en')} in ${seconds.toFixed(1)} s, merging and the start of the program included`,
    },
  ]
}

async function repeated<Report>(measure: (round: number) => Promise<Report>): Promise<Report[]> {
  const reports = []
  for (let round = 0; round < ROUNDS; round++) reports.push(await measure(round))
  return reports
}

/** The parts of a hundred searches. */
const MIX = { two: 60, one: 8, absent: 10, pair: 10, phrase: 6, pinyin: 6 }

function searches({ folder }: Newspaper, wanted: number): string[] {
  const texts = textsOf(folder)
  const random = randomFrom(7)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!
  const piece = (length: number): string => {
    for (;;) {
      const text = pick(texts)
      const at = Math.floor(random() * (text.length - length))
      const found = text.slice(at, at + length)
      if (/^\p{Script=Han}+$/u.test(found)) return found
    }
  }
  const make: Readonly<Record<keyof typeof MIX, () => string>> = {
    two: () => piece(2),
    one: () => piece(1),
    absent: () => `${pick([...'饕餮耄耋魑魅魍魉囹圄'])}${piece(1)}`,
    pair: () => `${piece(2)} ${piece(2)}`,
    phrase: () => `"${piece(5)}"`,
    pinyin: () => Array.from({ length: 3 }, () => pick([...'bdghjlmwxyzt'])).join(''),
  }
  const kinds = Object.entries(MIX).flatMap(([kind, share]) =>
    Array.from({ length: share }, () => kind as keyof typeof MIX),
  )
  return Array.from({ length: wanted }, () => `/search?q=${encodeURIComponent(make[pick(kinds)]())}`)
}

function textsOf(folder: string): string[] {
  const database = new DatabaseSync(databaseIn(folder), { readOnly: true })
  const rows = database.prepare('select body from article_revisions order by article_id limit 3000').all()
  database.close()
  return rows.map((row) => String(row['body']).replaceAll(/"[a-zA-Z]+"/g, '')).filter((text) => text.length > 100)
}

function shuffled<Item>(items: readonly Item[], seed = 1): Item[] {
  const random = randomFrom(seed)
  return items
    .map((item) => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
