// `npm run build`: the server into dist/, what browsers load into dist/site/ with a manifest each for the site and for
// the app of the Desk. Under the pinned Node.

import { globSync, mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

type Output = Rolldown.RolldownOutput['output'][number]

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')
const siteFolder = join(dist, 'site')

/** Old enough browsers for readers' phones. */
const browsers = ['chrome111', 'edge111', 'firefox114', 'safari16.4']
/** A newsroom's machines are newer. */
const deskBrowsers = ['chrome117', 'edge117', 'firefox119', 'safari17']

/** Names of the site's assets (`wire.ts`, `site.css`) and the hashed files they were built to. */
type Manifest = Record<string, { file: string; bytes: number }>

/** While somebody waits for each save to show (`npm run dev`), small files matter less. */
const quick = process.argv.includes('--quick')

// Whoever builds: tests say `test`, and React would be built to be looked into instead of to be quick.
process.env['NODE_ENV'] = 'production'

const written = new Set<string>()
try {
  const [manifest] = await Promise.all([buildSite(), buildServer(), buildDeskApp()])
  writeSite(join(siteFolder, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n')
  removeAllBut(written, dist)
} catch (error) {
  // A mistake in the sources shows itself in the bundler's message; where the bundler stood says nothing more.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function buildServer(): Promise<void> {
  for (const { fileName } of outputs(await build({ root }))) written.add(join(dist, fileName))
}

/** Each island to one file of its own, so that a page loads exactly the islands that stand in it. */
async function buildSite(): Promise<Manifest> {
  const islands = globSync('src/{site/islands,desk/doorway}/*.ts', { cwd: root }).filter(
    (file) => !/\.(test|d)\.ts$/.test(file),
  )
  // The files beside it are its own; it stands at an address of its own, behind what the server writes before it.
  islands.push('src/site/islands/worker/worker.ts')
  const styles = globSync('src/{site/styles/site,desk/styles/desk}.css', { cwd: root })
  const entries = [...islands, ...styles].toSorted()
  const assets = await Promise.all(entries.map(async (entry) => [basename(entry), await buildAsset(entry)] as const))
  return Object.fromEntries(assets)
}

async function buildAsset(entry: string): Promise<Manifest[string]> {
  const isStyle = entry.endsWith('.css')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    css: { transformer: 'lightningcss' },
    build: {
      write: false,
      target: browsers,
      cssTarget: browsers,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, entry),
        output: { entryFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]', codeSplitting: false },
      },
    },
  })
  const files = outputs(result).filter((file) => !isStyle || file.type === 'asset')
  await Promise.all(files.map(writeCompressed))
  const asset = files.find((file) => file.fileName.endsWith(isStyle ? '.css' : '.js'))
  if (!asset) throw new Error(`${entry} was built to nothing`)
  return { file: asset.fileName, bytes: Buffer.byteLength(contentOf(asset)) }
}

/** The app of the Desk: what every screen needs in a few files, each screen in a file of its own that is loaded when it is opened. */
async function buildDeskApp(): Promise<void> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: '/assets/',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    css: { transformer: 'lightningcss' },
    build: {
      write: false,
      target: deskBrowsers,
      cssTarget: deskBrowsers,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        // “use client” speaks to servers that render React, which ours does not.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
        input: resolve(root, 'src/desk/app/main.tsx'),
        output: {
          entryFileNames: 'desk-[hash].js',
          chunkFileNames: 'desk-[name]-[hash].js',
          assetFileNames: 'desk-[name]-[hash][extname]',
        },
      },
    },
  })
  const files = outputs(result)
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry?.type !== 'chunk') throw new Error('the app of the Desk was built to nothing')
  await Promise.all(files.map(writeCompressed))
  const styles = [...(entry.viteMetadata?.importedCss ?? [])]
  const page = { script: entry.fileName, styles, preloads: importsOf(entry.fileName, files) }
  const addresses = {
    script: `/assets/${page.script}`,
    styles: page.styles.map(assetAddress),
    preloads: page.preloads.map(assetAddress),
  }
  writeSite(join(siteFolder, 'desk-app.json'), JSON.stringify(addresses, null, 2) + '\n')
}

function assetAddress(file: string): string {
  return `/assets/${file}`
}

/** What a chunk imports, and what that imports, without what is loaded later. */
function importsOf(name: string, files: readonly Output[], found = new Set<string>()): string[] {
  const chunk = files.find((file) => file.fileName === name)
  for (const imported of chunk?.type === 'chunk' ? chunk.imports : []) {
    if (found.has(imported)) continue
    found.add(imported)
    importsOf(imported, files, found)
  }
  return [...found]
}

/** Compressed here, so that it is not while somebody waits. */
async function writeCompressed(file: Output): Promise<void> {
  const bytes = Buffer.from(contentOf(file))
  const path = join(siteFolder, file.fileName)
  writeSite(path, bytes)
  const params = { [constants.BROTLI_PARAM_QUALITY]: quick ? 4 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: quick ? 1 : 9 }),
  ])
  writeSite(`${path}.br`, br)
  writeSite(`${path}.gz`, gz)
}

function outputs(result: Awaited<ReturnType<typeof build>>): Output[] {
  return [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))
}

function contentOf(file: Output): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source
}

function writeSite(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  written.add(file)
}

/** Removes what earlier builds left, last: until here a running server finds all of its files. */
function removeAllBut(keep: ReadonlySet<string>, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) removeAllBut(keep, path)
    else if (!keep.has(path) && relative(dist, path) !== '.sources.json') rmSync(path)
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
