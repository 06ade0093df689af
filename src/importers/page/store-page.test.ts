import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { getRevision } from '../../newsroom/articles/article-store.ts'
import { findReadable } from '../../newsroom/articles/article-reading.ts'
import { revise } from '../../newsroom/articles/revise.ts'
import { listReferences } from '../../newsroom/references/refer.ts'
import { blockSource, registerSource } from '../../newsroom/sources/source-store.ts'
import { describeTopic, findTopicByName, listTopics } from '../../newsroom/topics/topic-store.ts'
import { listWire } from '../../newsroom/wire/wire-reading.ts'
import type { PageReading } from './page-reading.ts'
import { storePage } from './store-page.ts'

const page: PageReading = {
  article: {
    headline: '漪江口冬季禁渔今起实施',
    originalHeadline: '冬季禁渔通告',
    source: '望汐海事网',
    author: '钟向晚 陆观潮',
    editor: '阮知潮',
    published: { value: '2020-12-22', precision: 'day', inferred: true },
    body: ['第一段。', '第二段。'],
    blocks: [
      { kind: 'paragraph', text: '第一段。' },
      { kind: 'figure', src: 'a.jpg', caption: '图' },
      { kind: 'heading', text: '小标题', level: 2 },
      { kind: 'item', text: '其一' },
      { kind: 'item', text: '其二' },
      { kind: 'paragraph', text: '第二段。' },
    ],
  },
  wire: [
    { at: '2020-12-22 21:55', headline: '明起部分车次可选静音车厢', topic: '漪江铁路' },
    { at: '2020-12-22 20:58', headline: '外港今晚有雾', topic: null },
    { at: '2020-12-22 20:21', headline: '铁路冬季时刻表公布', topic: '漪江铁路' },
  ],
  related: [
    { headline: '禁渔期补贴如何发放？', comments: 263, confidence: 0.9 },
    { headline: '渔民老郑的最后一网', comments: 126, confidence: 0.9 },
  ],
  hot: [{ headline: '渔民老郑的最后一网' }],
  repairs: { readings: 281, punctuation: 40, script: 'zh-Hans' },
}

eachDatabase('a saved page', (paper) => {
  it('becomes a draft, wire items under their topics, and references', async () => {
    const stored = await storePage(paper.newsroom, page, { publish: false })
    expect(stored).toMatchObject({ isNew: true, section: { name: '本市' }, wireItems: 3, openedTopics: 1 })
    expect(stored.awaited).toEqual({ related: 2, hot: 1 })
    expect(await findReadable(paper.database.read, stored.articleId)).toBeUndefined()
    const wire = await listWire(paper.database.read, { limit: 10 })
    expect(wire.map((item) => [item.at, item.topic?.name])).toEqual([
      ['2020-12-22T13:55:00.000Z', '漪江铁路'],
      ['2020-12-22T12:58:00.000Z', undefined],
      ['2020-12-22T12:21:00.000Z', '漪江铁路'],
    ])
    expect((await listReferences(paper.database.read, stored.articleId)).related).toEqual([
      { headline: '禁渔期补贴如何发放？', comments: 263, articleId: undefined },
      { headline: '渔民老郑的最后一网', comments: 126, articleId: undefined },
    ])
  })

  it('stands before readers with all that it said, under the time of the page', async () => {
    const { articleId } = await storePage(paper.newsroom, page, { publish: true, section: 'port' })
    expect(await findReadable(paper.database.read, articleId)).toMatchObject({
      headline: '漪江口冬季禁渔今起实施',
      originalHeadline: '冬季禁渔通告',
      editor: '阮知潮',
      source: { name: '望汐海事网' },
      section: { slug: 'port' },
      publishedAt: '2020-12-21T16:00:00.000Z',
      dayOnly: true,
      dateInferred: true,
      bylines: [{ name: '钟向晚' }, { name: '陆观潮' }],
      body: {
        content: [
          { type: 'paragraph' },
          { type: 'heading' },
          { type: 'bulletList', content: [{}, {}] },
          { type: 'paragraph' },
        ],
      },
    })
  })

  it('filed as a draft is published by the next import that says so, unless somebody has worked on it', async () => {
    const { articleId } = await storePage(paper.newsroom, page, { publish: false })
    expect(await storePage(paper.newsroom, page, { publish: true })).toMatchObject({ isNew: false, isPublished: true })
    expect(await findReadable(paper.database.read, articleId)).toMatchObject({
      publishedAt: '2020-12-21T16:00:00.000Z',
    })
    const other = { ...page, article: { ...page.article!, headline: '另一篇', body: ['另一篇。'] } }
    const touched = await storePage(paper.newsroom, other, { publish: false })
    const { headline, bylines, body } = await getRevision(paper.database.read, touched.articleId, 1)
    await revise(paper.newsroom, { articleId: touched.articleId, basedOn: 1, content: { headline, bylines, body } })
    expect(await storePage(paper.newsroom, other, { publish: true })).toMatchObject({ isPublished: false })
    expect(await findReadable(paper.database.read, touched.articleId)).toBeUndefined()
  })

  it('has its letters and figures half-width, as one searches for them', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: '　２０２０年１２月２２日，Ｎ６路增开５．５％。' }]
    const article = { ...page.article!, headline: 'Ｎ６路１９：３０起增开', blocks }
    const wire = [{ at: '2020-12-22 20:58', headline: '外港水位４．２米', topic: null }]
    const { articleId } = await storePage(paper.newsroom, { ...page, article, wire }, { publish: true })
    expect(await findReadable(paper.database.read, articleId)).toMatchObject({
      headline: 'N6路19:30起增开',
      body: { content: [{ content: [{ text: '2020年12月22日，N6路增开5.5%。' }] }] },
    })
    expect(await listWire(paper.database.read, { limit: 1 })).toMatchObject([{ headline: '外港水位4.2米' }])
  })

  it('keeps its order among wire items of one time', async () => {
    const headlines = ['外港今晚有雾', '渡轮末班提前', '潮闸例行检修']
    const wire = headlines.map((headline) => ({ at: '2020-12-22 20:58', headline, topic: null }))
    await storePage(paper.newsroom, { ...page, wire }, { publish: false })
    const listed = await listWire(paper.database.read, { limit: 10 })
    expect(listed.map(({ headline }) => headline)).toEqual(headlines)
  })

  it('changes nothing when it is imported again, also with its punctuation saved differently', async () => {
    const first = await storePage(paper.newsroom, page, { publish: true })
    const before = await paper.entries()
    const again = { ...page, article: { ...page.article!, headline: '漪江口冬季禁渔，今起实施' } }
    expect(await storePage(paper.newsroom, again, { publish: true })).toEqual({
      ...first,
      isNew: false,
      isPublished: false,
      section: undefined,
      wireItems: 0,
      openedTopics: 0,
    })
    expect(await paper.entries()).toEqual(before)
    expect(await listTopics(paper.database.read)).toHaveLength(2)
  })

  it('finds the stories that it named, whichever was imported first', async () => {
    const first = await storePage(paper.newsroom, page, { publish: true })
    const other = {
      ...page,
      wire: [],
      related: [{ headline: '漪江口冬季禁渔 今起实施', comments: 9, confidence: 1 }],
      hot: [],
    }
    const named = await storePage(
      paper.newsroom,
      { ...other, article: { ...page.article!, headline: '漁民老鄭的最後一網', body: ['另一篇。'] } },
      { publish: true },
    )
    expect((await listReferences(paper.database.read, first.articleId)).related[1]).toMatchObject({
      headline: '渔民老郑的最后一网',
      comments: 0,
      articleId: named.articleId,
    })
    expect((await listReferences(paper.database.read, first.articleId)).hot).toMatchObject([
      { articleId: named.articleId },
    ])
    expect((await listReferences(paper.database.read, named.articleId)).related).toMatchObject([
      { articleId: first.articleId },
    ])
    expect(await paper.kinds()).toContain('article.resolved')
  })

  it('awaits no longer what was imported meanwhile', async () => {
    await storePage(paper.newsroom, page, { publish: false })
    const named = { ...page.article!, headline: '渔民老郑的最后一网', body: ['另一篇。'] }
    await storePage(paper.newsroom, { ...page, article: named, related: [], hot: [] }, { publish: false })
    const again = await storePage(paper.newsroom, page, { publish: false })
    expect(again.awaited).toEqual({ related: 1, hot: 0 })
  })

  it('is refused under a section that there is not, also when it was imported before', async () => {
    const nowhere = { publish: true, section: 'world' }
    const refusal = { code: 'missing', facts: { noun: 'section', slug: 'world' } }
    await expect(storePage(paper.newsroom, page, nowhere)).rejects.toMatchObject(refusal)
    expect(await paper.kinds()).toEqual([])
    await storePage(paper.newsroom, page, { publish: true })
    await expect(storePage(paper.newsroom, page, nowhere)).rejects.toMatchObject(refusal)
  })

  it('is completed when an import was cut off after its story', async () => {
    const first = await storePage(paper.newsroom, { ...page, related: [], hot: [], wire: [] }, { publish: true })
    await paper.newsroom.write(({ rows }) => rows.deleteFrom('article_imports').execute())
    const other = { ...page, wire: [], hot: [], article: { ...page.article!, headline: '另一篇', body: ['另一篇。'] } }
    const named = await storePage(
      paper.newsroom,
      { ...other, related: [{ headline: page.article!.headline!, comments: 1, confidence: 1 }] },
      { publish: true },
    )
    await storePage(paper.newsroom, page, { publish: true })
    expect((await listReferences(paper.database.read, named.articleId)).related).toMatchObject([
      { articleId: first.articleId },
    ])
  })

  it('imported twice at the same time, or beside the story that it names, loses nothing', async () => {
    const naming = (headline: string, other: string): PageReading => ({
      ...page,
      wire: [],
      hot: [],
      article: { ...page.article!, source: null, headline, body: [`${headline}。`] },
      related: [{ headline: other, comments: 1, confidence: 1 }],
    })
    const [one, two] = [naming('渡轮复航了吗', '夜班电车延长'), naming('夜班电车延长', '渡轮复航了吗')]
    const [a, b] = await Promise.all([one, two].map((each) => storePage(paper.newsroom, each, { publish: true })))
    expect((await listReferences(paper.database.read, a!.articleId)).related).toMatchObject([
      { articleId: b!.articleId },
    ])
    expect((await listReferences(paper.database.read, b!.articleId)).related).toMatchObject([
      { articleId: a!.articleId },
    ])
  })

  it('finds its topic again when that has got another name', async () => {
    await storePage(paper.newsroom, page, { publish: true })
    const topic = (await findTopicByName(paper.database.read, '漪江铁路'))!
    await describeTopic(paper.newsroom, { topicId: topic.id, name: '漪江沿线铁路' })
    const wire = [0, 1, 2].map((hour) => ({
      at: `2020-12-23 1${hour}:00`,
      headline: `铁路消息之${hour}`,
      topic: '漪江铁路',
    }))
    expect(await storePage(paper.newsroom, { ...page, wire }, { publish: true })).toMatchObject({
      wireItems: 3,
      openedTopics: 0,
    })
  })

  it('with a clock that runs ahead does not stand above the news for years', async () => {
    const ahead = {
      ...page,
      article: { ...page.article!, published: { value: '2099-01-01', precision: 'day' as const, inferred: false } },
      wire: page.wire.map((item) => ({ ...item, at: '2099-01-01 08:00' })),
    }
    const { articleId } = await storePage(paper.newsroom, ahead, { publish: true })
    expect((await findReadable(paper.database.read, articleId))!.publishedAt).toBe(paper.now())
    expect((await listWire(paper.database.read, { limit: 3 })).map((item) => item.at)).toEqual(
      Array(3).fill(paper.now()),
    )
  })

  it('may bring more wire items than a statement has parameters', async () => {
    const wire = Array.from({ length: 33_000 }, (_, i) => ({
      at: '2020-12-22 21:55',
      headline: `滚动第${i}条`,
      topic: null,
    }))
    expect(await storePage(paper.newsroom, { ...page, wire }, { publish: false })).toMatchObject({ wireItems: 33_000 })
  })

  it('of a blocked source is not published', async () => {
    const source = await registerSource(paper.newsroom, { name: page.article!.source!, kind: 'outlet' })
    await blockSource(paper.newsroom, { sourceId: source.id, blocked: true })
    await expect(storePage(paper.newsroom, page, { publish: true })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await storePage(paper.newsroom, page, { publish: false })).toMatchObject({ isNew: true })
  })

  it('without an article is refused, and nothing is stored', async () => {
    await expect(storePage(paper.newsroom, { ...page, article: null }, { publish: true })).rejects.toMatchObject({
      code: 'missing',
    })
    expect(await paper.kinds()).toEqual([])
  })
})
