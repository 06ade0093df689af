import { DIR } from './pages.ts'
import { openDatabase } from '../src/database/database.ts'
import * as A from '../src/newsroom/articles/article-reading.ts'
import { listSlots } from '../src/newsroom/fronts/arrange.ts'
import { frame } from '../test/support/site-views.ts'
import { articlePage } from '../src/site/pages/article.tsx'
import { homePage } from '../src/site/pages/home.tsx'
import { wireColumn } from '../src/site/parts/wire.tsx'
import { listWire } from '../src/newsroom/wire/wire-reading.ts'
export async function run() {
  const database: any = await openDatabase({ sqliteFile: DIR + '/db.sqlite' })
  const db = database.read
  const ids = (await db.selectFrom('articles').select('id').where('state', '=', 'published').execute()).map((r: any) => r.id)
  const arts = (await Promise.all(ids.map((id: string) => A.findReadable(db, id)))) as any[]
  const f = frame()
  const P: any = { masthead: { part: 'm' }, related: { part: 'r' }, comments: { part: 'c' }, wire: { part: 'w' }, hot: { part: 'h' }, footer: { part: 'f' } }
  const time = (name: string, n: number, fn: (i: number) => any) => { for (let i = 0; i < n / 4; i++) fn(i); const a = process.cpuUsage(); for (let i = 0; i < n; i++) fn(i); const b = process.cpuUsage(a); console.log(name, ((b.user + b.system) / n).toFixed(1), 'us', JSON.stringify(fn(0)).length) }
  time('article', 4000, (i) => articlePage(f, { article: arts[i % arts.length], corrections: [] }, P))
  const briefs = await A.listBriefs(db, { limit: 60 })
  time('home', 1500, () => homePage(f, { lead: briefs[0], seconds: briefs.slice(1, 3), briefs: briefs.slice(3, 12), blocks: [0, 1, 2, 3, 4, 5].map((k) => ({ section: { slug: 's' + k, name: 'x' }, stories: briefs.slice(12 + k * 6, 18 + k * 6) })), opinion: { section: { slug: 'op', name: 'o' }, stories: briefs.slice(48, 52) } }, { ...P, topics: P.hot, corrections: P.hot }))
  const wire = await listWire(db, { limit: 13 })
  time('wire', 4000, () => wireColumn(f, wire, '2026-11-22T02:46:00.000Z'))
}
