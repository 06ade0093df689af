import { createHash } from 'node:crypto'
import { EDITIONS, type Settings } from '../newsroom/settings/settings.ts'
import { prefixOf } from '../newsroom/settings/edition.ts'
import { paths } from '../site/paths.ts'
import type { Assets } from './assets.ts'

/** The service worker's text, which begins with what it has to know of this build and this paper. */
export interface WorkerFile {
  write(settings: Pick<Settings, 'edition' | 'offlineReading'>): Promise<Written>
}

interface Written {
  readonly bytes: Buffer
  readonly etag: string
}

/** What every page loads, and what the pages load that are there without a connection. */
const SHELL = ['site.css', 'settings.ts', 'suggest.ts', 'my-list.ts', 'push.ts']

/** Throws for a worker that was not built, as `Assets` does for anything. */
export function createWorkerFile(assets: Assets): WorkerFile {
  const file = assets.address('worker.ts').slice('/assets/'.length)
  const shared = SHELL.map((name) => assets.address(name))
  let kept: (Written & { readonly key: string }) | undefined
  return {
    async write({ edition: own, offlineReading: on }) {
      const key = `${own} ${on}`
      if (kept?.key === key) return kept
      const asset = await assets.find(file)
      if (!asset) throw new Error(`${file} is gone: a newer build has removed it`)
      const prefixes = EDITIONS.map((edition) => prefixOf(edition, own))
      const told = {
        on,
        shell: [...shared, ...prefixes.flatMap((prefix) => [prefix + paths.offline, prefix + paths.readingList])],
        offline: Object.fromEntries(prefixes.map((prefix) => [prefix, prefix + paths.offline])),
        withdrawn: paths.withdrawn,
        icon: paths.icon,
      }
      const version = createHash('sha256').update(asset.bytes).update(JSON.stringify(told)).digest('hex').slice(0, 12)
      const bytes = Buffer.concat([Buffer.from(`self.PAPER=${JSON.stringify({ version, ...told })};\n`), asset.bytes])
      return (kept = { key, bytes, etag: `"${version}"` })
    },
  }
}
