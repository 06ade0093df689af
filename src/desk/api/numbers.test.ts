import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { DAY, later } from '../../kernel/clock.ts'
import { paragraphs } from '../../newsroom/articles/body.ts'
import { retract } from '../../newsroom/articles/retract.ts'
import { countReads } from '../../newsroom/reads/count-reads.ts'
import {
  exportMostRead,
  exportPeopleOutput,
  listMostReadStories,
  listPeopleOutput,
  readPaperNumbers,
  readStoryNumbers,
} from '../contract/numbers.ts'

eachDatabase('the numbers at the interface', (paper) => {
  let portal: TestPortal
  let boss: AtWork
  let linYan: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    boss = await atWork(paper, portal, 'chief_editor', '沈里舟')
    linYan = await atWork(paper, portal, 'reporter', '林雁')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const today = () => ({ from: later(paper.now(), -DAY), to: later(paper.now(), DAY) })

  it('tell what was read, beside what was read in as long a time before', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    await countReads(paper.newsroom, [
      { articleId: story.id, reads: 30, sources: { 'weibo.com': 30 }, reached: [20, 15, 10, 5] },
      { articleId: story.id, reads: 12, at: later(paper.now(), -DAY) },
    ])
    const whole = await linYan.ask(readPaperNumbers, { query: { span: '24h' } })
    expect(whole.body).toMatchObject({ reads: 30, before: 12, thisHour: 30, open: 0, reached: [20, 15, 10, 5] })
    const { body } = await linYan.ask(readStoryNumbers, { params: { articleId: story.id }, query: { span: '7d' } })
    expect(body).toMatchObject({ headline: '外港潮闸今晨落闸', reads: 42, before: 0 })
    expect((body as { hours: unknown[] }).hours).toHaveLength(168)
    const list = await linYan.ask(listMostReadStories, { query: { limit: '1' } })
    expect(list.body).toMatchObject({ items: [{ articleId: story.id, reads: 30 }], next: null })
    const missing = { params: { articleId: '0123456789ab' } }
    expect((await linYan.ask(readStoryNumbers, missing)).status).toBe(404)
  })

  it('tell who wrote how many stories and characters, divided among those who wrote them', async () => {
    const { staffId } = linYan
    const body = paragraphs(['一二三四五六七八九十'])
    const byLinYan = { name: '旧名', role: 'reporter', staffId } as const
    await paper.prints('独立署名', { body, bylines: [byLinYan] })
    await paper.prints('合署', {
      body,
      bylines: [byLinYan, { name: '特约人', role: 'stringer' }, { name: '卞沐', role: 'photographer' }],
    })
    const gone = await paper.prints('撤了的', { body, bylines: [byLinYan] })
    await retract(paper.newsroom, { articleId: gone.id, reason: '失实' })
    await paper.files('没有发的', { body, bylines: [byLinYan] })
    const { body: answer } = await boss.ask(listPeopleOutput, { query: today() })
    const { items } = answer as { items: { name: string }[] }
    expect(items.find(({ name }) => name === '林雁')).toEqual({
      staffId,
      name: '林雁',
      articles: 2,
      alone: 1,
      characters: 20,
      share: 15,
    })
    expect(items.find(({ name }) => name === '特约人')).toMatchObject({
      articles: 1,
      alone: 0,
      characters: 10,
      share: 5,
    })
    expect(items.find(({ name }) => name === '卞沐')).toMatchObject({ articles: 1, characters: 0, share: 0 })
    const before = { from: later(paper.now(), -3 * DAY), to: later(paper.now(), -DAY) }
    expect((await boss.ask(listPeopleOutput, { query: before })).body).toEqual({ items: [] })
  })

  it('show those who may not see what others wrote their own line alone', async () => {
    const { staffId } = linYan
    await paper.prints('甲', { bylines: [{ name: '林雁', role: 'reporter', staffId }] })
    await paper.prints('乙', { bylines: [{ name: '特约人', role: 'reporter' }] })
    const { body } = await linYan.ask(listPeopleOutput, { query: today() })
    expect((body as { items: { name: string }[] }).items.map(({ name }) => name)).toEqual(['林雁'])
    const csv = await linYan.ask(exportPeopleOutput, { query: today() })
    expect(csv.body).not.toContain('特约人')
  })

  it('come as CSV with how they were counted above the rows, in the language of whoever asks', async () => {
    const story = await paper.prints('=潮闸"落闸"', { bylines: [{ name: '=1+1', role: 'reporter' }] })
    await countReads(paper.newsroom, [{ articleId: story.id, reads: 3 }])
    const output = await boss.ask(exportPeopleOutput, { query: today() })
    const lines = (output.body as string).split('\r\n')
    expect(output.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="output.csv"',
    })
    expect(lines[0]).toBe('\uFEFF口径')
    expect(lines[1]).toMatch(/^,稿件：时段内首次/)
    expect(lines).toContain('人,稿件,独立署名,字数,分摊字数')
    expect(lines.some((line) => line.startsWith("'=1+1,1,1,"))).toBe(true)
    const reads = await boss.ask(exportMostRead, { query: { span: '24h' } })
    expect(reads.body).toContain(`"'=潮闸""落闸""",`)
  })

  it.each([
    ['that ends before it begins', (now: string) => ({ from: now, to: later(now, -DAY) })],
    ['longer than a year', (now: string) => ({ from: later(now, -400 * DAY), to: now })],
  ])('refuse a time %s', async (_, time) => {
    expect((await boss.ask(listPeopleOutput, { query: time(paper.now()) })).body).toMatchObject({ code: 'invalid' })
  })

  it('count a reading that a browser tells of, from its host to its end', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const tell = (query: string, headers: Record<string, string> = {}) =>
      portal.ask(`/a/${story.id}/reads${query}`, {
        method: 'POST',
        headers: { 'user-agent': 'Mozilla/5.0', ...headers },
      })
    expect((await tell('?from=www.weibo.com')).status).toBe(204)
    expect((await tell('?depth=75')).status).toBe(204)
    expect((await tell('?from=weibo.com', { 'sec-gpc': '1' })).status).toBe(204)
    expect((await tell('?from=%3Cscript%3E&depth=x')).status).toBe(204)
    // What was counted is stored when a node stops.
    await portal[Symbol.asyncDispose]()
    portal = await openTestPortal(paper)
    const again = await atWork(paper, portal, 'chief_editor', '沈里舟')
    expect((await again.ask(readStoryNumbers, { params: { articleId: story.id } })).body).toMatchObject({
      reads: 1,
      reached: [1, 1, 1, 0],
      sources: [{ host: 'weibo.com', reads: 1 }],
    })
  })
})
