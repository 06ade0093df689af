import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later, MINUTE, SECOND } from '../../kernel/clock.ts'
import { findReadable, listBriefs, listTimeline, wasRecalled } from './article-reading.ts'
import { findArticle } from './article-store.ts'
import { embargo, liftEmbargo } from './embargo.ts'
import { expireDue, limit, renew } from './expire.ts'
import { publish } from './publish.ts'
import { readmit, recall } from './recall.ts'
import { retract } from './retract.ts'
import { publishDue, schedule, unschedule } from './schedule.ts'

eachDatabase('publishing', (paper) => {
  const stateOf = async (id: string) => (await findArticle(paper.database.read, id))?.state
  const headlines = async () => (await listBriefs(paper.database.read, { limit: 10 })).map((each) => each.headline)

  it('lets nothing out before the embargo ends, by hand or by schedule', async () => {
    const story = await paper.files('明年公交票价方案')
    const until = later(paper.now(), HOUR)
    await embargo(paper.newsroom, { articleId: story.id, until })
    const order = { articleId: story.id, revision: 1 }
    await expect(publish(paper.newsroom, order)).rejects.toMatchObject({ code: 'embargoed', facts: { until } })
    await expect(schedule(paper.newsroom, { ...order, for: later(until, -SECOND) })).rejects.toMatchObject({
      code: 'embargoed',
    })
    await schedule(paper.newsroom, { ...order, for: until })
    await expect(embargo(paper.newsroom, { articleId: story.id, until: later(until, SECOND) })).rejects.toMatchObject({
      code: 'embargoed',
      facts: { for: until },
    })
    paper.passes(HOUR)
    expect(await publishDue(paper.newsroom)).toBe(1)
    expect(await stateOf(story.id)).toBe('published')
    await expect(
      embargo(paper.newsroom, { articleId: story.id, until: later(paper.now(), HOUR) }),
    ).rejects.toMatchObject({ code: 'stale' })
  })

  it('lets a story out as soon as its embargo is lifted, and refuses one that is over already', async () => {
    const story = await paper.files('码头工人代表名单')
    await embargo(paper.newsroom, { articleId: story.id, until: later(paper.now(), HOUR) })
    await liftEmbargo(paper.newsroom, { articleId: story.id })
    await liftEmbargo(paper.newsroom, { articleId: story.id })
    await publish(paper.newsroom, { articleId: story.id, revision: 1 })
    const other = await paper.files('另一篇')
    await expect(embargo(paper.newsroom, { articleId: other.id, until: paper.now() })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await paper.kinds()).toEqual([
      'article.filed',
      'article.embargoed',
      'article.unembargoed',
      'article.published',
      'article.filed',
    ])
  })

  it('takes an expired story from every list at its instant, and its page says so', async () => {
    const story = await paper.prints('渡轮公司授权图片报道', { topics: [paper.tideGate] })
    await limit(paper.newsroom, { articleId: story.id, until: later(paper.now(), HOUR) })
    expect(await expireDue(paper.newsroom)).toBe(0)
    paper.passes(HOUR)
    expect(await expireDue(paper.newsroom)).toBe(1)
    expect(await expireDue(paper.newsroom)).toBe(0)
    expect(await headlines()).toEqual([])
    expect(await listTimeline(paper.database.read, { topicId: paper.tideGate.id, limit: 5 })).toEqual([])
    expect(await findReadable(paper.database.read, story.id)).toMatchObject({
      state: 'expired',
      expiredAt: paper.now(),
    })
  })

  it('puts an expired story back where it stood', async () => {
    const story = await paper.prints('渡轮公司授权图片报道', { topics: [paper.tideGate] })
    await limit(paper.newsroom, { articleId: story.id, until: later(paper.now(), HOUR) })
    paper.passes(2 * HOUR)
    await expireDue(paper.newsroom)
    const renewed = await renew(paper.newsroom, { articleId: story.id, until: later(paper.now(), HOUR) })
    expect(renewed).toMatchObject({ state: 'published', publishedAt: story.publishedAt, liveRevision: 1 })
    expect(await listTimeline(paper.database.read, { topicId: paper.tideGate.id, limit: 5 })).toHaveLength(1)
    paper.passes(HOUR)
    expect(await expireDue(paper.newsroom)).toBe(1)
    expect((await paper.kinds()).slice(2)).toEqual([
      'article.limited',
      'article.expired',
      'article.renewed',
      'article.expired',
    ])
  })

  it('refuses an end that comes before the beginning', async () => {
    const story = await paper.files('夜市临时摊位公告')
    const at = later(paper.now(), HOUR)
    await schedule(paper.newsroom, { articleId: story.id, revision: 1, for: at })
    const end = (until: string | null) => limit(paper.newsroom, { articleId: story.id, until })
    await expect(end(at)).rejects.toMatchObject({ code: 'invalid' })
    await end(later(at, SECOND))
    await end(null)
    await end(later(at, MINUTE))
    await unschedule(paper.newsroom, { articleId: story.id })
    paper.passes(2 * HOUR)
    await expect(publish(paper.newsroom, { articleId: story.id, revision: 1 })).rejects.toMatchObject({
      code: 'invalid',
      facts: { field: 'expiresAt' },
    })
  })

  it('sends an update out at its hour, while readers have the old text until then', async () => {
    const story = await paper.prints('高考安排公布')
    await paper.edits(story, { headline: '高考安排调整' })
    await schedule(paper.newsroom, { articleId: story.id, revision: 2, for: later(paper.now(), HOUR) })
    expect(await stateOf(story.id)).toBe('published')
    expect(await headlines()).toEqual(['高考安排公布'])
    paper.passes(HOUR)
    await publishDue(paper.newsroom)
    expect(await headlines()).toEqual(['高考安排调整'])
    expect((await paper.kinds()).at(-1)).toBe('article.updated')
  })

  it('never brings back by schedule what was retracted meanwhile', async () => {
    const story = await paper.prints('高考安排公布')
    await paper.edits(story, { headline: '高考安排调整' })
    await schedule(paper.newsroom, { articleId: story.id, revision: 2, for: later(paper.now(), HOUR) })
    await retract(paper.newsroom, { articleId: story.id, reason: '消息有误' })
    paper.passes(2 * HOUR)
    expect(await publishDue(paper.newsroom)).toBe(0)
    expect(await stateOf(story.id)).toBe('retracted')
  })

  it('takes a recalled story from readers at once, and back only by another signature', async () => {
    const story = await paper.prints('未成年人姓名误刊', { topics: [paper.tideGate] })
    await recall(paper.newsroom, { articleId: story.id, reason: '正文露出当事人姓名' })
    expect(await findReadable(paper.database.read, story.id)).toBeUndefined()
    expect(await wasRecalled(paper.database.read, story.id)).toBe(true)
    expect(await headlines()).toEqual([])
    await expect(publish(paper.newsroom, { articleId: story.id, revision: 1 })).rejects.toMatchObject({ code: 'stale' })
    await expect(recall(paper.newsroom, { articleId: story.id, reason: '再按一次' })).rejects.toMatchObject({
      code: 'stale',
    })
    await readmit(paper.newsroom, { articleId: story.id })
    await paper.edits(story, { headline: '隐去姓名后重发' })
    const again = await publish(paper.newsroom, { articleId: story.id, revision: 2 })
    expect(again).toMatchObject({ state: 'published', publishedAt: story.publishedAt })
    expect(await headlines()).toEqual(['隐去姓名后重发'])
    expect(await listTimeline(paper.database.read, { topicId: paper.tideGate.id, limit: 5 })).toHaveLength(1)
  })

  it('lets whoever may publish recall, but not a reporter, and only a section head bring it back', async () => {
    const story = await paper.prints('误发的稿件')
    const as = (role: 'reporter' | 'editor') => paper.newsroom.as({ kind: 'staff', id: '0staff000001', role })
    const order = { articleId: story.id, reason: '误发' }
    await expect(recall(as('reporter'), order)).rejects.toMatchObject({ code: 'forbidden' })
    await recall(as('editor'), order)
    await expect(readmit(as('editor'), { articleId: story.id })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
