import { expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { searchQuery } from '../hanzi/words/query.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { classify } from '../newsroom/articles/classify.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { fileWire } from '../newsroom/wire/file-wire.ts'
import { correctWire, withdrawWire } from '../newsroom/wire/keep-wire.ts'
import { createSearchFollower } from './follow-search.ts'
import { mergeIndex } from './merge-index.ts'
import { searchSide } from './index-store.ts'
import { createSearcher, type SearchOrder } from './searcher.ts'

eachDatabase('search', (paper) => {
  const index = async () => {
    const follow = createSearchFollower({ database: paper.database, clock: paper.now, holder: 'here' })
    while ((await follow()) > 0);
  }
  const search = (typed: string, also: Partial<SearchOrder> = {}) =>
    createSearcher(paper.database).search({
      query: searchQuery(typed),
      kind: 'article',
      sort: 'date',
      start: 0,
      limit: 10,
      at: paper.now(),
      ...also,
    })
  const headlines = async (typed: string, also: Partial<SearchOrder> = {}) =>
    (await search(typed, also)).hits.map((hit) => hit.headline)
  const suggest = (typed: string) => createSearcher(paper.database).suggest({ typed, at: paper.now() })

  it('finds words of any length, in either script, in the headline or the text', async () => {
    await paper.prints('台风季前查闸', { body: paragraphs(['江里的浮标都换过了。']) })
    await paper.prints('另一条', { body: paragraphs(['与台面风格无关。']) })
    await index()
    expect(await headlines('台风')).toEqual(['台风季前查闸'])
    expect(await headlines('颱風')).toEqual(['台风季前查闸'])
    expect(await headlines('江裡')).toEqual(['台风季前查闸'])
    expect(await headlines('闸')).toEqual(['台风季前查闸'])
    expect(await headlines('风台')).toEqual([])
  })

  it('leaves out what was excluded, and wants all of what was asked for', async () => {
    await paper.prints('轮渡停航', { body: paragraphs(['因雾。']) })
    paper.passes(1000)
    await paper.prints('轮渡恢复', { body: paragraphs(['雾散。']) })
    await index()
    expect(await headlines('轮渡 雾')).toEqual(['轮渡恢复', '轮渡停航'])
    expect(await headlines('轮渡 -停航')).toEqual(['轮渡恢复'])
    expect(await headlines('-停航')).toEqual([])
  })

  it('finds a long phrase as it stands, and not in pieces', async () => {
    await paper.prints('甲', { body: paragraphs(['望汐港口今天开放，汐港到外海的航线不变，望汐人多。']) })
    await paper.prints('乙', { body: paragraphs(['望汐市港口管理处今晨说。']) })
    await index()
    expect(await headlines('"望汐港"')).toEqual(['甲'])
    expect(await headlines('"汐港口"')).toEqual(['甲'])
    expect(await headlines('"望汐港到"')).toEqual([])
    expect((await search('"望汐港到外"')).total).toBe(0)
  })

  it('follows an update, and forgets a retracted story before the index does', async () => {
    const story = await paper.prints('潮位预报')
    await index()
    const revised = await paper.edits(story, { headline: '风浪预报' })
    await publish(paper.newsroom, { articleId: story.id, revision: revised.latestRevision })
    await index()
    expect(await headlines('潮位')).toEqual([])
    expect(await headlines('风浪')).toEqual(['风浪预报'])
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    expect(await headlines('风浪')).toEqual([])
    expect((await search('风浪')).total).toBe(0)
    await index()
    expect(await headlines('风浪')).toEqual([])
    expect((await search('风浪')).kinds.article).toBe(0)
  })

  it('knows a story in the section that it was moved to', async () => {
    const story = await paper.prints('潮位预报')
    await index()
    await classify(paper.newsroom, { articleId: story.id, sectionId: paper.port.id, topicIds: [paper.tideGate.id] })
    await index()
    expect(await headlines('潮位 section:port')).toEqual(['潮位预报'])
    expect(await headlines('潮位 栏目：本市')).toEqual([])
    expect(await headlines('潮位 topic:外港潮閘')).toEqual(['潮位预报'])
    expect(await headlines('topic:waigang')).toEqual(['潮位预报'])
  })

  it('takes anything that is typed for words, never for a command', async () => {
    await paper.prints('一则消息')
    await index()
    const odd = [
      '',
      '"',
      "' or 1=1 --",
      'headline:消息',
      'a AND',
      '(',
      '消 & !',
      '*',
      'NEAR(消 息)',
      '\u0000',
      ':*',
      'from:',
      'from:昨天',
      'section:nowhere 消息',
      '-',
      '---',
      'author:" topic:',
      '"'.repeat(80),
      '-'.repeat(200),
      'z'.repeat(200),
    ]
    for (const typed of odd) {
      await search(typed)
      await search(typed, { sort: 'relevance', kind: 'wire' })
      await suggest(typed)
    }
    expect((await search('')).total).toBe(0)
  })

  it('turns pages without losing count', async () => {
    for (let n = 0; n < 5; n++) {
      await paper.prints(`第${n}条航行通告`)
      paper.passes(1000)
    }
    await index()
    const first = await search('航行', { limit: 2 })
    const last = await search('航行', { start: 4, limit: 2 })
    expect([first.total, first.hits.length, first.next]).toEqual([5, 2, 2])
    expect([last.total, last.hits.length, last.next]).toEqual([5, 1, undefined])
  })

  it('finds headlines, names and topics by pinyin and by initials', async () => {
    await paper.prints('中国铁路渡轮试航', { bylines: [{ name: '钟向晚', role: 'reporter' }] })
    await paper.prints('重慶航線開通', { topics: [paper.tideGate], bylines: [] })
    await index()
    for (const typed of ['zgtl', 'zhongguotielu', 'zhongguotl', 'ZGTL', "zhong'guo", 'zhongxiangwan'])
      expect(await headlines(typed)).toEqual(['中国铁路渡轮试航'])
    for (const typed of ['cq', 'chongqing', 'wgcz', 'waigangchaozha'])
      expect(await headlines(typed)).toEqual(['重慶航線開通'])
    expect(await headlines('gztl')).toEqual([])
  })

  it('tells sections, topics, writers and days apart', async () => {
    await paper.prints('潮闸落成', { section: paper.port, topics: [paper.tideGate] })
    paper.passes(24 * 60 * 60 * 1000)
    await paper.prints('潮闸演练', { bylines: [{ name: '林知汐', role: 'reporter' }] })
    await index()
    expect(await headlines('潮闸 section:port')).toEqual(['潮闸落成'])
    expect(await headlines('潮闸 -section:港航')).toEqual(['潮闸演练'])
    expect(await headlines('潮闸 author:林知汐')).toEqual(['潮闸演练'])
    expect(await headlines('潮闸 author:lzx')).toEqual(['潮闸演练'])
    expect(await headlines('潮闸 -author:知汐')).toEqual(['潮闸落成'])
    expect(await headlines('潮闸', { from: '2026-11-23T00:00:00.000Z' })).toEqual(['潮闸演练'])
    expect(await headlines('潮闸', { before: '2026-11-23T00:00:00.000Z' })).toEqual(['潮闸落成'])
    expect(await headlines('section:city')).toEqual(['潮闸演练'])
    expect((await search('潮闸 section:nowhere')).unknown).toMatchObject([
      { by: 'section', value: 'nowhere', not: false },
    ])
    const { sections, topics } = await search('潮闸')
    expect(sections.map(({ count }) => count)).toEqual([1, 1])
    expect(topics).toMatchObject([{ slug: 'tide-gate', name: '外港潮闸', count: 1 }])
  })

  it('sets the story about a word above one that mentions it, and the new above the old', async () => {
    await paper.prints('渡轮新船下水', { body: paragraphs(['渡轮今晨下水，渡轮公司说，渡轮明年投用。']) })
    paper.passes(1000)
    await paper.prints('电车延长线', { body: paragraphs(['乘客可换乘渡轮。', '沿线有十二个车站。'.repeat(20)]) })
    await index()
    expect(await headlines('渡轮', { sort: 'relevance' })).toEqual(['渡轮新船下水', '电车延长线'])
    expect(await headlines('渡轮', { sort: 'date' })).toEqual(['电车延长线', '渡轮新船下水'])
    paper.passes(300 * 24 * 60 * 60 * 1000)
    await paper.prints('渡轮新船下水', { body: paragraphs(['渡轮今晨下水，渡轮公司说，渡轮明年投用。']) })
    await index()
    const [newest] = (await search('渡轮', { sort: 'relevance' })).hits
    expect(newest!.publishedAt).toBe(paper.now())
  })

  it('finds items of the wire, corrected and withdrawn as they are', async () => {
    const item = await fileWire(paper.newsroom, { headline: '外港潮位上涨', topicId: paper.tideGate.id })
    await index()
    expect(await headlines('潮位', { kind: 'wire' })).toEqual(['外港潮位上涨'])
    expect((await search('潮位')).kinds).toEqual({ article: 0, wire: 1 })
    await correctWire(paper.newsroom, { itemId: item.id, headline: '外港潮位回落', text: '已降到三米。' })
    await index()
    expect(await headlines('回落 三米', { kind: 'wire' })).toEqual(['外港潮位回落'])
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '误发' })
    expect(await headlines('回落', { kind: 'wire' })).toEqual([])
  })

  it('proposes what was meant by a slip or a wrong homophone', async () => {
    await paper.prints('外长拉夫罗夫访问望汐', { body: paragraphs(['拉夫罗夫说，港口很美。']) })
    await index()
    const meant = async (typed: string) => (await search(typed)).correction?.instead
    expect(await meant('拉夫洛夫')).toBe('拉夫罗夫')
    expect(await meant('外长拉夫洛夫')).toBeDefined()
    expect(await meant('拉夫夫')).toBe('拉夫罗夫')
    expect(await meant('拉罗夫夫')).toBe('拉夫罗夫')
    expect(await meant('刚口')).toBe('港口')
    expect(await meant('拉夫罗夫')).toBeUndefined()
    expect(await meant('饕餮')).toBeUndefined()
  })

  it('suggests headlines, topics and people while one types', async () => {
    await paper.prints('外港潮闸合龙', { bylines: [{ name: '钟向晚', role: 'reporter' }] })
    await index()
    expect(await suggest('潮闸')).toMatchObject({
      headlines: [{ headline: '外港潮闸合龙' }],
      topics: [{ slug: 'tide-gate' }],
    })
    expect(await suggest('waig')).toMatchObject({
      headlines: [{ headline: '外港潮闸合龙' }],
      topics: [{ slug: 'tide-gate' }],
    })
    expect((await suggest('zxw')).people).toEqual(['钟向晚'])
    expect((await suggest('钟')).people).toEqual(['钟向晚'])
    expect(await suggest('正文')).toEqual({ headlines: [], topics: [], people: [] })
  })

  it('finds the same after its volumes were merged, without what was struck out', async () => {
    const stories = []
    for (let n = 0; n < 20; n++) {
      stories.push(await paper.prints(`第${n}条航行通告`))
      paper.passes(1000)
      if (n % 3 === 0) await retract(paper.newsroom, { articleId: stories.at(-1)!.id, reason: '有误' })
      await index()
    }
    const before = await search('航行', { limit: 20, sort: 'relevance' })
    await mergeIndex(searchSide(paper.database))
    expect(await search('航行', { limit: 20, sort: 'relevance' })).toEqual(before)
    expect(before.total).toBe(13)
  })
})
