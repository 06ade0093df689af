import { openDatabase } from '../src/database/database.ts'
import { migrate } from '../src/database/migrate.ts'
import { loadDemo } from '../src/demo/load.ts'
import * as A from '../src/newsroom/articles/article-reading.ts'
import { listSlots } from '../src/newsroom/fronts/arrange.ts'
import { listSections } from '../src/newsroom/sections/section-store.ts'
import { readSettings } from '../src/newsroom/settings/settings.ts'
import { listTopics, findTopic } from '../src/newsroom/topics/topic-store.ts'
import { listWire } from '../src/newsroom/wire/wire-reading.ts'
import { listHot } from '../src/newsroom/hot/hot-reading.ts'
import { listRelated } from '../src/newsroom/related/related-reading.ts'
import { listHotComments, listNewComments } from '../src/newsroom/comments/comment-reading.ts'
import { listPublicNotes } from '../src/newsroom/corrections/correction-store.ts'
import { inEdition, converterTo } from '../src/site/editions.ts'
import { messagesOf } from '../src/messages/messages.ts'
import { prefixOf } from '../src/newsroom/settings/edition.ts'
import { masthead } from '../src/site/parts/masthead.tsx'
import { footer } from '../src/site/parts/footer.tsx'
import { wireColumn } from '../src/site/parts/wire.tsx'
import { hotList } from '../src/site/parts/hot.tsx'
import { topicsStrip } from '../src/site/parts/topics.tsx'
import { commentsDigest } from '../src/site/parts/comments.tsx'
import { relatedList } from '../src/site/parts/related.tsx'
import { correctionsBox } from '../src/site/parts/corrections.tsx'
import { homePage } from '../src/site/pages/home.tsx'
import { articlePage } from '../src/site/pages/article.tsx'
import { retractedPage } from '../src/site/pages/retracted.tsx'
import { wirePage } from '../src/site/pages/wire.tsx'
import { topicPage } from '../src/site/pages/topic.tsx'
import { topicsPage } from '../src/site/pages/topics.tsx'
import { sectionPage } from '../src/site/pages/section.tsx'
import { hotPage } from '../src/site/pages/hot.tsx'
import { correctionsPage } from '../src/site/pages/corrections.tsx'
import { searchPage } from '../src/site/pages/search.tsx'
import { errorPage } from '../src/site/pages/error.tsx'
import { paperTime } from '../src/site/paper-time.ts'
import { plainInline } from '../src/newsroom/articles/body.ts'
import { existsSync } from 'node:fs'

export const DIR = '/tmp/site-dev'
const NOW = '2026-11-22T02:46:00.000Z'

export async function site(assets: any) {
  const fresh = !existsSync(DIR + '/db.sqlite')
  if (fresh) await migrate({ sqliteFile: DIR + '/db.sqlite' } as any).catch(async (e) => { console.log('migrate', e.message) })
  const database: any = await openDatabase({ sqliteFile: DIR + '/db.sqlite' })
  if (fresh) { await migrate(database).catch((e) => console.log(e.message)); await loadDemo({ database, now: NOW, mediaFolder: DIR + '/media', onProgress() {} }) }
  const db = database.read
  const settings = await readSettings(db)
  const sections = await listSections(db)
  return async function render(url: string): Promise<string> {
    const [, pre = '', rest] = /^\/(?:(cn|tw|hk)(?=\/|$))?(.*)$/.exec(url.replace(/\?.*/, ''))!
    const path = '/' + (rest ?? '').replace(/^\//, '')
    const q = new URL('http://x' + url).searchParams
    const edition = ({ tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' } as any)[pre] ?? settings.edition
    const convert = await converterTo(edition, settings.edition)
    const cv = <T,>(x: T) => inEdition(x, convert)
    const shown = cv({ settings, sections })
    const frame: any = { edition, settings: { ...shown.settings, edition: settings.edition }, sections: shown.sections, prefix: prefixOf(edition, settings.edition), origin: 'https://wangxi.example', words: messagesOf(edition), assets }
    const now = NOW
    const wire = await listWire(db, { limit: 13 })
    const flash = wire.find((w) => w.flash)
    const P = {
      wire: wireColumn(frame, cv(wire), now),
      hot: hotList(frame, '24h', cv(await listHot(db, '24h', 10))),
      topics: topicsStrip(frame, cv(await listTopics(db, { limit: 5 }))),
      corrections: correctionsBox(frame, cv(await listPublicNotes(db, { limit: 3 }))),
      footer: footer(frame),
    }
    const mast = (current: any) => masthead(frame, { current, now, flash: current === 'home' ? cv(flash) : undefined })
    const show = (pieces: any) => pieces.map((p: any) => (typeof p === 'string' ? p : `[${p.part}]`)).join('')
    let m
    if (path === '/') {
      const slots = await listSlots(db, 'home')
      const of = (place: string) => A.listBriefsByIds(db, slots.filter((s) => s.place === place).map((s) => s.articleId))
      const [lead] = await of('lead')
      const used = new Set(slots.map((s) => s.articleId))
      const full = lead && (await A.findReadable(db, lead.id))
      const opening = full?.body.content.filter((b: any) => b.type === 'paragraph').slice(0, 2).map((b: any) => plainInline(b.content))
      const blocks = []
      for (const s of sections.filter((s) => s.slug !== 'opinion')) blocks.push({ section: s, stories: (await A.listBriefs(db, { sectionId: s.id, limit: 12 })).filter((a) => !used.has(a.id)).slice(0, 6) })
      const op = sections.find((s) => s.slug === 'opinion')!
      return show(homePage(frame, cv({ lead: lead && { ...lead, opening }, seconds: await of('second'), briefs: await of('brief'), blocks, opinion: { section: op, stories: await A.listBriefs(db, { sectionId: op.id, limit: 4 }) } }), { ...P, masthead: mast('home') }))
    }
    if ((m = /^\/a\/(.+)$/.exec(path))) {
      const id = m[1] === 'RETRACTED' ? (await db.selectFrom('articles').select('id').where('state', '=', 'retracted').limit(1).executeTakeFirst())!.id : m[1] === 'LEAD' ? (await listSlots(db, 'home')).find((s) => s.place === 'lead')!.articleId : m[1]!
      const a = await A.findReadable(db, id)
      if (!a) return ''
      const article = cv(a)
      const related = relatedList(frame, cv(await listRelated(db, id, 8)), cv([{ headline: '漪江口潮位站建站七十年', comments: 63, articleId: undefined }]))
      const comments = commentsDigest(frame, cv({ articleId: id, count: a.commentCount, hot: await listHotComments(db, id, 4), newest: await listNewComments(db, id, { limit: 8 }) }))
      const corrections = await db.selectFrom('corrections').selectAll().where('article_id', '=', id).orderBy('made_at', 'desc').execute()
      const [topic] = a.topics
      const neighbours = topic && { topic, ...(await A.neighboursInTopic(db, topic.id, a.publishedAt)) }
      const parts = { ...P, masthead: mast(`section:${a.section.slug}`), related, comments }
      return show(a.state === 'retracted' ? retractedPage(frame, { article }, parts) : articlePage(frame, cv({ article: a, corrections: corrections.map((c: any) => ({ note: c.note, madeAt: c.made_at })), neighbours }), parts))
    }
    if ((m = /^\/wire(?:\/(.+))?$/.exec(path))) {
      const section = q.get('section') ?? undefined
      const entries = await listWire(db, { limit: 60, sectionId: sections.find((s) => s.slug === section)?.id })
      const days = Object.entries(Object.groupBy(entries, (e) => paperTime(settings.timeZone, e.at).date)).map(([date, entries]) => ({ date, count: entries!.length, entries: entries! })).filter((d) => !m[1] || d.date === m[1])
      return show(wirePage(frame, cv({ filter: { day: m[1], section }, days, calendar: [{ date: '2026-11-22', count: 41 }, { date: '2026-11-21', count: 79 }, { date: '2026-11-20', count: 84 }, { date: '2026-11-19', count: 77 }], topics: await listTopics(db, { limit: 8 }), older: '/wire?before=x' }), { ...P, masthead: mast('wire') }))
    }
    if (path === '/topics') return show(topicsPage(frame, cv(await listTopics(db)), { ...P, masthead: mast('topics') }))
    if ((m = /^\/t\/(.+)$/.exec(path))) {
      const topic = (await findTopic(db, m[1]!))!
      const timeline = await A.listTimeline(db, { topicId: topic.id, limit: 30 })
      return show(topicPage(frame, cv({ topic, stories: timeline.length, timeline, wire: await listWire(db, { topicId: topic.id, limit: 8 }), front: true, older: `/t/${m[1]}?before=x` }), { ...P, masthead: mast('topics') }))
    }
    if ((m = /^\/s\/(.+)$/.exec(path))) {
      const section = sections.find((s) => s.slug === m[1])!
      return show(sectionPage(frame, cv({ section, stories: m[1] === 'none' ? [] : await A.listBriefs(db, { sectionId: section.id, limit: 20 }), front: true, older: `/s/${m[1]}?before=x` }), { ...P, masthead: mast(`section:${m[1]}`) }))
    }
    if (path === '/hot') return show(hotPage(frame, cv({ span: '7d' as const, places: await listHot(db, '7d', 30) }), { ...P, masthead: mast('hot') }))
    if (path === '/corrections') return show(correctionsPage(frame, cv({ notes: await listPublicNotes(db, { limit: 30 }) }), { ...P, masthead: mast(undefined) }))
    if (path === '/search') {
      const query = q.get('q') ?? ''
      const hits = query && query !== 'zzz' ? (await A.listBriefs(db, { limit: 100 })).filter((a) => (a.headline + a.standfirst).includes(query)) : []
      const mark = (text: string) => ({ text, highlights: [...text.matchAll(new RegExp(query, 'g'))].map((m) => [m.index, m.index + query.length] as const) })
      return show(searchPage(frame, cv({ query, total: hits.length, results: hits.map((a) => ({ id: a.id, headline: mark(a.headline), excerpt: a.standfirst ? mark(a.standfirst) : undefined, section: a.section, publishedAt: a.publishedAt, commentCount: a.commentCount })) }), { ...P, masthead: mast(undefined) }))
    }
    const status = Number(/\d+/.exec(path)?.[0] ?? 404) as any
    return show(errorPage(frame, { status, id: status >= 500 ? '0k3p9x7f2m1a' : undefined }, { ...P, masthead: mast(undefined) }))
  }
}
