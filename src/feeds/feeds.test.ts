import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../test/support/paper.ts'
import { parseXml } from '../../test/support/xml-tree.ts'
import { HOUR, later } from '../kernel/clock.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { correct } from '../newsroom/articles/correct.ts'
import { retract } from '../newsroom/articles/retract.ts'
import type { EditionView } from '../newsroom/settings/edition.ts'
import { settingsSchema } from '../newsroom/settings/settings.ts'
import { registerSource } from '../newsroom/sources/source-store.ts'
import type { Feed, FeedFormat } from './feed.ts'
import { FEED_LENGTH, loadFeed, writeFeed } from './load-feeds.ts'

/** With the counts in their places. */
function written(feed: Feed, format: FeedFormat): string {
  return writeFeed(feed, format)
    .map((piece) => (typeof piece === 'string' ? piece : piece.count))
    .join('')
}

const view: EditionView = {
  origin: 'https://wangxi.example',
  prefix: '',
  edition: 'zh-Hans',
  settings: settingsSchema.parse({ name: '望汐时报', tagline: '潮起潮落，日日有报' }),
  spell: (text) => text,
}
const taiwan: EditionView = {
  ...view,
  prefix: '/tw',
  edition: 'zh-Hant-TW',
  spell: (text) => text.replaceAll('报', '報'),
}

eachDatabase('a feed', (paper) => {
  const load = async (scope: Parameters<typeof loadFeed>[2], as = view) =>
    (await loadFeed(paper.database.read, as, scope))!

  it('has the newest stories first, at their lasting addresses', async () => {
    const older = await paper.prints('外港潮闸今晨落闸')
    paper.passes(HOUR)
    const newer = await paper.prints('夜班电车再添两条')
    const rss = parseXml(written(await load({ of: 'site' }), 'rss')).one('channel')
    expect(rss.all('item').map((item) => item.one('title').text)).toEqual(['夜班电车再添两条', '外港潮闸今晨落闸'])
    expect(rss.all('item').map((item) => item.one('guid').text)).toEqual([
      `https://wangxi.example/a/${newer.id}`,
      `https://wangxi.example/a/${older.id}`,
    ])
    expect(rss.all('item')[0]!.one('guid').attributes).toEqual({ isPermaLink: 'true' })
    expect(rss.all('item')[0]!.one('pubDate').text).toBe('Sun, 22 Nov 2026 09:00:00 GMT')
    expect(rss.one('lastBuildDate').text).toBe('Sun, 22 Nov 2026 09:00:00 GMT')
    expect(rss.one('atom:link').attributes).toMatchObject({ rel: 'self', href: 'https://wangxi.example/feed.xml' })
  })

  it('carries the full text, who wrote it, and what its source demands', async () => {
    const source = await registerSource(paper.newsroom, {
      name: '望汐港务局',
      kind: 'body',
      url: 'https://port.example/',
      creditLine: '稿件由望汐港务局授权刊发',
    })
    await paper.prints('东码头恢复夜航', {
      standfirst: '末班船延至二十三时四十分。',
      dateline: '本报望汐11月22日电',
      sourceId: source.id,
      originalHeadline: '關於東碼頭恢復夜航的通告',
      topics: [paper.tideGate],
    })
    const item = parseXml(written(await load({ of: 'site' }), 'rss'))
      .one('channel')
      .one('item')
    expect(item.one('description').text).toBe('末班船延至二十三时四十分。')
    expect(item.all('dc:creator').map((creator) => creator.text)).toEqual(['钟向晚'])
    expect(item.all('category').map((category) => category.text)).toEqual(['本市', '外港潮闸'])
    expect(item.one('content:encoded').text.split('\n')).toEqual([
      '<p>本报望汐11月22日电</p>',
      '<p>东码头恢复夜航。这是正文的第一段。</p>',
      '<p>外港潮闸今晨六时落闸，港内水位平稳。</p>',
      '<p>来源：<a href="https://port.example/">望汐港务局</a></p>',
      '<p>稿件由望汐港务局授权刊发</p>',
      '<p>原标题：關於東碼頭恢復夜航的通告</p>',
      '<p>责任编辑：阮知潮</p>',
    ])
    const entry = parseXml(written(await load({ of: 'site' }), 'atom')).one('entry')
    expect(entry.all('link').map((link) => link.attributes.rel)).toEqual(['alternate', 'via', 'replies'])
  })

  it('says the same in RSS, Atom and JSON Feed', async () => {
    const story = await paper.prints('“望潮岛”号 & “听涛”号首航', { standfirst: '潮高 < 3 米' })
    const feed = await load({ of: 'site' })
    const rss = parseXml(written(feed, 'rss')).one('channel')
    const atom = parseXml(written(feed, 'atom'))
    const json = JSON.parse(written(feed, 'json')) as { items: readonly { _comments: unknown }[] }
    const html = rss.one('item').one('content:encoded').text
    expect(atom.one('entry').one('content').text).toBe(html)
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '望汐时报',
      feed_url: 'https://wangxi.example/feed.json',
      language: 'zh-Hans',
      items: [
        {
          id: `https://wangxi.example/a/${story.id}`,
          title: '“望潮岛”号 & “听涛”号首航',
          content_html: html,
          date_published: paper.now(),
        },
      ],
    })
    const comments = `https://wangxi.example/a/${story.id}#comments`
    expect([rss.one('item').one('comments').text, rss.one('item').one('slash:comments').text]).toEqual([comments, '0'])
    expect(json.items[0]!._comments).toEqual({ url: comments, count: 0 })
    expect(atom.one('updated').text).toBe(paper.now())
    expect(atom.one('entry').one('author').one('name').text).toBe('钟向晚')
  })

  it('is written in the edition that was asked for', async () => {
    const story = await paper.prints('本报今日改版')
    const feed = await load({ of: 'site' }, taiwan)
    expect(feed).toMatchObject({ title: '望汐时報', homeAddress: 'https://wangxi.example/tw', language: 'zh-Hant-TW' })
    expect(feed.items[0]).toMatchObject({ title: '本報今日改版', address: `https://wangxi.example/tw/a/${story.id}` })
    expect(feed.items[0]!.html).toContain('責任編輯：')
  })

  it('of a section or a topic has only its own stories', async () => {
    await paper.prints('城北水厂检修')
    await paper.prints('二号闸门吊装完成', { section: paper.port, topics: [paper.tideGate] })
    const titles = async (scope: Parameters<typeof loadFeed>[2]) => (await load(scope)).items.map((item) => item.title)
    expect(await titles({ of: 'section', slug: 'city' })).toEqual(['城北水厂检修'])
    expect(await titles({ of: 'topic', slug: 'tide-gate' })).toEqual(['二号闸门吊装完成'])
    expect(await load({ of: 'topic', slug: 'tide-gate' })).toMatchObject({
      title: '外港潮闸 - 望汐时报',
      addresses: { atom: 'https://wangxi.example/t/tide-gate/feed.atom' },
    })
  })

  it('of a section or topic that is not there is not there either', async () => {
    expect(await loadFeed(paper.database.read, view, { of: 'section', slug: 'nowhere' })).toBeUndefined()
    expect(await loadFeed(paper.database.read, view, { of: 'topic', slug: 'nothing' })).toBeUndefined()
  })

  it('loses a story at its retraction, and says so among the corrections without its text', async () => {
    const story = await paper.prints('城北水厂停产', { body: paragraphs(['全城将停水三日。']) })
    paper.passes(HOUR)
    await retract(paper.newsroom, { articleId: story.id, reason: '消息未经核实。' })
    expect((await load({ of: 'site' })).items).toEqual([])
    expect((await load({ of: 'section', slug: 'city' })).items).toEqual([])
    const corrections = await load({ of: 'corrections' })
    expect(corrections.items).toMatchObject([
      { title: '撤回：城北水厂停产', summary: '消息未经核实。', publishedAt: paper.now() },
    ])
    expect(written(corrections, 'rss')).not.toContain('停水三日')
  })

  it('shows a correction at the top of the story and in the feed of corrections', async () => {
    const story = await paper.prints('老电车2路客流公布')
    const right = await paper.edits(story, {})
    paper.passes(DAY)
    await correct(paper.newsroom, {
      articleId: story.id,
      revision: right.latestRevision,
      note: '日均客流应为9300人次。',
    })
    const [item] = (await load({ of: 'site' })).items
    expect(item!.html).toMatch(/^<p><strong>更正：<\/strong>日均客流应为9300人次。<\/p>/)
    expect(item).toMatchObject({ publishedAt: later(paper.now(), -DAY), updatedAt: paper.now() })
    expect((await load({ of: 'corrections' })).items[0]!.title).toBe('更正：改过的标题')
  })

  it('ends after thirty stories', async () => {
    for (let number = 0; number < FEED_LENGTH + 2; number++) await paper.prints(`第${number}号潮汛通报`)
    expect((await load({ of: 'site' })).items).toHaveLength(FEED_LENGTH)
  })

  it('of a paper without stories is a feed all the same', async () => {
    const feed = await load({ of: 'site' })
    expect(parseXml(written(feed, 'rss')).one('channel').all('lastBuildDate')).toEqual([])
    expect(parseXml(written(feed, 'atom')).one('updated').text).toBe('1970-01-01T00:00:00.000Z')
    expect(JSON.parse(written(feed, 'json'))).toMatchObject({ items: [] })
  })
})

describe('writing a feed', () => {
  it('is well-formed, with the counts in their places, whatever the texts hold', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(']]>', '\uD800', '<', '&amp', '\u0000', '\uFFFE', '"\uFFFE"'),
    )
    fc.assert(
      fc.property(words, words, words, (title, name, html) => {
        const feed: Feed = {
          title,
          description: name,
          language: 'zh-Hans',
          homeAddress: 'https://wangxi.example/',
          addresses: { rss: '', atom: '', json: '' },
          publisher: name,
          items: [
            {
              articleId: '1',
              address: `https://wangxi.example/a/1?${title}`,
              title,
              summary: html,
              html,
              publishedAt: '2026-11-22T08:00:00.000Z',
              updatedAt: '2026-11-22T08:00:00.000Z',
              authors: [name],
              categories: [name, title],
              comments: { address: html, count: 3 },
              source: { name, address: html },
              picture: undefined,
              pictureIds: [],
            },
          ],
        }
        const item = parseXml(written(feed, 'rss')).one('channel').one('item')
        expect(item.one('slash:comments').text).toBe('3')
        const links = parseXml(written(feed, 'atom')).one('entry').all('link')
        expect(links.map(({ attributes }) => attributes['thr:count'])).toContain('3')
        const json = written(feed, 'json')
        expect(json.isWellFormed()).toBe(true)
        expect(JSON.parse(json)).toMatchObject({ items: [{ _comments: { count: 3 } }] })
      }),
    )
  })
})
