import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const root = dirname(import.meta.dirname)
const folder = join(root, 'dist/bench')

/**
 * Bundles the processes that hold the portal, as `npm run build` bundles the program: Node alone reads no JSX. Returns
 * where they lie, beside the built site.
 */
export async function bundleProcesses(): Promise<string> {
  if (!existsSync(join(root, 'dist/site/manifest.json'))) throw new Error('the site was not built: run npm run build')
  await build({
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['portal-process', 'render-process'].map((name) => join(root, `bench/${name}.ts`)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return folder
}
