import { expect, it } from 'vitest'
import { contentOf, eachDatabase } from '../../../test/support/paper.ts'
import { later, MINUTE } from '../../kernel/clock.ts'
import { findFormer, listFormer } from '../addresses/former-address.ts'
import { listTimeline } from '../articles/article-reading.ts'
import { paragraphs } from '../articles/body.ts'
import { classify } from '../articles/classify.ts'
import { takeIn } from '../articles/take-in.ts'
import { arrangeFront } from '../fronts/arrange.ts'
import { EMPTY, inOrder } from '../fronts/front.ts'
import { readFront } from '../fronts/front-store.ts'
import { closeSection, hideSection, orderSections, readdressSection } from '../sections/keep-sections.ts'
import { mergeSections } from '../sections/merge-sections.ts'
import { findSection, listSections } from '../sections/section-store.ts'
import { listWire } from '../wire/wire-reading.ts'
import { fileWire } from '../wire/file-wire.ts'
import { closeTopic, readdressTopic } from './keep-topics.ts'
import { moveTopicThread } from '../comments/move-thread.ts'
import { mergeTopics } from './merge-topics.ts'
import { findTopic, openTopic } from './topic-store.ts'

eachDatabase('topics and sections', (paper) => {
  const open = (slug: string) =>
    openTopic(paper.newsroom, { slug, name: `专题${slug}`, standfirst: '', background: paragraphs([]) })
  const headlines = async (topicId: string) =>
    (await listTimeline(paper.database.read, { topicId, limit: 50 })).map((story) => story.headline)

  it('merge a topic into another with its stories, wire items, fronts and addresses', async () => {
    const [gate, dike] = [paper.tideGate, await open('dike')]
    await paper.prints('两边都有', { topics: [gate, dike] })
    paper.passes(MINUTE)
    await paper.prints('只在海堤', { topics: [dike] })
    const draft = await paper.files('还没发', { topics: [dike] })
    await fileWire(paper.newsroom, { headline: '海堤合龙', topicId: dike.id })
    await readdressTopic(paper.newsroom, { topicId: dike.id, slug: 'sea-dike' })
    const rules = { second: { by: 'topic', topicId: dike.id } } as const
    await arrangeFront(paper.newsroom, { front: 'home', ...EMPTY, rules })
    const lead = inOrder([{ place: 'lead', articleId: draft.id }])
    await arrangeFront(paper.newsroom, { front: `topic:${dike.id}`, ...EMPTY, slots: lead })

    const merged = await mergeTopics(paper.newsroom, { topicId: dike.id, into: gate.id }, moveTopicThread)
    expect(merged).toEqual({ stories: 3, items: 1, fronts: 2 })
    expect(await headlines(gate.id)).toEqual(['只在海堤', '两边都有'])
    expect((await listWire(paper.database.read, { topicId: gate.id, limit: 9 })).map((item) => item.headline)).toEqual([
      '海堤合龙',
    ])
    const { read } = paper.database
    expect(await findTopic(read, 'sea-dike')).toBeUndefined()
    expect([await findFormer(read, 'topic', 'dike'), await findFormer(read, 'topic', 'sea-dike')]).toEqual([
      gate.id,
      gate.id,
    ])
    expect((await readFront(read, 'home')).arrangement.rules).toEqual({ second: { by: 'topic', topicId: gate.id } })
    expect((await readFront(read, `topic:${gate.id}`)).arrangement.slots).toEqual(lead)
    const kinds = (await paper.kinds()).slice(-7).toSorted()
    expect(kinds).toEqual([
      'article.classified',
      'article.classified',
      'article.classified',
      'front.arranged',
      'front.arranged',
      'topic.merged',
      'wire.placed',
    ])
    await expect(open('dike')).rejects.toMatchObject({ code: 'invalid', facts: { why: 'leads elsewhere' } })
    await expect(
      mergeTopics(paper.newsroom, { topicId: gate.id, into: gate.id }, moveTopicThread),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      mergeTopics(paper.newsroom, { topicId: dike.id, into: gate.id }, moveTopicThread),
    ).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('merge thousands of stories at once', async () => {
    const dike = await open('dike')
    await takeIn(
      paper.newsroom,
      Array.from({ length: 3000 }, (_, n) => ({
        sectionId: paper.city.id,
        topicIds: n % 3 === 0 ? [dike.id, paper.tideGate.id] : [dike.id],
        content: contentOf(`旧闻第${n}则`),
        publishedAt: later(paper.now(), -n * MINUTE),
      })),
    )
    const before = performance.now()
    expect(
      await mergeTopics(paper.newsroom, { topicId: dike.id, into: paper.tideGate.id }, moveTopicThread),
    ).toMatchObject({
      stories: 3000,
    })
    expect(performance.now() - before).toBeLessThan(3000)
    expect(await mergeSections(paper.newsroom, { sectionId: paper.city.id, into: paper.port.id })).toMatchObject({
      stories: 3000,
    })
  })

  it('get another address and keep the old ones, until they take one back', async () => {
    const { read } = paper.database
    const change = (slug: string) => readdressTopic(paper.newsroom, { topicId: paper.tideGate.id, slug })
    await change('gate')
    await change('outer-gate')
    expect(await listFormer(read, 'topic', paper.tideGate.id)).toEqual(['gate', 'tide-gate'])
    await change('gate')
    expect(await listFormer(read, 'topic', paper.tideGate.id)).toEqual(['outer-gate', 'tide-gate'])
    for (const slug of ['Gate', 'a--b']) await expect(change(slug)).rejects.toMatchObject({ code: 'invalid' })
    await open('dike')
    await expect(change('dike')).rejects.toMatchObject({ code: 'invalid', facts: { why: 'there already' } })
    await readdressSection(paper.newsroom, { sectionId: paper.city.id, slug: 'town' })
    expect(await findFormer(read, 'section', 'city')).toBe(paper.city.id)
  })

  it('take no stories while they are closed, and keep those that they have', async () => {
    const story = await paper.prints('早先的', { topics: [paper.tideGate] })
    await closeTopic(paper.newsroom, { topicId: paper.tideGate.id, closed: true })
    await closeSection(paper.newsroom, { sectionId: paper.port.id, closed: true })
    await expect(paper.files('新的', { topics: [paper.tideGate] })).rejects.toMatchObject({
      code: 'invalid',
      facts: { noun: 'topic', why: 'closed' },
    })
    await expect(paper.files('新的', { section: paper.port })).rejects.toMatchObject({ facts: { noun: 'section' } })
    const place = { articleId: story.id, topicIds: [paper.tideGate.id] }
    await expect(classify(paper.newsroom, { ...place, sectionId: paper.port.id })).rejects.toMatchObject({
      code: 'invalid',
    })
    await classify(paper.newsroom, { ...place, sectionId: paper.city.id })
    await closeTopic(paper.newsroom, { topicId: paper.tideGate.id, closed: false })
    await paper.files('新的', { topics: [paper.tideGate] })
  })

  it('merge a section into another, and stand in the order and as openly as they are told', async () => {
    const { read } = paper.database
    const story = await paper.prints('港里的事', { section: paper.port })
    await fileWire(paper.newsroom, { headline: '渡轮停航', sectionId: paper.port.id })
    await orderSections(paper.newsroom, { sectionIds: [paper.port.id, paper.city.id] })
    expect((await listSections(read)).map((section) => section.slug)).toEqual(['port', 'city'])
    await expect(orderSections(paper.newsroom, { sectionIds: [paper.port.id] })).rejects.toMatchObject({
      code: 'stale',
    })
    await hideSection(paper.newsroom, { sectionId: paper.city.id, hidden: true })
    expect((await findSection(read, 'city'))!.hidden).toBe(true)
    const block = { place: `block:${paper.port.id}` as const, position: 0, entries: [{ articleId: story.id }] }
    await arrangeFront(paper.newsroom, { front: 'home', ...EMPTY, slots: [block], blocks: [paper.port.id] })
    expect(await mergeSections(paper.newsroom, { sectionId: paper.port.id, into: paper.city.id })).toEqual({
      stories: 1,
      items: 1,
      fronts: 1,
    })
    expect(await findFormer(read, 'section', 'port')).toBe(paper.city.id)
    expect((await readFront(read, 'home')).arrangement).toMatchObject({
      slots: [{ ...block, place: `block:${paper.city.id}` }],
      blocks: [paper.city.id],
    })
  })
})
