import { dirname, join } from 'node:path'
import { build } from 'vite'
import { ensureReady } from '../scripts/ready.mjs'

const root = dirname(import.meta.dirname)
/** Within the project, so that what is not bundled is found. */
const folder = join(root, 'node_modules/.cache/bench')

/**
 * Builds the program, unless it stands as the sources are, and bundles the processes that hold the portal in the same
 * way: Node alone reads no JSX. Returns where they lie.
 */
export async function bundleProcesses(): Promise<string> {
  await ensureReady()
  await build({
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        // Beside what the program itself is built from, its threads among it.
        input: Object.fromEntries(
          ['portal-process', 'render-process'].map((name) => [name, join(root, `bench/${name}.ts`)]),
        ),
        output: {
          entryFileNames: ({ name }) => (name.endsWith('-thread') ? 'server/[name].js' : '[name].js'),
          chunkFileNames: 'server/[name]-[hash].js',
        },
      },
    },
  })
  return folder
}
