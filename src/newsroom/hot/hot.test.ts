import { expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { HOUR } from '../../kernel/clock.ts'
import { retract } from '../articles/retract.ts'
import { bringComment } from '../comments/bring-comment.ts'
import { countReads } from '../reads/count-reads.ts'
import { listHot } from './hot-reading.ts'
import { rankHot } from './rank-hot.ts'

eachDatabase('the hot list', (paper) => {
  const hot = async (span: '24h' | '7d' | '30d' = '24h') =>
    (await listHot(paper.database.read, span, 10)).map((place) => place.headline)

  it('stands by what is read and said, and says why', async () => {
    const quiet = await paper.prints('少人看的')
    const loud = await paper.prints('热议的')
    await countReads(paper.newsroom, [
      { articleId: quiet.id, reads: 30 },
      { articleId: loud.id, reads: 10 },
      { articleId: 'nosuchstory0', reads: 9 },
    ])
    for (const text of ['一', '二'])
      await bringComment(paper.newsroom, {
        thread: { of: 'article', id: loud.id },
        author: '阿汐',
        text,
        verdict: 'approve',
      })
    expect(await rankHot(paper.newsroom)).toEqual(['24h', '7d', '30d'])
    expect(await listHot(paper.database.read, '24h', 10)).toMatchObject([
      { headline: '热议的', reasons: { reads: 10, comments: 2, recentComments: 2 } },
      { headline: '少人看的', reasons: { reads: 30, comments: 0 } },
    ])
  })

  it('leaves no trace when nothing has changed', async () => {
    const story = await paper.prints('一篇')
    await countReads(paper.newsroom, [{ articleId: story.id, reads: 5 }])
    await rankHot(paper.newsroom)
    const before = await paper.kinds()
    expect(await rankHot(paper.newsroom)).toEqual([])
    expect(await paper.kinds()).toEqual(before)
  })

  it('forgets by the hour: yesterday’s crowd gives way to today’s', async () => {
    const old = await paper.prints('昨天的')
    await countReads(paper.newsroom, [{ articleId: old.id, reads: 100 }])
    paper.passes(20 * HOUR)
    const fresh = await paper.prints('今天的')
    await countReads(paper.newsroom, [{ articleId: fresh.id, reads: 20 }])
    await rankHot(paper.newsroom)
    expect([await hot('24h'), await hot('30d')]).toEqual([
      ['今天的', '昨天的'],
      ['昨天的', '今天的'],
    ])
    paper.passes(2 * DAY)
    await rankHot(paper.newsroom)
    expect(await hot('24h')).toEqual([])
  })

  it('has no story that was retracted, ranked or not', async () => {
    const story = await paper.prints('一篇')
    await countReads(paper.newsroom, [{ articleId: story.id, reads: 5 }])
    await rankHot(paper.newsroom)
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    expect(await hot()).toEqual([])
    await rankHot(paper.newsroom)
    expect(await hot()).toEqual([])
  })

  it('counts reads of what readers can have, and leaves no trace of ids that were made up', async () => {
    const draft = await paper.files('还没有发')
    const before = await paper.kinds()
    await countReads(paper.newsroom, [
      { articleId: draft.id, reads: 5 },
      { articleId: '0123456789ab', reads: 7 },
    ])
    expect(await paper.kinds()).toEqual(before)
  })

  it('adds up reads of one hour, and keeps hours apart', async () => {
    const story = await paper.prints('一篇')
    await Promise.all([3, 4].map((reads) => countReads(paper.newsroom, [{ articleId: story.id, reads }])))
    paper.passes(HOUR)
    await countReads(paper.newsroom, [{ articleId: story.id, reads: 5 }])
    const rows = await paper.database.read
      .selectFrom('article_reads')
      .select(['hour', 'reads'])
      .orderBy('hour')
      .execute()
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { hour: '2026-11-22T08', reads: 7 },
      { hour: '2026-11-22T09', reads: 5 },
    ])
  })
})
