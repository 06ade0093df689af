import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { AppAssets } from '../desk/visit.ts'

/** A file of the site (style sheet, island, icon) in each encoding that browsers ask for. */
export interface Asset {
  readonly type: string
  readonly etag: string
  readonly identity: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The best encoding of an asset that a browser accepts. */
export function assetEncoding(accepted: string): 'br' | 'gzip' | 'identity' {
  const takes = (name: string) =>
    accepted
      .split(',')
      .some((each) => new RegExp(`^\\s*${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$)[\\d.]+\\s*)?$`).test(each))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** The built files by name, and the manifest from the names in the sources to them: `site.css` → `site-1f2e3d.css`. */
export interface Assets {
  find(file: string): Asset | undefined
  /** The address of an asset. Throws for one that was not built: a page without its styles is no page. */
  address(name: string): string
  /** What the page of the Desk's app loads. */
  readonly app: AppAssets
}

/**
 * Reads `folder` (dist/site). Files stay in memory. Those of the site are few and small, and compressed when first asked
 * for; the app of the Desk is a hundred times as much, and the build has compressed it.
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, { file: string }>
  const app = JSON.parse(await readFile(join(folder, 'desk-app.json'), 'utf8')) as AppAssets
  const files = new Map<string, Buffer>()
  const compressed = new Map<string, Buffer>()
  for (const name of await readdir(folder)) {
    if (extname(name) in TYPES) files.set(name, await readFile(join(folder, name)))
    else if (/\.(?:br|gz)$/.test(name)) compressed.set(name, await readFile(join(folder, name)))
  }
  const made = new Map<string, Asset>()
  return {
    find(file) {
      const kept = made.get(file)
      if (kept) return kept
      const bytes = files.get(file)
      if (!bytes) return undefined
      const asset = assetOf(file, bytes, { br: compressed.get(`${file}.br`), gzip: compressed.get(`${file}.gz`) })
      made.set(file, asset)
      return asset
    },
    address(name) {
      const built = manifest[name]
      if (!built) throw new Error(`${name} was not built: run npm run build`)
      return `/assets/${built.file}`
    },
    app,
  }
}

function assetOf(
  file: string,
  bytes: Buffer,
  built: { readonly br: Buffer | undefined; readonly gzip: Buffer | undefined },
): Asset {
  return {
    type: TYPES[extname(file)]!,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
    identity: bytes,
    gzip: built.gzip ?? gzipSync(bytes, { level: 9 }),
    br:
      built.br ??
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  }
}
