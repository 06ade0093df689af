import { chromium } from 'playwright-core'
import { start } from './serve.mjs'
const s = await start(4100 + Math.floor(Math.random() * 800))
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
for (const [w, js] of [[390, true], [1440, true], [834, false]]) {
  const ctx = await b.newContext({ viewport: { width: w, height: 700 }, javaScriptEnabled: js })
  const p = await ctx.newPage(); await p.goto(`http://localhost:${s.port}/a/LEAD`); await p.click('summary')
  await p.check('#size-l', { force: true }); await p.check('#theme-dark', { force: true }); await p.screenshot({ path: `/tmp/shots/prefs-${w}-${js}.png` })
  if (js) { console.log(await p.evaluate(() => [document.documentElement.dataset.size, document.documentElement.dataset.theme, JSON.stringify(localStorage)].join())); await p.goto(`http://localhost:${s.port}/wire`); console.log(await p.evaluate(() => [document.documentElement.dataset.size, document.querySelector('#size-l').checked, getComputedStyle(document.body).backgroundColor].join())); await p.click('summary'); await p.keyboard.press('Escape'); console.log('open', await p.evaluate(() => document.querySelector('details').open)) }
  await ctx.close()
}
await b.close(); process.exit(0)
