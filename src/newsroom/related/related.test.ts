import { expect, it } from 'vitest'
import { contentOf, DAY, eachDatabase } from '../../../test/support/paper.ts'
import { cursorOf } from '../../changes/follower.ts'
import type { Id } from '../../kernel/ids.ts'
import { paragraphs } from '../articles/body.ts'
import { classify } from '../articles/classify.ts'
import { publish } from '../articles/publish.ts'
import { retract } from '../articles/retract.ts'
import { takeIn } from '../articles/take-in.ts'
import { followForRelated, RELATED_CURSOR } from './follow-for-related.ts'
import { RELATED_KEPT } from './pairing.ts'
import { arrangeRelated } from './arrange-related.ts'
import { pairReads } from './pair-reads.ts'
import { relate } from './relate.ts'
import { suggestRelated } from './suggest-related.ts'
import { listRelated } from './related-reading.ts'

const tide = {
  body: paragraphs(['外港潮闸今晨落闸，弧形门全部到底。', '潮闸管理处说，弧形门运行平稳，潮闸内外水位差两米。']),
}
const oyster = {
  body: paragraphs(['螺湾的蚝排今年要清退三成。', '蚝排主盼着补偿标准早日公布，螺湾渔业合作社正在登记蚝排。']),
}

eachDatabase('related stories', (paper) => {
  const beside = async (id: Id) =>
    (await listRelated(paper.database.read, id, RELATED_KEPT)).map((related) => related.articleId)
  const terms = async (id: Id) =>
    paper.database.read.selectFrom('article_terms').select('term').where('article_id', '=', id).execute()

  it('share names and words, and say which', async () => {
    const first = await paper.prints('潮闸首次落闸', tide)
    const second = await paper.prints('弧形门为何选在夜里关', tide)
    const other = await paper.prints('螺湾蚝排登记开始', oyster)
    await relate(paper.newsroom, [first.id, second.id, other.id])
    expect(await beside(first.id)).toEqual([second.id])
    expect(await beside(second.id)).toEqual([first.id])
    expect(await beside(other.id)).toEqual([])
    const [related] = await listRelated(paper.database.read, first.id, 1)
    expect(related!.headline).toBe('弧形门为何选在夜里关')
    expect(related!.reasons.words).toEqual(expect.arrayContaining(['潮闸', '弧形门']))
  })

  it('share a topic though not a word', async () => {
    const first = await paper.prints('潮闸首次落闸', { ...tide, topics: [paper.tideGate] })
    const second = await paper.prints('螺湾蚝排登记开始', { ...oyster, topics: [paper.tideGate] })
    await relate(paper.newsroom, [first.id, second.id])
    expect(await listRelated(paper.database.read, second.id, 8)).toMatchObject([
      { articleId: first.id, reasons: { topics: ['外港潮闸'], words: [] } },
    ])
  })

  it('come onto the lists of older stories too, and the log says whose lists changed', async () => {
    const older = await paper.prints('潮闸首次落闸', tide)
    await relate(paper.newsroom, [older.id])
    const newer = await paper.prints('潮闸再次落闸', tide)
    expect(await relate(paper.newsroom, [newer.id])).toEqual(expect.arrayContaining([older.id, newer.id]))
    expect(await beside(older.id)).toEqual([newer.id])
    const related = (await paper.entries()).filter((entry) => entry.change.kind === 'article.related')
    expect(related).toHaveLength(1)
  })

  it('are computed again without a trace when nothing has changed', async () => {
    const stories = [await paper.prints('潮闸首次落闸', tide), await paper.prints('潮闸再次落闸', tide)]
    const ids = stories.map((story) => story.id)
    await relate(paper.newsroom, ids)
    const before = await paper.kinds()
    expect(await relate(paper.newsroom, ids)).toEqual([])
    expect(await paper.kinds()).toEqual(before)
  })

  it('are eight at the most, the nearest in time among equals', async () => {
    const ids: Id[] = []
    for (let number = 0; number < 12; number++) {
      ids.push((await paper.prints('潮闸落闸通报', tide)).id)
      paper.passes(30 * DAY)
    }
    await relate(paper.newsroom, ids)
    const list = await beside(ids.at(-1)!)
    expect(list).toEqual(ids.slice(-1 - RELATED_KEPT, -1).toReversed())
  })

  it('drop out at once when they are retracted, and are never found again', async () => {
    const story = await paper.prints('潮闸首次落闸', tide)
    const wrong = await paper.prints('潮闸漏水', tide)
    await relate(paper.newsroom, [story.id, wrong.id])
    await retract(paper.newsroom, { articleId: wrong.id, reason: '消息未经核实。' })
    expect(await beside(story.id)).toEqual([])
    expect(await relate(paper.newsroom, [wrong.id])).toEqual([story.id, wrong.id])
    expect(await terms(wrong.id)).toEqual([])
    const later = await paper.prints('潮闸再次落闸', tide)
    await relate(paper.newsroom, [later.id])
    expect(await beside(later.id)).toEqual([story.id])
  })

  it('change with the text and the topics of a story', async () => {
    const gate = await paper.prints('潮闸首次落闸', tide)
    const story = await paper.prints('潮闸再次落闸', tide)
    await relate(paper.newsroom, [gate.id, story.id])
    const revised = await paper.edits(story, { headline: '螺湾蚝排登记开始', ...oyster })
    await publish(paper.newsroom, { articleId: story.id, revision: revised.latestRevision })
    await relate(paper.newsroom, [story.id])
    expect(await beside(gate.id)).toEqual([])
    for (const articleId of [gate.id, story.id])
      await classify(paper.newsroom, { articleId, sectionId: paper.port.id, topicIds: [paper.tideGate.id] })
    await relate(paper.newsroom, [story.id])
    expect(await beside(gate.id)).toEqual([story.id])
  })

  it('are not looked for among drafts', async () => {
    const draft = await paper.files('潮闸再次落闸', tide)
    const story = await paper.prints('潮闸首次落闸', tide)
    expect(await relate(paper.newsroom, [draft.id, story.id])).toEqual([])
    expect(await terms(draft.id)).toEqual([])
  })

  it('are found for a story that is in no topic by what it reads like', async () => {
    const gates = [await paper.prints('潮闸首次落闸', { ...tide, topics: [paper.tideGate] })]
    gates.push(await paper.prints('弧形门为何选在夜里关', { ...tide, topics: [paper.tideGate] }))
    const far = await paper.prints('总工程师的一天', { ...oyster, topics: [paper.tideGate] })
    const imported = await paper.prints('潮闸又落了一次', tide)
    await relate(
      paper.newsroom,
      [...gates, far, imported].map(({ id }) => id),
    )
    const list = await listRelated(paper.database.read, imported.id, RELATED_KEPT)
    expect(
      list
        .slice(0, 2)
        .map(({ articleId }) => articleId)
        .toSorted(),
    ).toEqual(gates.map(({ id }) => id).toSorted())
    expect(list[2]).toMatchObject({ articleId: far.id, reasons: { topics: [], nearTopics: ['外港潮闸'] } })
  })

  it('are what the same readers read, though they share nothing else', async () => {
    const [gate, raft] = [await paper.prints('潮闸首次落闸', tide), await paper.prints('螺湾蚝排登记开始', oyster)]
    await followForRelated(paper.newsroom, { holder: 'one' })
    expect(await beside(gate.id)).toEqual([])
    await pairReads(paper.newsroom, [
      { stories: [gate.id, raft.id], readers: 7 },
      { stories: [gate.id, '0123456789ab'], readers: 9 },
    ])
    await followForRelated(paper.newsroom, { holder: 'one' })
    expect(await listRelated(paper.database.read, raft.id, 8)).toMatchObject([
      { articleId: gate.id, reasons: { together: 7, words: [] } },
    ])
  })

  it('stand as editors arranged them: picked ones first and in their order, dropped ones never', async () => {
    const [story, near, far, other] = [
      await paper.prints('潮闸首次落闸', tide),
      await paper.prints('潮闸再次落闸', tide),
      await paper.prints('弧形门为何选在夜里关', tide),
      await paper.prints('螺湾蚝排登记开始', oyster),
    ]
    const draft = await paper.files('还没有发')
    await relate(
      paper.newsroom,
      [story, near, far, other].map(({ id }) => id),
    )
    const arrange = (picked: readonly Id[], dropped: readonly Id[], version: number) =>
      arrangeRelated(paper.newsroom, { articleId: story.id, picked, dropped, version })
    expect(await arrange([draft.id, other.id], [near.id], 0)).toMatchObject({ version: 1 })
    const list = await listRelated(paper.database.read, story.id, 8)
    expect(list.map(({ articleId, picked }) => [articleId, picked])).toEqual([
      [other.id, true],
      [far.id, false],
    ])
    await expect(arrange([], [], 0)).rejects.toMatchObject({ code: 'stale' })
    await arrange([far.id, other.id], [], 1)
    expect(await beside(story.id)).toEqual([far.id, other.id, near.id])
    expect((await paper.entries()).at(-1)!.change).toEqual({
      kind: 'related.arranged',
      articleId: story.id,
      picked: [far.id, other.id],
      dropped: [],
      before: { picked: [draft.id, other.id], dropped: [near.id] },
    })
    await relate(paper.newsroom, [story.id])
    expect(await beside(story.id)).toEqual([far.id, other.id, near.id])
    await expect(arrange([story.id], [], 2)).rejects.toMatchObject({ code: 'invalid' })
    await expect(arrange([near.id], [near.id], 2)).rejects.toMatchObject({ code: 'invalid' })
    await expect(arrange(['0123456789ab'], [], 2)).rejects.toMatchObject({ code: 'missing' })
  })

  it('are shown to editors with what a draft would have', async () => {
    const story = await paper.prints('潮闸首次落闸', tide)
    await relate(paper.newsroom, [story.id])
    const draft = await paper.files('潮闸再次落闸', tide)
    const before = await paper.kinds()
    expect(await suggestRelated(paper.database.read, draft.id)).toMatchObject({
      version: 0,
      picked: [],
      computed: [
        { articleId: story.id, headline: '潮闸首次落闸', reasons: { words: expect.arrayContaining(['潮闸']) } },
      ],
    })
    await arrangeRelated(paper.newsroom, { articleId: draft.id, picked: [], dropped: [story.id], version: 0 })
    expect(await suggestRelated(paper.database.read, draft.id)).toMatchObject({
      version: 1,
      dropped: [{ articleId: story.id }],
      computed: [],
    })
    expect(await paper.kinds()).toEqual([...before, 'related.arranged'])
  })

  it('follow the log to its end, once per site', async () => {
    const stories = await takeIn(
      paper.newsroom,
      Array.from({ length: 450 }, (_, number) => ({
        content: contentOf(`潮闸第${number}次落闸`, number % 2 ? tide : oyster),
        sectionId: paper.city.id,
        topicIds: [],
        publishedAt: paper.now(),
      })),
    )
    expect(await followForRelated(paper.newsroom, { holder: 'one' })).toBeGreaterThanOrEqual(450)
    expect(await beside(stories[0]!.id)).toHaveLength(RELATED_KEPT)
    expect(await beside(stories[449]!.id)).toHaveLength(RELATED_KEPT)
    expect(await followForRelated(paper.newsroom, { holder: 'one' })).toBe(0)
    const cursor = await cursorOf(paper.database, RELATED_CURSOR)
    await paper.prints('潮闸再次落闸', tide)
    expect(await followForRelated(paper.newsroom, { holder: 'two' })).toBe(0)
    expect(await cursorOf(paper.database, RELATED_CURSOR)).toBe(cursor)
  })
})
