import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { countReads, type ReadTally } from './count-reads.ts'
import { countReadsIn, listMostRead, readNumbers } from './numbers-reading.ts'
import { sourceHost } from './source-host.ts'

eachDatabase('the numbers', (paper) => {
  const lastDay = (also: { articleId?: string } = {}) => ({
    from: later(paper.now(), -23 * HOUR),
    to: paper.now(),
    ...also,
  })
  const read = () => paper.database.read

  it('tell reads by the hour, without gaps, for the paper and for a story', async () => {
    const [gate, tram] = [await paper.prints('外港潮闸今晨落闸'), await paper.prints('夜班电车再添两条')]
    await countReads(paper.newsroom, [
      { articleId: gate.id, reads: 7 },
      { articleId: gate.id, reads: 5, at: later(paper.now(), -2 * HOUR) },
      { articleId: gate.id, reads: 90, at: later(paper.now(), -30 * HOUR) },
      { articleId: tram.id, reads: 2 },
    ])
    const all = await readNumbers(read(), lastDay())
    expect(all.hours).toHaveLength(24)
    expect(all.hours.slice(-3).map(({ reads }) => reads)).toEqual([5, 0, 9])
    expect(all.hours.at(-1)!.at).toBe('2026-11-22T08:00:00.000Z')
    expect(all.reads).toBe(14)
    expect((await readNumbers(read(), lastDay({ articleId: tram.id }))).reads).toBe(2)
    expect(
      await countReadsIn(read(), { from: later(paper.now(), -47 * HOUR), to: later(paper.now(), -24 * HOUR) }),
    ).toBe(90)
  })

  it('tell the most read stories, page by page', async () => {
    const stories = [await paper.prints('甲'), await paper.prints('乙'), await paper.prints('丙')]
    await countReads(
      paper.newsroom,
      stories.map(({ id }, index) => ({ articleId: id, reads: index + 1 })),
    )
    const page = (offset: number) => listMostRead(read(), { ...lastDay(), offset, limit: 2 })
    expect((await page(0)).map(({ headline, reads }) => `${headline} ${reads}`)).toEqual(['丙 3', '乙 2'])
    expect(await page(2)).toMatchObject([{ headline: '甲', section: paper.city.name, comments: 0 }])
  })

  it('tell where readers came from and how far they read', async () => {
    const { id: articleId } = await paper.prints('外港潮闸今晨落闸')
    const tally = (also: Partial<ReadTally>) => countReads(paper.newsroom, [{ articleId, reads: 1, ...also }])
    await tally({ sources: { direct: 1 }, reached: [1, 1, 0, 0] })
    await tally({ sources: { 'weibo.com': 2, own: 1 }, reached: [1, 1, 1, 1] })
    await tally({ sources: { 'weibo.com': 1 }, at: later(paper.now(), -HOUR) })
    const { sources, reached } = await readNumbers(read(), lastDay({ articleId }))
    expect(sources.map(({ host, reads }) => `${host} ${reads}`)).toEqual(['weibo.com 3', 'direct 1', 'own 1'])
    expect(reached).toEqual([2, 2, 1, 1])
  })

  it('keep no more hosts of a story in an hour than they may, whatever is invented, and lose no reading', async () => {
    const { id: articleId } = await paper.prints('外港潮闸今晨落闸')
    const invented = (first: number) =>
      Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`n${first + number}.example`, 1]))
    await countReads(paper.newsroom, [{ articleId, reads: 100, sources: invented(0) }])
    await countReads(paper.newsroom, [{ articleId, reads: 101, sources: { ...invented(50), direct: 1 } }])
    const rows = await read().selectFrom('article_sources').select(['host', 'reads']).execute()
    expect(rows.length).toBeLessThanOrEqual(32)
    expect(rows.reduce((sum, { reads }) => sum + reads, 0)).toBe(201)
    expect(rows).toContainEqual({ host: 'direct', reads: 1 })
  })

  it('add up when several nodes count the same stories at the same time', async () => {
    const stories = [await paper.prints('甲'), await paper.prints('乙'), await paper.prints('丙')]
    const ofNode = (node: number) =>
      Array.from({ length: 10 }, () =>
        countReads(
          paper.newsroom,
          (node % 2 ? stories : stories.toReversed()).map(({ id }) => ({
            articleId: id,
            reads: 2,
            reached: [2, 1, 1, 0],
            sources: { direct: 1, 'weibo.com': 1 },
          })),
        ),
      )
    await Promise.all([1, 2, 3].flatMap(ofNode))
    for (const { id: articleId } of stories)
      expect(await readNumbers(read(), lastDay({ articleId }))).toMatchObject({
        reads: 60,
        reached: [60, 30, 30, 0],
        sources: [
          { host: 'direct', reads: 30 },
          { host: 'weibo.com', reads: 30 },
        ],
      })
  })
})

it.each([
  ['www.weibo.com', 'weibo.com'],
  ['WX.QQ.com:443', 'wx.qq.com'],
  ['com.tencent.mm', 'com.tencent.mm'],
  ['xn--fiqs8s.example', 'xn--fiqs8s.example'],
  ['www.wangxi.example', 'own'],
  ['wangxi.example', 'own'],
  ['', 'direct'],
  [null, 'direct'],
  ['localhost', 'direct'],
  ['weibo.com/path?user=1', 'direct'],
  ['<script>.example', 'direct'],
  [`${'a'.repeat(200)}.example`, 'direct'],
])('a reading from %j counts under %s', (said, host) => {
  expect(sourceHost(said, 'www.wangxi.example')).toBe(host)
})
