import { expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { retract } from '../articles/retract.ts'
import { bringComment } from '../comments/bring-comment.ts'
import { judgeComments } from '../comments/moderate.ts'
import { chooseHot, endChoices, liftHot } from './choose-hot.ts'
import { countMarks } from './count-marks.ts'
import { followForHot } from './follow-for-hot.ts'
import { listHot, readDeskHot } from './hot-reading.ts'
import { rankHot } from './rank-hot.ts'
import type { Span } from './weights.ts'

eachDatabase('the hot list', (paper) => {
  const hot = async (span: Span = '24h') =>
    (await listHot(paper.database.read, span, 10)).map((place) => place.headline)
  const reads = (articleId: Id, marks: number) => countMarks(paper.newsroom, [{ articleId, kind: 'read', marks }])
  const says = (articleId: Id, author: string) =>
    bringComment(paper.newsroom, {
      thread: { of: 'article', id: articleId },
      author,
      text: '有道理',
      verdict: 'approve',
    })
  const follow = () => followForHot(paper.newsroom, { holder: 'here' })

  it('stands by what is read, shared and said, and says why', async () => {
    const quiet = await paper.prints('少人看的')
    const loud = await paper.prints('热议的')
    const shared = await paper.prints('转发的')
    await countMarks(paper.newsroom, [
      { articleId: quiet.id, kind: 'read', marks: 30 },
      { articleId: loud.id, kind: 'read', marks: 10 },
      { articleId: shared.id, kind: 'share', marks: 4 },
      { articleId: 'nosuchstory0', kind: 'read', marks: 9 },
    ])
    for (const author of ['阿汐', '老郑']) await says(loud.id, author)
    await follow()
    expect(await listHot(paper.database.read, '24h', 10)).toMatchObject([
      { headline: '热议的', reasons: { reads: 10, comments: 2, recentComments: 2 } },
      { headline: '转发的', reasons: { reads: 0, shares: 4 } },
      { headline: '少人看的', reasons: { reads: 30, comments: 0 } },
    ])
  })

  it('counts who says a thousand things once', async () => {
    const pushed = await paper.prints('刷屏的')
    const talked = await paper.prints('议论的')
    for (let number = 0; number < 40; number++) await says(pushed.id, '刷屏人')
    for (const author of ['阿汐', '老郑']) await says(talked.id, author)
    await follow()
    expect(await hot()).toEqual(['议论的', '刷屏的'])
    const { places } = await readDeskHot(paper.database.read, '24h', paper.now())
    expect(places.map(({ score }) => score)).toEqual([expect.closeTo(40, -1), expect.closeTo(20, -1)])
  })

  it('counts what one address says under many names once, and a like of each account once', async () => {
    const [pushed, liked] = [await paper.prints('换名字的'), await paper.prints('有人赞的')]
    const comments: Id[] = []
    for (const author of ['甲', '乙', '丙', '丁']) comments.push(await says(pushed.id, author))
    const praised = [await says(liked.id, '阿汐'), await says(liked.id, '阿汐')]
    await paper.newsroom.write(async ({ rows, at, nextId }) => {
      await rows.updateTable('comments').set({ address_key: 'today:x' }).where('id', 'in', comments).execute()
      for (const name of ['读者一', '读者二']) {
        const id = nextId()
        const joined = { id, name, name_key: name, email: null, joined_at: at, seen_at: at, left_at: null }
        await rows
          .insertInto('readers')
          .values({ ...joined, approved: 0, rejected: 0 })
          .execute()
        for (const comment_id of praised)
          await rows.insertInto('comment_likes').values({ comment_id, reader_id: id, made_at: at }).execute()
      }
    })
    await follow()
    const { places } = await readDeskHot(paper.database.read, '24h', paper.now())
    expect(places).toMatchObject([
      { headline: '有人赞的', reasons: { comments: 2, likes: 2 } },
      { headline: '换名字的', reasons: { comments: 4, likes: 0 } },
    ])
    expect(places[0]!.score / places[1]!.score).toBeCloseTo(28 / 20, 1)
  })

  it('weighs once what was read before anything was weighed', async () => {
    const story = await paper.prints('旧版时读的')
    await paper.newsroom.write(({ rows }) =>
      rows
        .insertInto('hot_marks')
        .values({ article_id: story.id, hour: '2026-11-22T05', kind: 'read', marks: 40 })
        .execute(),
    )
    await reads((await paper.prints('刚读的')).id, 1)
    await follow()
    expect(await hot()).toEqual(['旧版时读的', '刚读的'])
  })

  it('weighs no comment that is not shown, and forgets one that is taken away', async () => {
    const story = await paper.prints('一篇')
    const comment = await says(story.id, '阿汐')
    await follow()
    expect(await hot()).toEqual(['一篇'])
    await judgeComments(paper.newsroom, { commentIds: [comment], verdict: 'reject', reason: '广告' })
    await follow()
    expect(await hot()).toEqual([])
  })

  it('leaves no trace when nothing has changed, nor when one more has read', async () => {
    const story = await paper.prints('一篇')
    await reads(story.id, 500)
    expect(await rankHot(paper.newsroom)).toEqual(['24h', '7d', '30d'])
    expect(await rankHot(paper.newsroom)).toEqual([])
    await reads(story.id, 1)
    expect(await rankHot(paper.newsroom)).toEqual([])
    await reads(story.id, 500)
    expect(await rankHot(paper.newsroom)).toEqual(['24h', '7d', '30d'])
  })

  it('forgets by the hour: yesterday’s crowd gives way to today’s', async () => {
    const old = await paper.prints('昨天的')
    await reads(old.id, 100)
    paper.passes(20 * HOUR)
    const fresh = await paper.prints('今天的')
    await reads(fresh.id, 20)
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
    await reads(story.id, 5)
    await rankHot(paper.newsroom)
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    expect(await hot()).toEqual([])
    await rankHot(paper.newsroom)
    expect(await hot()).toEqual([])
  })

  it('counts what readers can have, and leaves no trace of ids that were made up', async () => {
    const draft = await paper.files('还没有发')
    const before = await paper.kinds()
    await countMarks(paper.newsroom, [
      { articleId: draft.id, kind: 'read', marks: 5 },
      { articleId: '0123456789ab', kind: 'share', marks: 7 },
    ])
    expect(await paper.kinds()).toEqual(before)
  })

  it('adds up marks of one hour that come at once', async () => {
    const story = await paper.prints('一篇')
    await Promise.all([3, 4].map((marks) => reads(story.id, marks)))
    paper.passes(HOUR)
    await reads(story.id, 5)
    const rows = await paper.database.read.selectFrom('hot_marks').select(['hour', 'marks']).orderBy('hour').execute()
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { hour: '2026-11-22T08', marks: 7 },
      { hour: '2026-11-22T09', marks: 5 },
    ])
  })

  it('has on top what editors pinned and not what they keep off it, until the end that they set', async () => {
    const [quiet, loud, off] = [
      await paper.prints('冷清的'),
      await paper.prints('热闹的'),
      await paper.prints('不推的'),
    ]
    await countMarks(
      paper.newsroom,
      [loud, off].map(({ id: articleId }) => ({ articleId, kind: 'read', marks: 50 })),
    )
    await rankHot(paper.newsroom)
    const until = later(paper.now(), HOUR)
    await chooseHot(paper.newsroom, { articleId: quiet.id, kind: 'pin', reason: '防汛提醒', until })
    await chooseHot(paper.newsroom, { articleId: off.id, kind: 'suppress', reason: '有人刷榜', until })
    expect(await hot()).toEqual(['冷清的', '热闹的'])
    expect((await listHot(paper.database.read, '7d', 1))[0]).toMatchObject({ reasons: { pinned: true } })
    expect(await readDeskHot(paper.database.read, '24h', paper.now())).toMatchObject({
      places: [{ choice: { kind: 'pin', reason: '防汛提醒', until } }, { choice: undefined }],
      suppressed: [{ headline: '不推的', reason: '有人刷榜' }],
    })
    expect(await endChoices(paper.newsroom)).toBe(0)
    paper.passes(HOUR)
    expect(await endChoices(paper.newsroom)).toBe(2)
    expect((await hot()).toSorted()).toEqual(['不推的', '热闹的'])
    expect((await paper.kinds()).filter((kind) => kind.startsWith('hot.')).slice(-3)).toEqual([
      'hot.ended',
      'hot.ended',
      'hot.ranked',
    ])
  })

  it('gives a choice back, and says no to one that has no end, no story or no room', async () => {
    const stories = [
      await paper.prints('甲'),
      await paper.prints('乙'),
      await paper.prints('丙'),
      await paper.prints('丁'),
    ]
    const until = later(paper.now(), HOUR)
    const pin = (articleId: Id, end = until) =>
      chooseHot(paper.newsroom, { articleId, kind: 'pin', reason: '要紧', until: end })
    for (const { id } of stories.slice(0, 3)) await pin(id)
    await expect(pin(stories[3]!.id)).rejects.toMatchObject({ code: 'too_large' })
    await pin(stories[0]!.id)
    expect(await hot()).toEqual(['甲', '丙', '乙'])
    await liftHot(paper.newsroom, { articleId: stories[0]!.id })
    expect(await hot()).toEqual(['丙', '乙'])
    await expect(liftHot(paper.newsroom, { articleId: stories[0]!.id })).rejects.toMatchObject({ code: 'stale' })
    await expect(pin(stories[3]!.id, paper.now())).rejects.toMatchObject({ code: 'invalid' })
    await expect(pin(stories[3]!.id, later(paper.now(), 31 * DAY))).rejects.toMatchObject({ code: 'invalid' })
    await expect(pin((await paper.files('草稿')).id)).rejects.toMatchObject({ code: 'missing' })
  })

  it('lets two editors not pin more than there is room for', async () => {
    const stories = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((name) => paper.prints(name)))
    const until = later(paper.now(), 5 * MINUTE)
    const done = await Promise.allSettled(
      stories.map(({ id }) => chooseHot(paper.newsroom, { articleId: id, kind: 'pin', reason: '要紧', until })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await hot()).toHaveLength(3)
  })
})
