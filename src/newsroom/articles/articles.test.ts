import { expect, it } from 'vitest'
import { contentOf, DAY, eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { listPublicNotes } from '../corrections/correction-store.ts'
import { blockSource, registerSource } from '../sources/source-store.ts'
import { findReadable, listBriefs, listBriefsByIds, listTimeline, neighboursInTopic } from './article-reading.ts'
import { findArticle, getRevision, listRevisions } from './article-store.ts'
import { classify } from './classify.ts'
import { correct } from './correct.ts'
import { publish } from './publish.ts'
import { retract, spike } from './retract.ts'
import { revise } from './revise.ts'
import { publishDue, schedule, unschedule } from './schedule.ts'
import { giveBack, submit } from './submit.ts'
import { takeIn } from './take-in.ts'

eachDatabase('an article', (paper) => {
  it('goes from draft through review to readers, an entry a step', async () => {
    const draft = await paper.files('外港潮闸今晨首次落闸')
    await submit(paper.newsroom, { articleId: draft.id, revision: 1 })
    await giveBack(paper.newsroom, { articleId: draft.id, reason: '缺现场' })
    const revised = await paper.edits(draft, { headline: '外港潮闸今晨落闸' })
    await submit(paper.newsroom, { articleId: draft.id, revision: 2 })
    const live = await publish(paper.newsroom, { articleId: draft.id, revision: 2 })
    expect(revised.latestRevision).toBe(2)
    expect(live).toMatchObject({ state: 'published', liveRevision: 2, publishedAt: paper.now() })
    expect(await paper.kinds()).toEqual([
      'article.filed',
      'article.submitted',
      'article.returned',
      'article.revised',
      'article.submitted',
      'article.published',
    ])
  })

  it('refuses a revision that the editor has not seen, and leaves no trace of the try', async () => {
    const story = await paper.files('夜班公交再添三条')
    await paper.edits(story, {})
    await expect(publish(paper.newsroom, { articleId: story.id, revision: 1 })).rejects.toMatchObject({ code: 'stale' })
    expect(await paper.kinds()).toEqual(['article.filed', 'article.revised'])
  })

  it('keeps the old text before readers while a new revision is being written', async () => {
    const story = await paper.prints('蚝排清退补偿标准公布')
    paper.passes(HOUR)
    const revised = await paper.edits(story, { headline: '蚝排清退补偿标准调整' })
    expect(await findReadable(paper.database.read, story.id)).toMatchObject({
      headline: '蚝排清退补偿标准公布',
      revision: 1,
      updatedAt: undefined,
    })
    await publish(paper.newsroom, { articleId: story.id, revision: revised.latestRevision })
    expect(await findReadable(paper.database.read, story.id)).toMatchObject({
      headline: '蚝排清退补偿标准调整',
      revision: 2,
      publishedAt: later(paper.now(), -HOUR),
      updatedAt: paper.now(),
    })
    expect(await paper.kinds()).toContain('article.updated')
  })

  it('never changes a revision that was made', async () => {
    const story = await paper.files('第一稿')
    const before = await getRevision(paper.database.read, story.id, 1)
    await paper.edits(story, { headline: '第二稿' })
    expect(await getRevision(paper.database.read, story.id, 1)).toEqual(before)
    expect((await listRevisions(paper.database.read, story.id)).map((revision) => revision.headline)).toEqual([
      '第一稿',
      '第二稿',
    ])
    await expect(
      revise(paper.newsroom, { articleId: story.id, basedOn: 1, content: contentOf('另一个人的第二稿') }),
    ).rejects.toMatchObject({ code: 'stale' })
  })

  it('says a correction openly, with the right text before readers', async () => {
    const story = await paper.prints('老电车2路客流公布')
    const right = await paper.edits(story, { headline: '老电车2路客流更正后公布' })
    await correct(paper.newsroom, {
      articleId: story.id,
      revision: right.latestRevision,
      note: '日均客流应为9300人次。',
    })
    expect(await listPublicNotes(paper.database.read, { limit: 10 })).toMatchObject([
      { kind: 'correction', note: '日均客流应为9300人次。' },
    ])
    expect((await paper.entries()).at(-1)?.change).toMatchObject({ kind: 'article.corrected', revision: 2 })
    await expect(correct(paper.newsroom, { articleId: story.id, revision: 2, note: '  ' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('is gone from every list once it is retracted, while its page says so', async () => {
    const story = await paper.prints('城北水厂停产', { topics: [paper.tideGate] })
    await retract(paper.newsroom, { articleId: story.id, reason: '消息未经核实。' })
    expect(await listBriefs(paper.database.read, { limit: 10 })).toEqual([])
    expect(await listTimeline(paper.database.read, { topicId: paper.tideGate.id, limit: 10 })).toEqual([])
    expect(await listBriefsByIds(paper.database.read, [story.id])).toEqual([])
    expect(await findReadable(paper.database.read, story.id)).toMatchObject({
      state: 'retracted',
      retraction: { reason: '消息未经核实。' },
    })
    expect(await listPublicNotes(paper.database.read, { limit: 10 })).toMatchObject([
      { kind: 'retraction', articleId: story.id },
    ])
    await expect(paper.edits(story, {})).rejects.toMatchObject({ code: 'stale' })
  })

  it('is never before readers when it was only drafted or spiked', async () => {
    const draft = await paper.files('未核实的传闻')
    expect(await findReadable(paper.database.read, draft.id)).toBeUndefined()
    await spike(paper.newsroom, { articleId: draft.id, reason: '查无此事' })
    expect(await findReadable(paper.database.read, draft.id)).toBeUndefined()
    await expect(publish(paper.newsroom, { articleId: draft.id, revision: 1 })).rejects.toMatchObject({ code: 'stale' })
  })

  it('goes out by itself when its hour has come, once', async () => {
    const story = await paper.files('潮闸试运行公告')
    await schedule(paper.newsroom, { articleId: story.id, revision: 1, for: later(paper.now(), HOUR) })
    expect(await publishDue(paper.newsroom)).toBe(0)
    paper.passes(HOUR)
    expect(await Promise.all([publishDue(paper.newsroom), publishDue(paper.newsroom)])).toEqual(
      expect.arrayContaining([1, 0]),
    )
    expect(await findArticle(paper.database.read, story.id)).toMatchObject({
      state: 'published',
      schedule: undefined,
      publishedAt: paper.now(),
    })
    expect((await paper.kinds()).filter((kind) => kind === 'article.published')).toHaveLength(1)
  })

  it('can be taken off the schedule, and is refused an hour that has passed', async () => {
    const story = await paper.files('潮闸试运行公告')
    await expect(
      schedule(paper.newsroom, { articleId: story.id, revision: 1, for: paper.now() }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await schedule(paper.newsroom, { articleId: story.id, revision: 1, for: later(paper.now(), HOUR) })
    await unschedule(paper.newsroom, { articleId: story.id })
    paper.passes(DAY)
    expect(await publishDue(paper.newsroom)).toBe(0)
  })

  it('of a blocked source, or outside its licence, is refused; a scheduled one goes back to the desk', async () => {
    const agency = await registerSource(paper.newsroom, {
      name: '东港通讯社',
      kind: 'agency',
      licenceUntil: later(paper.now(), DAY),
    })
    const story = await paper.files('外电一则', { sourceId: agency.id })
    await blockSource(paper.newsroom, { sourceId: agency.id, blocked: true })
    await expect(publish(paper.newsroom, { articleId: story.id, revision: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await blockSource(paper.newsroom, { sourceId: agency.id, blocked: false })
    await schedule(paper.newsroom, { articleId: story.id, revision: 1, for: later(paper.now(), 2 * DAY) })
    paper.passes(3 * DAY)
    expect(await publishDue(paper.newsroom)).toBe(0)
    expect(await findArticle(paper.database.read, story.id)).toMatchObject({ state: 'in_review' })
    expect((await paper.kinds()).at(-1)).toBe('article.returned')
  })

  it('moves to another section and topic without an edit of its text', async () => {
    const story = await paper.prints('夜间引航员的一天')
    await classify(paper.newsroom, { articleId: story.id, sectionId: paper.port.id, topicIds: [paper.tideGate.id] })
    expect(await findReadable(paper.database.read, story.id)).toMatchObject({
      section: { slug: 'port' },
      revision: 1,
      topics: [{ slug: 'tide-gate' }],
    })
    expect(await listTimeline(paper.database.read, { topicId: paper.tideGate.id, limit: 5 })).toHaveLength(1)
    expect((await paper.entries()).at(-1)?.change).toMatchObject({
      kind: 'article.classified',
      before: { sectionId: paper.city.id },
    })
  })

  it('lists page by page without a gap or a double, also among stories of the same instant', async () => {
    const stories = await takeIn(
      paper.newsroom,
      Array.from({ length: 25 }, (_, index) => ({
        sectionId: paper.city.id,
        topicIds: [paper.tideGate.id],
        content: contentOf(`第${index + 1}篇`),
        publishedAt: later(paper.now(), -Math.floor(index / 10) * HOUR),
      })),
    )
    for (const list of [
      listBriefs,
      (db: typeof paper.database.read, query: { before?: never; limit: number }) =>
        listTimeline(db, { topicId: paper.tideGate.id, ...query }),
    ]) {
      const seen: string[] = []
      let before: { publishedAt: string; id: string } | undefined
      for (;;) {
        const page = await list(paper.database.read, { limit: 7, before: before as never })
        if (page.length === 0) break
        seen.push(...page.map((brief) => brief.id))
        before = page.at(-1)!
      }
      expect(seen).toHaveLength(25)
      expect(new Set(seen)).toEqual(new Set(stories.map((story) => story.id)))
    }
  })

  it('knows its neighbours in a topic', async () => {
    const first = await paper.prints('第一篇', { topics: [paper.tideGate] })
    paper.passes(HOUR)
    const second = await paper.prints('第二篇', { topics: [paper.tideGate] })
    paper.passes(HOUR)
    const third = await paper.prints('第三篇', { topics: [paper.tideGate] })
    expect(await neighboursInTopic(paper.database.read, paper.tideGate.id, second.publishedAt!)).toMatchObject({
      previous: { id: first.id },
      next: { id: third.id },
    })
  })

  it('refuses a body that the schema does not know, naming the place', async () => {
    const script = { type: 'doc', content: [{ type: 'script', content: [] }] } as never
    await expect(paper.files('坏稿', { body: script })).rejects.toMatchObject({
      code: 'invalid',
      facts: { field: 'body.content.0.type' },
    })
    const link = { type: 'text', text: '点我', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }
    await expect(
      paper.files('坏链', { body: { type: 'doc', content: [{ type: 'paragraph', content: [link] }] } as never }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await paper.kinds()).toEqual([])
  })

  it('is refused to those whose role does not allow it', async () => {
    const moderator = paper.newsroom.as({ kind: 'staff', id: '0123456789ab', role: 'moderator' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0123456789ac', role: 'reporter' })
    const story = await paper.files('记者不能自己签发')
    await expect(publish(moderator, { articleId: story.id, revision: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(publish(reporter, { articleId: story.id, revision: 1 })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
