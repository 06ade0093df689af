import { expect, it } from 'vitest'
import { contentOf, DAY, eachDatabase } from '../../test/support/paper.ts'
import { parseXml } from '../../test/support/xml-tree.ts'
import { HOUR, later, SECOND } from '../kernel/clock.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { listPublications, listStretches } from '../newsroom/articles/publication-reading.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { takeIn } from '../newsroom/articles/take-in.ts'
import type { EditionView } from '../newsroom/settings/edition.ts'
import { settingsSchema } from '../newsroom/settings/settings.ts'
import { loadNewsSitemap, loadSitemapIndex, loadSitemapPart } from './load-sitemaps.ts'
import { robotsText } from './robots.ts'

const view: EditionView = {
  origin: 'https://wangxi.example',
  prefix: '',
  edition: 'zh-Hans',
  settings: settingsSchema.parse({ name: '望汐时报' }),
  spell: (text) => text,
}
const hongKong: EditionView = {
  ...view,
  prefix: '/hk',
  edition: 'zh-Hant-HK',
  spell: (text) => text.replaceAll('闸', '閘'),
}

eachDatabase('a sitemap', (paper) => {
  const part = async (number: number, as = view) => {
    const xml = await loadSitemapPart(paper.database.read, as, number)
    return xml === undefined ? undefined : parseXml(xml)
  }

  it('begins with an index of its parts, with the time of the last change of each', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    paper.passes(HOUR)
    const revised = await paper.edits(story, {})
    await publish(paper.newsroom, { articleId: story.id, revision: revised.latestRevision })
    const parts = parseXml(await loadSitemapIndex(paper.database.read, view)).all('sitemap')
    expect(parts.map((entry) => entry.one('loc').text)).toEqual([
      'https://wangxi.example/sitemap-0.xml',
      'https://wangxi.example/sitemap-1.xml',
    ])
    expect(parts[1]!.one('lastmod').text).toBe(paper.now())
  })

  it('names the fixed places, the sections and the topics', async () => {
    await paper.prints('二号闸门吊装完成', { topics: [paper.tideGate] })
    const pages = (await part(0))!.all('url')
    expect(pages.map((page) => page.one('loc').text.replace('https://wangxi.example', ''))).toEqual([
      '/',
      '/wire',
      '/hot',
      '/topics',
      '/corrections',
      '/s/city',
      '/s/port',
      '/t/tide-gate',
    ])
    expect(pages.at(-1)!.one('lastmod').text).toBe(paper.now())
  })

  it('names every story in its own edition with all editions beside it', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const page = (await part(1, hongKong))!.one('url')
    expect(page.one('loc').text).toBe(`https://wangxi.example/hk/a/${story.id}`)
    expect(page.all('xhtml:link').map((link) => [link.attributes.hreflang, link.attributes.href])).toEqual([
      ['zh-Hans', `https://wangxi.example/a/${story.id}`],
      ['zh-Hant-TW', `https://wangxi.example/tw/a/${story.id}`],
      ['zh-Hant-HK', `https://wangxi.example/hk/a/${story.id}`],
      ['x-default', `https://wangxi.example/a/${story.id}`],
    ])
  })

  it('loses a retracted story, and knows no part that has not begun', async () => {
    const story = await paper.prints('城北水厂停产')
    await retract(paper.newsroom, { articleId: story.id, reason: '消息未经核实。' })
    expect((await part(1))!.all('url')).toEqual([])
    expect(await part(2)).toBeUndefined()
  })

  it('is cut into stretches of which a new story moves only the last', async () => {
    for (let number = 0; number < 7; number++) {
      await paper.prints(`第${number}号潮汛通报`)
      paper.passes(SECOND)
    }
    const before = await listStretches(paper.database.read, 3)
    expect(before.map(({ number }) => number)).toEqual([1, 2, 3])
    const [first] = await listPublications(paper.database.read, before[0]!)
    await retract(paper.newsroom, { articleId: first!.id, reason: '重复发布。' })
    await paper.prints('第7号潮汛通报')
    paper.passes(SECOND)
    await paper.prints('第8号潮汛通报')
    paper.passes(SECOND)
    const after = await listStretches(paper.database.read, 3)
    expect(after).toEqual(before)
    expect((await listPublications(paper.database.read, after[0]!)).length).toBe(2)
    await paper.prints('第9号潮汛通报')
    expect(await listStretches(paper.database.read, 3)).toMatchObject([
      ...before.slice(0, 2),
      { number: 3 },
      { number: 4 },
    ])
  })

  it('comes to an end though more stories than a stretch holds share one instant', async () => {
    await takeIn(
      paper.newsroom,
      ['甲', '乙', '丙', '丁', '戊'].map((headline, index) => ({
        content: contentOf(headline),
        sectionId: paper.city.id,
        topicIds: [],
        publishedAt: index < 4 ? later(paper.now(), -SECOND) : paper.now(),
      })),
    )
    const stretches = await listStretches(paper.database.read, 2)
    const lengths = await Promise.all(
      stretches.map(async (stretch) => (await listPublications(paper.database.read, stretch)).length),
    )
    expect(lengths).toEqual([4, 1])
  })

  it('for news has the last two days only, with headline and language', async () => {
    await paper.prints('三天前的旧闻')
    paper.passes(3 * DAY)
    const story = await paper.prints('外港潮闸今晨落闸')
    const { text, freshUntil } = await loadNewsSitemap(paper.database.read, hongKong, paper.now())
    const page = parseXml(text).one('url')
    expect(page.one('loc').text).toBe(`https://wangxi.example/hk/a/${story.id}`)
    const news = page.one('news:news')
    expect(news.one('news:title').text).toBe('外港潮閘今晨落閘')
    expect(news.one('news:publication_date').text).toBe(paper.now())
    expect(news.one('news:publication').one('news:language').text).toBe('zh-tw')
    expect(freshUntil).toBe(later(paper.now(), 2 * DAY + 1))
  })

  it('is named in robots.txt, in every edition', () => {
    const lines = robotsText(view).split('\n')
    expect(lines[0]).toBe('User-agent: *')
    expect(lines).toContain('Disallow: /tw/search')
    expect(lines).toContain('Sitemap: https://wangxi.example/sitemap.xml')
    expect(lines).toContain('Sitemap: https://wangxi.example/hk/news-sitemap.xml')
  })
})
