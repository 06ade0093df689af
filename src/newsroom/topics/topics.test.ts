import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { paragraphs } from '../articles/body.ts'
import { retract } from '../articles/retract.ts'
import { countTopicStories, describeTopic, findTopic, listTopics, openTopic } from './topic-store.ts'

eachDatabase('topics', (paper) => {
  it('are listed by their newest story, with the stories counted that readers can read', async () => {
    const tram = await openTopic(paper.newsroom, {
      slug: 'tram',
      name: '2路电车',
      standfirst: '',
      background: paragraphs([]),
    })
    await openTopic(paper.newsroom, { slug: 'quiet', name: '无人问津', standfirst: '', background: paragraphs([]) })
    await paper.prints('潮闸一', { topics: [paper.tideGate] })
    paper.passes(1000)
    const newest = await paper.prints('电车一', { topics: [tram] })
    await paper.files('潮闸未发', { topics: [paper.tideGate] })
    const told = async () => (await listTopics(paper.database.read)).map((topic) => [topic.slug, topic.stories])
    expect(await told()).toEqual([
      ['tram', 1],
      ['tide-gate', 1],
      ['quiet', 0],
    ])
    await retract(paper.newsroom, { articleId: newest.id, reason: '有误' })
    expect(await told()).toEqual([
      ['tide-gate', 1],
      ['quiet', 0],
      ['tram', 0],
    ])
    expect(await countTopicStories(paper.database.read, tram.id)).toBe(0)
    expect(await listTopics(paper.database.read, { limit: 1 })).toHaveLength(1)
  })

  it('can be described anew under the same address', async () => {
    await describeTopic(paper.newsroom, { topicId: paper.tideGate.id, standfirst: '新的导语。' })
    expect(await findTopic(paper.database.read, 'tide-gate')).toMatchObject({
      name: '外港潮闸',
      standfirst: '新的导语。',
    })
    await expect(describeTopic(paper.newsroom, { topicId: '000000000000', name: '无' })).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('have addresses that hold: malformed ones and ones taken are refused', async () => {
    for (const slug of ['tide-gate', 'Tide', 'a--b', '-a', '潮闸', '', 'a'.repeat(61)]) {
      await expect(
        openTopic(paper.newsroom, { slug, name: '某', standfirst: '', background: paragraphs([]) }),
      ).rejects.toMatchObject({ code: 'invalid' })
    }
  })
})
