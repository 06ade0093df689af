import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

const threads = {
  'finding-thread': 'src/search/finding-thread.ts',
  'indexing-thread': 'src/search/indexing-thread.ts',
}

/**
 * The server: one entry and its threads, bundled for the Node that the project pins. Packages stay outside the bundle; what is imported
 * dynamically (conversion tables, picture codecs, parsers) becomes a chunk that is read when first needed. Not
 * minified: stack traces should be readable, and Node keeps the compiled code in its cache.
 */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  define: { __VERSION__: JSON.stringify(manifest.version) },
  ssr: { noExternal: ['commander', 'kysely', 'pino', 'preact', 'preact-render-to-string', 'zod'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
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
