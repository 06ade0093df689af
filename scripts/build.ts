// `npm run build`: the server into dist/, what browsers load into dist/site/ with a manifest. Under the pinned Node.

import { globSync, mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

type Output = Rolldown.RolldownOutput['output'][number]

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')
const siteFolder = join(dist, 'site')

/** Old enough browsers for readers' phones; the desk may ask for more. */
const browsers = ['chrome111', 'edge111', 'firefox114', 'safari16.4']

/** Names of the site's assets (`wire.ts`, `site.css`) and the hashed files they were built to. */
type Manifest = Record<string, { file: string; bytes: number }>

const written = new Set<string>()
try {
  const [manifest] = await Promise.all([buildSite(), buildServer()])
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
  const islands = globSync('src/{site/islands,desk/doorway}/*.ts', { cwd: root }).filter((file) => !/\.(test|d)\.ts$/.test(file))
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
  for (const file of files) writeSite(join(siteFolder, file.fileName), contentOf(file))
  const asset = files.find((file) => file.fileName.endsWith(isStyle ? '.css' : '.js'))
  if (!asset) throw new Error(`${entry} was built to nothing`)
  return { file: asset.fileName, bytes: Buffer.byteLength(contentOf(asset)) }
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
