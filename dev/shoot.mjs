// node dev/shoot.mjs OUT path:width[:dark|xl|print|forced] ...
import { chromium } from 'playwright-core'
import { mkdirSync } from 'node:fs'
import { start } from './serve.mjs'
const [out, ...shots] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const s = await start(4100 + Math.floor(Math.random() * 800))
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
for (const shot of shots) {
  const [path, width, mode = 'light', name] = shot.split('@')
  const ctx = await b.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: mode === 'dark' ? 'dark' : 'light', forcedColors: mode === 'forced' ? 'active' : 'none' })
  const p = await ctx.newPage()
  p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(path, m.text()))
  p.on('pageerror', (e) => console.log(path, e.message))
  if (mode === 'xl' || mode === 's') await p.addInitScript(`localStorage.setItem('size','${mode}')`)
  if (mode === 'print') await p.emulateMedia({ media: 'print' })
  await p.goto(`http://localhost:${s.port}${path}`)
  await p.evaluate(() => { for (const i of document.images) i.loading = 'eager' })
  await p.waitForLoadState('networkidle')
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) console.log('OVERFLOW', shot, over)
  const file = `${out}/${name ?? (path.replace(/\W+/g, '_') || 'home')}-${width}-${mode}.png`
  if (mode === 'print') await p.pdf({ path: file.replace('.png', '.pdf'), format: 'A4', preferCSSPageSize: true })
  else await p.screenshot({ path: file, fullPage: true })
  console.log(file)
  await ctx.close()
}
await b.close()
await s.close()
process.exit(0)
