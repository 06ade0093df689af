import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { lexiconArrays } from './src/hanzi/words/lexicon-arrays.ts'
import { imageOf } from './src/hanzi/words/lexicon-image.ts'
import manifest from './package.json' with { type: 'json' }

const threads = {
  'checkpoint-thread': 'src/database/checkpoint-thread.ts',
  'darkroom-thread': 'src/newsroom/media/darkroom-thread.ts',
  'finding-thread': 'src/search/finding-thread.ts',
  'indexing-thread': 'src/search/indexing-thread.ts',
  'reading-thread': 'src/site/readings/reading-thread.ts',
}

/** The built program does not unpack the segmenter's lexicon at each start, but reads it as it lies in memory. */
const lexiconImage: Plugin = {
  name: 'lexicon-image',
  load(id) {
    if (id !== join(import.meta.dirname, 'src/hanzi/words/lexicon-arrays.ts')) return undefined
    this.emitFile({ type: 'asset', fileName: 'server/lexicon.bin', source: imageOf(lexiconArrays()) })
    return `
      import { readFileSync } from 'node:fs'
      import { arraysIn } from './lexicon-image.ts'
      export const lexiconArrays = () => arraysIn(readFileSync(new URL('lexicon.bin', import.meta.url)))
    `
  },
}

/**
 * The server: one entry and its threads, bundled for the Node that the project pins. Packages stay outside the bundle; what is imported
 * dynamically (conversion tables, picture codecs, parsers) becomes a chunk that is read when first needed. Not
 * minified: stack traces should be readable, and Node keeps the compiled code in its cache.
 */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  plugins: [lexiconImage],
  define: { __VERSION__: JSON.stringify(manifest.version) },
  ssr: { noExternal: ['commander', 'kysely', 'pino', 'preact', 'preact-render-to-string', 'zod'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    emitAssets: true,
    outDir: 'dist',
    emptyOutDir: false, // scripts/build.ts removes what the new build did not write
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // Threads are entries of their own; they stand beside the chunks, where those who start them look for them.
      input: { main: 'src/main.ts', ...threads },
      output: {
        entryFileNames: ({ name }) => (name in threads ? 'server/[name].js' : '[name].js'),
        chunkFileNames: 'server/[name]-[hash].js',
      },
    },
  },
})
