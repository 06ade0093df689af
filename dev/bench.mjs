import { build } from 'vite'
const root = new URL('..', import.meta.url).pathname
await build({ root, configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }, build: { ssr: root + 'dev/bench.ts', outDir: root + 'dev/out', minify: false } })
process.env.NODE_ENV = 'production'
const m = await import(root + 'dev/out/bench.js')
await m.run()
process.exit(0)
