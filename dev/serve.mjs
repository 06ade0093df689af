import { createServer } from 'node:http'
import { readFileSync, existsSync } from 'node:fs'
import { build, createServer as viteServer } from 'vite'
import { brotliCompressSync } from 'node:zlib'
const root = new URL('..', import.meta.url).pathname
const vite = await viteServer({ root, configFile: false, server: { middlewareMode: true, hmr: false, ws: false, watch: null }, appType: 'custom', logLevel: 'warn', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }, optimizeDeps: { noDiscovery: true } })
const browsers = ['chrome111', 'edge111', 'firefox114', 'safari16.4']
async function asset(entry, style) {
  const r = await build({ root, configFile: false, logLevel: 'error', publicDir: false, css: { transformer: 'lightningcss' }, build: { write: false, target: browsers, cssTarget: browsers, cssMinify: 'lightningcss', modulePreload: false, rolldownOptions: { input: root + entry, output: { codeSplitting: false } } } })
  const out = [r].flat().flatMap((b) => b.output)
  const f = style ? out.find((o) => o.type === 'asset') : out.find((o) => o.type === 'chunk')
  return String(style ? f.source : f.code)
}
const sizes = {}
async function load() {
  const files = { 'site.css': await asset('src/site/styles/site.css', true) }
  for (const i of ['settings', 'wire-live', 'reads', 'more']) files[i + '.js'] = await asset(`src/site/islands/${i}.ts`)
  for (const [k, v] of Object.entries(files)) sizes[k] = [v.length, brotliCompressSync(v).length]
  return files
}
export async function start(port = 4100) {
  const files = await load()
  console.log(JSON.stringify(sizes))
  const assets = { css: '/assets/site.css', islands: Object.fromEntries(['settings', 'wire-live', 'reads', 'more'].map((i) => [i, `/assets/${i}.js`])) }
  const mod = await vite.ssrLoadModule('/dev/pages.ts')
  const render = await mod.site(assets)
  const server = createServer(async (q, s) => {
    try {
      const path = decodeURIComponent(q.url.replace(/\?.*/, ''))
      if (path.startsWith('/assets/')) { const n = path.slice(8); s.writeHead(200, { 'content-type': n.endsWith('css') ? 'text/css' : 'text/javascript' }).end(files[n]); return }
      if (path.startsWith('/m/')) { const f = mod.DIR + '/media/' + path.slice(3); if (!existsSync(f)) { s.writeHead(404).end(); return } s.writeHead(200, { 'content-type': f.endsWith('avif') ? 'image/avif' : f.endsWith('webp') ? 'image/webp' : 'image/jpeg' }).end(readFileSync(f)); return }
      if (path.endsWith('/wire/live')) { s.writeHead(204).end(); return }
      if (q.method === 'POST') { s.writeHead(204).end(); return }
      const html = await render(q.url)
      s.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'" }).end(html)
    } catch (e) { console.error(e); s.writeHead(500).end(String(e.stack)) }
  })
  await new Promise((r) => server.listen(port, r))
  return { render, port, close: async () => { server.close(); server.closeAllConnections(); await vite.close() } }
}
if (process.argv[2] === 'serve') await start()
