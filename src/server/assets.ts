import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { AppAssets } from '../desk/visit.ts'

/** A file of the site (style sheet, island, icon) as it is sent. */
export interface Asset {
  readonly type: string
  /** The name of the file, in which the build has written what is in it. */
  readonly etag: string
  readonly encoding: Encoding
  readonly bytes: Buffer
}

type Encoding = 'br' | 'gzip' | 'identity'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** What the build adds to the name of a file that it has compressed. */
const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' }

/** The encodings of an asset that a browser accepts, the best one first. */
export function assetEncodings(accepted: string): readonly Encoding[] {
  const takes = (name: string) =>
    accepted
      .split(',')
      .some((each) => new RegExp(`^\\s*${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$)[\\d.]+\\s*)?$`).test(each))
  return [...(['br', 'gzip'] as const).filter(takes), 'identity']
}

/** The built files by name, and the manifest from the names in the sources to them: `site.css` → `site-1f2e3d.css`. */
export interface Assets {
  /** A file in the best encoding that it has of those that a browser accepts; nothing for what was not built. */
  find(file: string, accepted?: string): Promise<Asset | undefined>
  /** The address of an asset. Throws for one that was not built: a page without its styles is no page. */
  address(name: string): string
  /** What the page of the Desk's app loads. */
  readonly app: AppAssets
}

/** Lists `folder` (dist/site). A file is read when it is first asked for, and stays in memory: most are the Desk's. */
export async function loadAssets(folder: string): Promise<Assets> {
  const jsonIn = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'))
  const [names, manifest, app] = await Promise.all([
    readdir(folder),
    jsonIn('manifest.json') as Promise<Record<string, { file: string }>>,
    jsonIn('desk-app.json') as Promise<AppAssets>,
  ])
  const built = new Set(names)
  const read = new Map<string, Promise<Buffer | undefined>>()

  function bytesOf(name: string): Promise<Buffer | undefined> {
    const kept = read.get(name)
    if (kept) return kept
    const bytes = readBuilt(join(folder, name))
    read.set(name, bytes)
    bytes.catch(() => read.delete(name))
    return bytes
  }

  return {
    async find(file, accepted = '') {
      const type = TYPES[extname(file)]
      if (type === undefined || !built.has(file)) return undefined
      const encoding = assetEncodings(accepted).find((each) => built.has(file + ENDINGS[each]))!
      const bytes = await bytesOf(file + ENDINGS[encoding])
      return bytes && { type, etag: `"${file}"`, encoding, bytes }
    },
    address(name) {
      const built = manifest[name]
      if (!built) throw new Error(`${name} was not built: run npm run build`)
      return `/assets/${built.file}`
    },
    app,
  }
}

/** Nothing for a file that a newer build has removed: what is served of the older one is what was asked for before. */
async function readBuilt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
