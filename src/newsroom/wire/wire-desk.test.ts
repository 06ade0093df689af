import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later, MINUTE } from '../../kernel/clock.ts'
import { getRevision } from '../articles/article-store.ts'
import { publish } from '../articles/publish.ts'
import { listDeskPins, listDeskWire } from './desk-wire-reading.ts'
import { fileWire, fileWireItems } from './file-wire.ts'
import { correctWire, placeWire, RESTORABLE, restoreWire, withdrawWire } from './keep-wire.ts'
import { orderPins, pinWire, unpinWire } from './pin-wire.ts'
import { promoteWire } from './promote-wire.ts'
import { listSimilarWire } from './similar-wire.ts'
import { listPinned, listWire } from './wire-reading.ts'

eachDatabase('the wire desk', (paper) => {
  const shown = async () => (await listWire(paper.database.read, { limit: 10 })).map((item) => item.headline)
  const pins = async () => (await listPinned(paper.database.read, paper.now())).map((item) => item.headline)
  const file = (headline: string) => fileWire(paper.newsroom, { headline, flash: true })

  it('files nothing twice, however often and however fast the same order comes', async () => {
    const order = { headline: '港口大桥今晚封闭', flash: true, key: 'tab-1 7' }
    const first = await fileWire(paper.newsroom, order)
    const again = await Promise.all([1, 2, 3].map(() => fileWire(paper.newsroom, order)))
    expect(again.map(({ id }) => id)).toEqual([first.id, first.id, first.id])
    const all = await Promise.all([1, 2, 3].map(() => fileWire(paper.newsroom, { ...order, key: 'tab-1 8' })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(await shown()).toHaveLength(2)
    expect(await paper.kinds()).toEqual(['wire.filed', 'wire.filed'])
  })

  it('takes the key of one for no key of another', async () => {
    const order = { headline: '港口大桥今晚封闭', key: 'tab-1 7' }
    const items = await Promise.all(
      ['a', 'b'].map((id) =>
        fileWire(paper.newsroom.as({ kind: 'staff', id, role: 'reporter' }), { ...order, headline: `${id}的一条` }),
      ),
    )
    expect(items.map(({ headline }) => headline)).toEqual(['a的一条', 'b的一条'])
  })

  it('puts back what was taken off by mistake, for ten minutes', async () => {
    const item = await file('轮渡今日停航')
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '手误' })
    expect(await shown()).toEqual([])
    paper.passes(RESTORABLE)
    await restoreWire(paper.newsroom, { itemId: item.id })
    await restoreWire(paper.newsroom, { itemId: item.id })
    expect(await shown()).toEqual(['轮渡今日停航'])
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '确已复航' })
    paper.passes(RESTORABLE + 1)
    await expect(restoreWire(paper.newsroom, { itemId: item.id })).rejects.toMatchObject({ code: 'stale' })
    expect(await paper.kinds()).toEqual(['wire.filed', 'wire.withdrawn', 'wire.restored', 'wire.withdrawn'])
  })

  it('keeps items on top until their instant, in the order that editors give them', async () => {
    const [one, two, three, four] = await fileWireItems(
      paper.newsroom,
      ['台风登陆', '渡轮停航', '学校停课', '地铁停运'].map((headline) => ({ headline })),
    )
    const pin = (id: string, hours: number) =>
      pinWire(paper.newsroom, { itemId: id, until: later(paper.now(), hours * HOUR) })
    await pin(one!.id, 3)
    await pin(two!.id, 1)
    await pin(three!.id, 2)
    expect(await pins()).toEqual(['学校停课', '渡轮停航', '台风登陆'])
    await expect(pin(four!.id, 1)).rejects.toMatchObject({ code: 'too_large' })
    await orderPins(paper.newsroom, { itemIds: [one!.id, three!.id, two!.id] })
    expect(await pins()).toEqual(['台风登陆', '学校停课', '渡轮停航'])
    await expect(orderPins(paper.newsroom, { itemIds: [one!.id] })).rejects.toMatchObject({ code: 'stale' })
    await pin(three!.id, 5)
    expect(await pins()).toEqual(['台风登陆', '学校停课', '渡轮停航'])
    paper.passes(HOUR)
    expect(await pins()).toEqual(['台风登陆', '学校停课'])
    await pin(four!.id, 1)
    await unpinWire(paper.newsroom, { itemId: one!.id })
    await withdrawWire(paper.newsroom, { itemId: three!.id, reason: '复课' })
    await restoreWire(paper.newsroom, { itemId: three!.id })
    expect(await pins()).toEqual(['地铁停运'])
    expect((await listDeskPins(paper.database.read, paper.now())).map(({ id }) => id)).toEqual([four!.id])
  })

  it('gives an item another topic, section and story, and says where it stood', async () => {
    const item = await fileWire(paper.newsroom, { headline: '潮闸检修', topicId: paper.tideGate.id })
    await placeWire(paper.newsroom, { itemId: item.id, topicId: null, sectionId: paper.port.id })
    expect(await listDeskWire(paper.database.read, { limit: 1, now: paper.now() })).toMatchObject([
      { topic: undefined, section: { name: '港航' } },
    ])
    expect((await paper.entries()).at(-1)?.change).toMatchObject({
      kind: 'wire.placed',
      topicId: null,
      before: { topicId: paper.tideGate.id },
    })
    await expect(placeWire(paper.newsroom, { itemId: item.id, topicId: '0000000nobody' })).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('makes one draft of an item, which the item leads to once it is published', async () => {
    const item = await fileWire(paper.newsroom, {
      headline: '二十七条船进港',
      text: '引航站说，先出后进。',
      topicId: paper.tideGate.id,
    })
    const order = { itemId: item.id, sectionId: paper.port.id }
    await expect(promoteWire(paper.newsroom, { itemId: item.id })).rejects.toMatchObject({ code: 'invalid' })
    const { articleId } = await promoteWire(paper.newsroom, order)
    expect(await promoteWire(paper.newsroom, order)).toEqual({ articleId })
    expect(await getRevision(paper.database.read, articleId, 1)).toMatchObject({ headline: '二十七条船进港' })
    const leadsTo = async () => (await listWire(paper.database.read, { limit: 1 }))[0]?.articleId
    expect(await leadsTo()).toBeUndefined()
    await publish(paper.newsroom, { articleId, revision: 1 })
    expect(await leadsTo()).toBe(articleId)
  })

  it('tells who types a headline what of the last two hours says the same', async () => {
    await file('外港大桥今晚二十二时起封闭')
    paper.passes(3 * HOUR)
    await file('港口大桥今晚二十二时起封闭')
    await file('市气象台解除台风预警')
    const withdrawn = await file('港口大桥今晚封闭检修')
    await withdrawWire(paper.newsroom, { itemId: withdrawn.id, reason: '重复' })
    paper.passes(MINUTE)
    const similar = async (headline: string) =>
      (await listSimilarWire(paper.database.read, headline, paper.now())).map((item) => item.headline)
    expect(await similar('港口大桥今晚封闭')).toEqual(['港口大桥今晚二十二时起封闭'])
    expect(await similar('港口大橋今晚封閉')).toEqual(['港口大桥今晚二十二时起封闭'])
    expect(await similar('望汐队三比零取胜')).toEqual([])
    expect(await similar('')).toEqual([])
  })

  it('refuses to correct what was taken off', async () => {
    const item = await file('轮渡停航')
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '' })
    await expect(correctWire(paper.newsroom, { itemId: item.id, headline: '复航' })).rejects.toMatchObject({
      code: 'stale',
    })
  })
})
