import { describe, expect, it } from 'vitest'
import { trespasses, type Fence } from './support/fence.ts'
import { importsOf, readTree, usesOf } from './support/source-tree.ts'

/** Imports go down, or stay in the folder. */
const levels = [
  ['kernel', 'hanzi'],
  ['database'],
  ['changes'],
  ['newsroom'],
  ['search', 'pages', 'messages'],
  ['site', 'desk', 'forum', 'feeds', 'importers', 'demo'],
  ['server'],
  ['commands'],
  ['main.ts'],
]

/** Which nouns of the newsroom know which. Comments know articles, never the reverse. */
const nouns = {
  addresses: [],
  articles: ['corrections', 'media', 'people', 'settings', 'sources'],
  comments: ['articles', 'people', 'readers', 'settings', 'topics', 'wire', 'word-lists'],
  corrections: [],
  dictionary: ['people', 'settings'],
  fronts: ['articles', 'hot', 'people'],
  hot: ['people', 'reads'],
  mail: [],
  media: ['people'],
  notes: ['articles', 'people'],
  people: ['mail'],
  previews: ['articles', 'people'],
  readers: ['mail', 'people', 'settings', 'word-lists'],
  readings: ['people'],
  reads: [],
  recalls: ['articles'],
  references: ['people'],
  related: ['articles', 'people'],
  sections: ['addresses', 'articles', 'fronts', 'people', 'wire'],
  settings: ['people'],
  sources: ['people'],
  subscriptions: ['mail', 'people', 'wire'],
  topics: ['addresses', 'articles', 'fronts', 'people', 'sections', 'wire'],
  views: ['people'],
  wire: ['articles', 'people'],
  'word-lists': ['people'],
  writing: ['articles', 'notes', 'people'],
}

const fence: Fence = {
  levels,
  nouns,
  browser: ['src/site/islands', 'src/desk/doorway', 'src/desk/app'],
  openToBrowser: [
    /^src\/(messages|hanzi|desk\/contract)\//,
    /^src\/newsroom\/[^/]+\/(?!.*-(store|table|reading)\.ts$)[^/]+$/,
  ],
}

const program = readTree('src/**/*.{ts,tsx}')

describe('the fence', () => {
  it('is kept by the whole program', () => {
    expect(trespasses(fence, program)).toEqual([])
  })

  it.each([
    ['going up', 'src/kernel/clock.ts', `import { a } from '../newsroom/newsroom.ts'`, 'newsroom is above kernel'],
    ['types as well', 'src/database/a.ts', `import type { A } from '../changes/a.ts'`, 'changes is above database'],
    ['types in place', 'src/hanzi/a.ts', `let a: import('../site/a.ts').A`, 'site is above hanzi'],
    ['going on', 'src/changes/a.ts', `export * from '../pages/a.ts'`, 'pages is above changes'],
    ['later', 'src/pages/a.ts', `await import('../main.ts')`, 'main.ts is above pages'],
    ['workers', 'src/search/a.ts', `new URL('../site/a.ts', import.meta.url)`, 'site is above search'],
    ['sideways', 'src/feeds/a.ts', `import '../site/a.ts'`, 'feeds and site are on one level'],
    ['unplaced folders', 'src/utils/a.ts', `import '../kernel/a.ts'`, 'src/utils has no level'],
    ['out of src', 'src/site/a.ts', `import '../../test/support/a.ts'`, 'the program stands on src/ alone'],
    ['tests', 'src/site/a.ts', `import './b.test.ts'`, 'a test is not part of the program'],
    ['nouns', 'src/newsroom/articles/a.ts', `import '../comments/b.ts'`, 'articles does not know comments'],
    [
      'stores in browsers',
      'src/site/islands/a.ts',
      `import '../../newsroom/wire/wire-store.ts'`,
      'browser code may not know it',
    ],
    ['the site in browsers', 'src/site/islands/a.ts', `import '../routes.ts'`, 'browser code may not know it'],
    ['the desk in the site', 'src/desk/app/a.ts', `import '../../site/islands/a.ts'`, 'browser code may not know it'],
    ['islands on the server', 'src/site/a.ts', `import './islands/a.ts'`, 'the server does not know browser code'],
    ['Node in browsers', 'src/site/islands/a.ts', `import 'node:fs'`, 'browser code reaches it'],
  ])('catches %s', (_what, path, text, reason) => {
    expect(trespasses(fence, [{ path, text }])).toEqual([expect.stringContaining(`${path}:1 must not import`)])
    expect(trespasses(fence, [{ path, text }])[0]).toMatch(new RegExp(`: ${reason}$`))
  })

  it('catches Node behind a file that is open to browsers', () => {
    const tree = [
      { path: 'src/site/islands/wire.ts', text: `import { a } from '../../hanzi/words/a.ts'` },
      { path: 'src/hanzi/words/a.ts', text: `import { b } from './b.ts'` },
      { path: 'src/hanzi/words/b.ts', text: `import type { C } from 'kysely'\nimport { readFileSync } from 'node:fs'` },
    ]
    expect(trespasses(fence, tree)).toEqual(['src/hanzi/words/b.ts:2 must not import node:fs: browser code reaches it'])
  })

  it('lets tests import what they need and lower folders serve higher ones', () => {
    const tree = [
      { path: 'src/kernel/a.test.ts', text: `import '../site/a.ts'` },
      { path: 'src/main.ts', text: `import './site/a.ts'; import 'hono'` },
      { path: 'src/site/islands/a.ts', text: `import '../../messages/zh-Hans.ts'; import './b.ts'` },
      { path: 'src/newsroom/comments/a.ts', text: `import '../articles/article.ts'; import '../newsroom.ts'` },
    ]
    expect(trespasses(fence, tree)).toEqual([])
  })

  it('refuses an import that it cannot read', () => {
    expect(() => importsOf({ path: 'src/main.ts', text: 'await import(name)' })).toThrow(/computed name/)
  })

  it('names only folders that are there', () => {
    const known = new Set(readTree('src/newsroom/*/*.ts').map(({ path }) => path.split('/')[2]))
    expect(Object.keys(nouns).filter((noun) => !known.has(noun))).toEqual([])
  })
})

describe('the program', () => {
  /** Node's Brotli decoder has a hole below 24.22.1 and 26.12.1 (CVE-2026-111497), and `fetch` uses it unasked. */
  const forbidden = new Set(['BrotliDecompress', 'createBrotliDecompress', 'brotliDecompress', 'brotliDecompressSync'])

  it('never fetches and never decodes Brotli on the server', () => {
    const server = program.filter(({ path }) => !fence.browser.some((folder) => path.startsWith(folder)))
    expect(server.flatMap((source) => usesOf(forbidden, source))).toEqual([])
  })

  it.each([
    [`await fetch('https://wangxi.example')`, 'fetch'],
    [`await globalThis.fetch(address)`, 'fetch'],
    [`import { brotliDecompressSync as open } from 'node:zlib'`, 'brotliDecompressSync'],
    [`zlib.createBrotliDecompress()`, 'createBrotliDecompress'],
  ])('would be caught at %s', (text, name) => {
    expect(usesOf(forbidden, { path: 'src/feeds/a.ts', text })).toContain(`src/feeds/a.ts:1 uses ${name}`)
    expect(usesOf(forbidden, { path: 'src/main.ts', text: 'serve({ fetch: app.fetch })' })).toEqual([])
  })

  it('loads Node’s HTTP through the one file that does not load its fetch as well', () => {
    const heavy = ['node:http', 'node:https', 'http', 'https']
    const loads = program
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .flatMap(importsOf)
      .filter(({ to, typeOnly }) => heavy.includes(to) && !typeOnly)
    expect(loads.map(({ from, line }) => `${from}:${line}`)).toEqual([])
  })

  it('starts without what no page of a reader needs', () => {
    const files = new Map(program.map((source) => [source.path, source]))
    const loaded = new Set<string>()
    const load = (path: string): void => {
      if (loaded.has(path)) return
      loaded.add(path)
      const source = files.get(path)
      for (const { to, typeOnly, later } of source ? importsOf(source) : []) if (!typeOnly && !later) load(to)
    }
    load('src/commands/serving.ts')
    const late = [
      /^src\/desk\/(desk\.ts|contract|routes|screens)/,
      /^src\/forum\/(forum\.ts|routes|screens)/,
      /^src\/hanzi\/(pinyin\/trained|scripts\/vocabulary|terms)\//,
      /^(nodemailer|openid-client|parse5|pg|sharp|web-push|@simplewebauthn\/.*)$/,
    ]
    expect(loaded).toContain('src/server/portal.ts')
    expect([...loaded].filter((path) => late.some((each) => each.test(path)))).toEqual([])
  })

  it('has no file of more than 400 lines', () => {
    const code = readTree('{src,test,bench,scripts}/**/*.{ts,tsx,mjs,css}')
    const long = code.filter(({ text }) => text.split('\n').length > 401)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})
