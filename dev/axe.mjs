import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { start } from './serve.mjs'
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const s = await start(4100 + Math.floor(Math.random() * 800))
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
let bad = 0
for (const scheme of ['light', 'dark']) for (const width of [320, 390, 834, 1440]) {
  const ctx = await b.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true })
  const p = await ctx.newPage()
  for (const path of ['/', '/a/LEAD', '/a/RETRACTED', '/wire', '/wire/2026-11-21', '/t/tide-gate', '/topics', '/s/culture', '/hot', '/corrections', '/search', '/search?q=电车', '/search?q=zzz', '/404', '/500', '/tw/a/LEAD', '/hk/']) {
    await p.goto(`http://localhost:${s.port}${path}`)
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log('OVERFLOW', path, width, over)
    if (width === 320 ) continue
    if (path === '/' ) await p.click('summary')
    await p.evaluate(axe)
    const { violations } = await p.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
    for (const v of violations) { bad++; console.log(scheme, width, path, v.id, v.nodes.length, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 140) + ' || ' + n.failureSummary.slice(0, 200)).join('\n   ')) }
  }
  await ctx.close()
}
console.log('violations', bad)
await b.close(); process.exit(0)
