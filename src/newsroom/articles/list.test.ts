import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comesIn } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR, later, MINUTE } from '../../kernel/clock.ts'
import { actorOf } from '../people/sessions.ts'
import { listReadNow } from '../reads/now-reading.ts'
import { countReads } from '../reads/count-reads.ts'
import { readInbox } from './inbox-reading.ts'
import { listForDesk, type ListQuery } from './list-reading.ts'
import { publish } from './publish.ts'
import { reclassify } from './reclassify.ts'
import { retract, spike } from './retract.ts'
import { schedule } from './schedule.ts'
import type { Stage } from './stage.ts'
import { giveBack, submit } from './submit.ts'

eachDatabase('the list of the Desk', (paper) => {
  const headlines = async (query: Partial<ListQuery>) =>
    (await listForDesk(paper.database, { limit: 50, ...query })).items.map(({ headline }) => headline)

  /** One story in each stage. */
  async function one(): Promise<void> {
    await paper.files('写到一半的', { section: paper.port })
    const waiting = await paper.files('等人看的')
    await submit(paper.newsroom, { articleId: waiting.id, revision: 1 })
    const timed = await paper.files('明早上的', { topics: [paper.tideGate] })
    await schedule(paper.newsroom, { articleId: timed.id, revision: 1, for: later(paper.now(), DAY) })
    await paper.prints('读者看见的')
    await paper.edits(await paper.prints('原来的标题'), { headline: '改了还没发的' })
    const wrong = await paper.prints('撤下来的')
    await retract(paper.newsroom, { articleId: wrong.id, reason: '失实' })
    const dropped = await paper.files('不要的')
    await spike(paper.newsroom, { articleId: dropped.id, reason: '过时' })
  }

  it('shows every stage, as the newest revision says, the last changed first', async () => {
    await one()
    const stages: [Stage, string][] = [
      ['draft', '写到一半的'],
      ['in_review', '等人看的'],
      ['scheduled', '明早上的'],
      ['revised', '改了还没发的'],
      ['retracted', '撤下来的'],
      ['spiked', '不要的'],
    ]
    for (const [stage, headline] of stages) expect(await headlines({ stages: [stage] }), stage).toEqual([headline])
    expect(await headlines({ stages: ['published'] })).toEqual(['改了还没发的', '读者看见的'])
    expect(await headlines({ stages: ['draft', 'revised'] })).toEqual(['改了还没发的', '写到一半的'])
    expect((await headlines({})).length).toBe(7)
    paper.passes(MINUTE)
    const { items } = await listForDesk(paper.database, { limit: 50, stages: ['draft'] })
    await submit(paper.newsroom, { articleId: items[0]!.id, revision: 1 })
    expect((await headlines({}))[0]).toBe('写到一半的')
  })

  it('is filtered by section, topic, writer, words and address, all together', async () => {
    const who = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    await one()
    const mine = await paper.files('我署名的 GDP 稿', {
      bylines: [{ name: '钟向晚', role: 'reporter', staffId: who.staffId }],
      topics: [paper.tideGate],
    })
    expect(await headlines({ sectionIds: [paper.port.id] })).toEqual(['写到一半的'])
    expect(await headlines({ topicId: paper.tideGate.id })).toEqual(['我署名的 GDP 稿', '明早上的'])
    expect(await headlines({ writerId: who.staffId })).toEqual(['我署名的 GDP 稿'])
    expect(await headlines({ words: 'gdp' })).toEqual(['我署名的 GDP 稿'])
    expect(await headlines({ words: 'ＧＤＰ 向晚' })).toEqual(['我署名的 GDP 稿'])
    expect(await headlines({ words: '%' })).toEqual([])
    expect(await headlines({ words: `https://wangxi.example/tw/a/${mine.id}?x=1` })).toEqual(['我署名的 GDP 稿'])
    expect(await headlines({ words: 'gdp', stages: ['spiked'] })).toEqual([])
    expect(await headlines({ words: 'gdp', topicId: paper.tideGate.id, sectionIds: [paper.city.id] })).toHaveLength(1)
    // Whoever made a revision of it has written it, too, also after the byline went.
    await paper.edits(mine, { headline: '换了署名', bylines: [{ name: '林雁', role: 'reporter' }] })
    expect(await headlines({ writerId: who.staffId })).toEqual(['换了署名'])
    expect(await headlines({ words: '林雁' })).toEqual(['换了署名'])
  })

  it('comes page by page without a gap or a double, also among stories of the same instant', async () => {
    for (let number = 0; number < 23; number++) {
      await paper.files(`第${number}篇`)
      if (number % 4 === 0) paper.passes(MINUTE)
    }
    const all = await headlines({})
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (limit) => {
        const seen: string[] = []
        for (let after: string | undefined; ;) {
          const { items, next } = await listForDesk(paper.database, { limit, after })
          seen.push(...items.map(({ headline }) => headline))
          if (next === null) break
          after = next
        }
        expect(seen).toEqual(all)
      }),
      { numRuns: 9 },
    )
    await expect(listForDesk(paper.database, { limit: 5, after: 'nowhere' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('moves many at once, and what it says of before undoes it', async () => {
    const some = [await paper.prints('甲'), await paper.files('乙', { section: paper.port })]
    const gone = await paper.files('弃用的')
    await spike(paper.newsroom, { articleId: gone.id, reason: '过时' })
    const ids = [...some, gone].map(({ id }) => id)
    const change = { sectionId: paper.port.id, addTopicIds: [paper.tideGate.id] }
    const moved = await reclassify(
      paper.newsroom,
      [...ids, '000000000000'].map((articleId) => ({ articleId, ...change })),
    )
    expect(moved.done.map(({ articleId }) => articleId)).toEqual(ids.slice(0, 2))
    expect(moved.refused).toEqual([
      { articleId: gone.id, code: 'stale' },
      { articleId: '000000000000', code: 'missing' },
    ])
    expect(await headlines({ topicId: paper.tideGate.id })).toEqual(['乙', '甲'])
    await reclassify(paper.newsroom, moved.done)
    expect(await headlines({ topicId: paper.tideGate.id })).toEqual([])
    expect((await headlines({ sectionIds: [paper.port.id] })).toSorted()).toEqual(['乙'])
    // What is there already is left alone, and the log is not told.
    const before = (await paper.entries()).length
    expect(await reclassify(paper.newsroom, moved.done)).toEqual({ done: [], refused: [] })
    expect(await paper.entries()).toHaveLength(before)
  })
})

eachDatabase('the inbox', (paper) => {
  const comes = (name: string, role: 'reporter' | 'editor', login: string) =>
    comesIn(paper.newsroom, { name, role, login }).then(actorOf)

  it('has what waits for each, and nothing after it is done', async () => {
    const [zhong, linYan] = [await comes('钟向晚', 'reporter', 'zhong'), await comes('林雁', 'editor', 'linyan')]
    if (zhong.kind !== 'staff' || linYan.kind !== 'staff') throw new Error('not of the staff')
    const byline = { name: '钟向晚', role: 'reporter', staffId: zhong.id } as const
    const story = await paper.files('末班船延至二十三时', { bylines: [byline] })
    const other = await paper.files('另一篇', { bylines: [byline] })
    const read = async (who: typeof zhong) => {
      const { toReview, returned, drafts, scheduled } = await readInbox(paper.database, who)
      const shown = (list: typeof toReview) => list.map(({ article, by, reason }) => [article.headline, by, reason])
      return [shown(toReview), shown(returned), drafts.map((each) => each.headline), scheduled.map(({ id }) => id)]
    }
    expect(await read(zhong)).toEqual([[], [], ['另一篇', '末班船延至二十三时'], []])

    await submit(paper.newsroom.as(zhong), { articleId: story.id, revision: 1 })
    expect(await read(zhong)).toEqual([[], [], ['另一篇'], []])
    const handed = ['末班船延至二十三时', `staff:${zhong.id}`, undefined]
    expect(await read(linYan)).toEqual([[handed], [], [], []])

    await giveBack(paper.newsroom.as(linYan), { articleId: story.id, reason: '再核一次时刻。' })
    const back = ['末班船延至二十三时', `staff:${linYan.id}`, '再核一次时刻。']
    expect(await read(zhong)).toEqual([[], [back], ['另一篇'], []])
    expect(await read(linYan)).toEqual([[], [], [], []])

    await submit(paper.newsroom.as(zhong), { articleId: story.id, revision: 1 })
    await publish(paper.newsroom.as(linYan), { articleId: story.id, revision: 1 })
    await schedule(paper.newsroom, { articleId: other.id, revision: 1, for: later(paper.now(), HOUR) })
    expect(await read(linYan)).toEqual([[], [], [], [other.id]])
    expect(await read(zhong)).toEqual([[], [], [], [other.id]])
  })

  it('says what readers read now, by the hour', async () => {
    const [first, second] = [await paper.prints('甲'), await paper.prints('乙')]
    await countReads(paper.newsroom, [{ articleId: first.id, reads: 5, at: later(paper.now(), -20 * HOUR) }])
    expect(await listReadNow(paper.database.read, paper.now(), 5)).toEqual([])
    await countReads(paper.newsroom, [
      { articleId: first.id, reads: 3, at: later(paper.now(), -HOUR) },
      { articleId: second.id, reads: 9 },
    ])
    const [top, next] = await listReadNow(paper.database.read, paper.now(), 5)
    expect([top!.headline, top!.hours.at(-1), next!.headline, next!.hours.slice(-2), next!.hours.at(3)]).toEqual([
      '乙',
      9,
      '甲',
      [3, 0],
      5,
    ])
    await retract(paper.newsroom, { articleId: second.id, reason: '失实' })
    expect((await listReadNow(paper.database.read, paper.now(), 5)).map(({ headline }) => headline)).toEqual(['甲'])
  })
})
