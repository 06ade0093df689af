import { listArticles } from '../../src/desk/contract/article-list.ts'
import { beginArticle, saveText } from '../../src/desk/contract/writing.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { EMPTY_TEXT } from '../../src/newsroom/writing/working-text.ts'
import { launchChromium } from '../../test/support/chromium.ts'
import { type Figure, median, quantile } from '../figure.ts'
import type { Bench } from '../main.ts'
import { askText, databaseIn } from '../template.ts'
import { startPortal } from '../servers.ts'
import { signIn, type Staff } from '../staff.ts'

const group = 'desk'
const LOADS = 5
const SAVES = 200
const CHARACTERS = 20_000
const ASKED = 15

/** The back office: its first load on a slow machine, a save, a long list. */
export async function measureDesk(bench: Bench): Promise<readonly Figure[]> {
  return [...(await firstLoad(bench)), ...(await saving(bench)), ...(await lists(bench))]
}

/** In a fresh browser each time, with a quarter of the processor. */
async function firstLoad({ demo, built }: Bench): Promise<readonly Figure[]> {
  const newspaper = await demo()
  const portal = await startPortal(newspaper.folder, built)
  const linYan = await signIn(newspaper, portal.port, 'editor')
  const browser = await launchChromium()
  const loads: { readonly bytes: number; readonly ms: number }[] = []
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const url = `http://localhost:${portal.port}`
    await context.addCookies([{ name: 'desk', value: linYan.token, url, httpOnly: true }])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await session.send('Network.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(noteWhenUsable)
    await page.goto(`${url}/desk/inbox`, { waitUntil: 'commit' })
    const ms = await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt)
    loads.push({ bytes, ms: (await ms.jsonValue())! })
    await context.close()
  }
  await browser.close()
  linYan.leave()
  await portal.end()
  return [
    {
      group,
      what: 'first load of the inbox, compressed',
      value: Math.max(...loads.map(({ bytes }) => bytes)) / 1024,
      unit: 'KB',
      atMost: 400,
      note: 'everything until it can be used, headers too',
    },
    {
      group,
      what: 'navigation to an inbox that can be used, CPU four times slower',
      value: median(loads.map(({ ms }) => ms)),
      unit: 'ms',
      atMost: 2000,
      note: `median of ${LOADS} fresh browsers: ${loads.map(({ ms }) => ms.toFixed(0)).join(', ')}`,
    },
  ]
}

/** When what waits stands in the inbox, is painted, and the main thread has nothing else to do. */
function noteWhenUsable(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.inbox .queues label') || !document.querySelector('.inbox :is(.entries, .nothing)'))
      return
    watch.disconnect()
    requestAnimationFrame(() => requestIdleCallback(() => Object.assign(globalThis, { usableAt: performance.now() })))
  })
  watch.observe(document, { childList: true, subtree: true })
}

async function saving({ demo, built }: Bench): Promise<readonly Figure[]> {
  const newspaper = await demo()
  const portal = await startPortal(newspaper.folder, built)
  const linYan = await signIn(newspaper, portal.port, 'editor')
  const { ask: asks } = linYan
  const sitting = 'benchsitting0000'
  const sectionId = firstOf(await asks(listArticles, { query: { limit: '1' } })).section.id
  const begun = await asks(beginArticle, { body: { sitting, sectionId } })
  const { articleId } = begun.body as { articleId: string }
  const times: number[] = []
  for (let count = 1; count <= SAVES + 20; count++) {
    const text = { ...EMPTY_TEXT, headline: `潮闸第${count}稿`, body: paragraphs(longText(count)) }
    const { ms } = await asks(saveText, { params: { articleId }, body: { sitting, count, text } })
    if (count > 20) times.push(ms)
  }
  linYan.leave()
  await portal.end()
  return [
    {
      group,
      what: `saving ${CHARACTERS} characters, asked to answered`,
      value: median(times),
      unit: 'ms',
      atMost: 30,
      note: `${SAVES} saves, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
    },
  ]
}

/** A paragraph for each hundred characters; one of them is another each time. */
function longText(count: number): string[] {
  const sentence = '外港潮闸今晨七时开启，航道随即恢复通航，二十七条船依次进港。'
  const paragraph = sentence.repeat(4).slice(0, 100)
  return Array.from({ length: CHARACTERS / 100 }, (_, index) =>
    index === count % 200 ? `第${count}次改动。${paragraph}`.slice(0, 100) : paragraph,
  )
}

async function lists({ large, built }: Bench): Promise<readonly Figure[]> {
  const newspaper = await large()
  const portal = await startPortal(newspaper.folder, built)
  const linYan = await signIn(newspaper, portal.port, 'editor')
  const first = firstOf(await linYan.ask(listArticles, { query: { limit: '1' } }))
  const file = databaseIn(newspaper.folder)
  const filters = {
    none: {},
    drafts: { stage: 'draft' },
    published: { stage: 'published' },
    'published with a newer revision': { stage: 'revised' },
    section: { section: first.section.id },
    topic: { topic: askText(file, 'select topic_id from article_topics group by topic_id order by count(*) desc') },
    writer: { by: askText(file, 'select staff_id from article_writers group by staff_id order by count(*) desc') },
    'a word of many': { q: '潮闸' },
    'a word of none': { q: '亿兆京垓' },
    'two words': { q: '外港 电车' },
    'by publication': { sort: 'published' },
    'section, stage and a word': { section: first.section.id, stage: 'published', q: '潮' },
  } as const
  const times = []
  for (const [name, query] of Object.entries(filters))
    times.push({ name, ms: await asked(linYan, { ...query, limit: '100' }) })
  linYan.leave()
  await portal.end()
  const worst = times.reduce((a, b) => (b.ms > a.ms ? b : a))
  return [
    {
      group,
      what: `a list of ${newspaper.stories} articles, the slowest filter`,
      value: worst.ms,
      unit: 'ms',
      atMost: 100,
      note: times.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', '),
    },
  ]
}

/** The median, the first time left out. */
async function asked(staff: Staff, query: Readonly<Record<string, string>>): Promise<number> {
  const times = []
  for (let time = 0; time <= ASKED; time++) times.push((await staff.ask(listArticles, { query })).ms)
  return median(times.slice(1))
}

function firstOf({ body }: { readonly body: unknown }): { readonly section: { readonly id: string } } {
  return (body as { items: { section: { id: string } }[] }).items[0]!
}
