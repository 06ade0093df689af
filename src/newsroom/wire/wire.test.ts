import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR } from '../../kernel/clock.ts'
import { retract } from '../articles/retract.ts'
import { fileWire, fileWireItems } from './file-wire.ts'
import { correctWire, withdrawWire } from './keep-wire.ts'
import { countWire, listWire, type WireQuery } from './wire-reading.ts'

eachDatabase('the wire', (paper) => {
  const headlines = async (query: Partial<WireQuery> = {}) =>
    (await listWire(paper.database.read, { limit: 10, ...query })).map((entry) => entry.headline)

  it('runs newest first, with flashes marked and topics named', async () => {
    await fileWire(paper.newsroom, { headline: '外港起雾', sectionId: paper.port.id })
    paper.passes(HOUR)
    await fileWire(paper.newsroom, { headline: '潮闸落闸', flash: true, topicId: paper.tideGate.id })
    const [first, second] = await listWire(paper.database.read, { limit: 10 })
    expect(first).toMatchObject({ headline: '潮闸落闸', flash: true, topic: { slug: 'tide-gate' } })
    expect(second).toMatchObject({ headline: '外港起雾', flash: false, section: { slug: 'port' } })
    expect(await headlines({ flash: true })).toEqual(['潮闸落闸'])
    expect(await headlines({ topicId: paper.tideGate.id })).toEqual(['潮闸落闸'])
    expect(await headlines({ sectionId: paper.port.id })).toEqual(['外港起雾'])
    expect((await paper.entries()).map(({ change }) => change)).toMatchObject([
      { kind: 'wire.filed', flash: false },
      { kind: 'wire.filed', flash: true },
    ])
  })

  it('is read by the day, to the millisecond at which a day begins', async () => {
    await fileWireItems(paper.newsroom, [
      { headline: '前一天最后一条', at: '2026-11-21T15:59:59.999Z' },
      { headline: '当天第一条', at: '2026-11-21T16:00:00.000Z' },
    ])
    const day = { from: '2026-11-21T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' }
    expect(await headlines(day)).toEqual(['当天第一条'])
    expect(await countWire(paper.database.read, day.from, day.to)).toBe(1)
  })

  it('goes on without a gap or a double, also among items of one instant', async () => {
    await fileWireItems(
      paper.newsroom,
      Array.from({ length: 25 }, (_, index) => ({ headline: `第${index}条` })),
    )
    const seen: string[] = []
    let before: WireQuery['before']
    for (;;) {
      const page = await listWire(paper.database.read, { limit: 7, before })
      if (page.length === 0) break
      seen.push(...page.map((entry) => entry.id))
      before = page.at(-1)!
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25])
  })

  it('says that an item was corrected, and forgets one that was withdrawn', async () => {
    const item = await fileWire(paper.newsroom, { headline: '高潮四米三' })
    await correctWire(paper.newsroom, { itemId: item.id, headline: '高潮四米三七' })
    expect(await listWire(paper.database.read, { limit: 1 })).toMatchObject([
      { headline: '高潮四米三七', correctedAt: paper.now() },
    ])
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '未经核实' })
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '又点了一次' })
    expect(await headlines()).toEqual([])
    await expect(correctWire(paper.newsroom, { itemId: item.id, headline: '再改' })).rejects.toMatchObject({
      code: 'stale',
    })
    expect(await paper.kinds()).toEqual(['wire.filed', 'wire.corrected', 'wire.withdrawn'])
  })

  it('leads to a story only while that is before readers', async () => {
    const story = await paper.prints('潮闸详报')
    await fileWire(paper.newsroom, { headline: '潮闸快讯', articleId: story.id })
    expect(await listWire(paper.database.read, { limit: 1 })).toMatchObject([{ articleId: story.id }])
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    expect((await listWire(paper.database.read, { limit: 1 }))[0]?.articleId).toBeUndefined()
  })

  it('refuses a headline that is none, and files none of a batch that has one', async () => {
    for (const headline of ['', '  ', '长'.repeat(121), '带\n换行', '\uD800']) {
      await expect(fileWireItems(paper.newsroom, [{ headline: '好的一条' }, { headline }])).rejects.toMatchObject({
        code: 'invalid',
      })
    }
    expect(await headlines()).toEqual([])
  })
})
