import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptPages } from '../../test/support/kept-pages.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { readdressSection } from '../newsroom/sections/keep-sections.ts'
import { mergeSections } from '../newsroom/sections/merge-sections.ts'
import { readdressTopic } from '../newsroom/topics/keep-topics.ts'
import { moveTopicThread } from '../newsroom/comments/move-thread.ts'
import { mergeTopics } from '../newsroom/topics/merge-topics.ts'
import { openTopic } from '../newsroom/topics/topic-store.ts'

eachDatabase('an address that somebody kept', (paper) => {
  let kept: KeptPages

  beforeEach(async () => {
    kept = await KeptPages.of(paper)
  })
  afterEach(() => kept[Symbol.asyncDispose]())

  async function leadsTo(target: string): Promise<string | number | undefined> {
    await kept.catchUp()
    await kept.compare([target])
    const answer = await kept.answer(target)
    return answer?.status === 308 ? answer.headers[answer.headers.indexOf('location') + 1] : answer?.status
  }

  it('leads to what a topic was merged into, in every edition, with its feeds and its wire', async () => {
    const dike = await openTopic(paper.newsroom, {
      slug: 'dike',
      name: '海堤',
      standfirst: '',
      background: paragraphs([]),
    })
    await paper.prints('海堤合龙', { topics: [dike] })
    expect([await leadsTo('/t/dike'), await leadsTo('/wire?topic=dike')]).toEqual([200, 200])
    await readdressTopic(paper.newsroom, { topicId: dike.id, slug: 'sea-dike' })
    expect(await leadsTo('/t/dike')).toBe('/t/sea-dike')
    await mergeTopics(paper.newsroom, { topicId: dike.id, into: paper.tideGate.id }, moveTopicThread)
    const pairs = [
      ['/t/dike', '/t/tide-gate'],
      ['/tw/t/sea-dike', '/tw/t/tide-gate'],
      ['/hk/t/dike/feed.atom', '/hk/t/tide-gate/feed.atom'],
      ['/t/dike/feed.json', '/t/tide-gate/feed.json'],
      ['/wire?topic=dike&flash=1', '/wire?topic=tide-gate&flash=1'],
    ]
    for (const [from, to] of pairs) expect(await leadsTo(from!)).toBe(to)
    expect(await leadsTo('/t/never')).toBe(404)
    expect(await kept.read('/t/tide-gate')).toContain('海堤合龙')
  })

  it('leads to what a section is called now', async () => {
    await paper.prints('渡轮停航', { section: paper.port })
    await readdressSection(paper.newsroom, { sectionId: paper.port.id, slug: 'harbour' })
    expect([await leadsTo('/s/port'), await leadsTo('/s/harbour')]).toEqual(['/s/harbour', 200])
    await mergeSections(paper.newsroom, { sectionId: paper.port.id, into: paper.city.id })
    expect([await leadsTo('/s/port'), await leadsTo('/tw/s/harbour/feed.xml')]).toEqual([
      '/s/city',
      '/tw/s/city/feed.xml',
    ])
    expect(await kept.read('/s/city')).toContain('渡轮停航')
  })
})
