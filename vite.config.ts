import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

/**
 * The server: one entry, bundled for the Node that the project pins. Packages stay outside the bundle; what is imported
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
    ssr: 'src/main.ts',
    outDir: 'dist',
    emptyOutDir: false, // scripts/build.ts removes what the new build did not write
    target: 'node24',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'server/[name]-[hash].js' },
    },
  },
})
