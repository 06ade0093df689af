import { createServer } from 'vite'
const v = await createServer({ root: new URL('..', import.meta.url).pathname, configFile: false, server: { middlewareMode: true, hmr: false, ws: false, watch: null }, appType: 'custom', logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } })
console.log((await v.ssrLoadModule('/dev/breaks.ts')).out)
process.exit(0)
