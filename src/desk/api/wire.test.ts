import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { readChoices } from '../contract/choices.ts'
import {
  correctWireItem,
  fileWireItem,
  listSimilarWireItems,
  listWireItems,
  orderWirePins,
  pinWireItem,
  placeWireItem,
  promoteWireItem,
  restoreWireItem,
  unpinWireItem,
  type WireItemView,
  withdrawWireItem,
} from '../contract/wire.ts'

eachDatabase('the wire over the interface', (paper) => {
  it('is filed, found, pinned, corrected, taken off, put back and made an article of', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor', '林雁')
    const order = { key: 'a-key-of-mine', headline: '港口大桥今晚封闭', flash: true, topicId: paper.tideGate.id }
    const filed = (await editor.ask(fileWireItem, { body: order })).body as WireItemView
    const again = (await editor.ask(fileWireItem, { body: order })).body as WireItemView
    expect(again.id).toBe(filed.id)
    expect(filed).toMatchObject({ filedBy: '林雁', topic: { name: '外港潮闸' }, flash: true })
    expect((await portal.ask('/wire')).body).toContain('港口大桥今晚封闭')

    const params = { itemId: filed.id }
    const similar = await editor.ask(listSimilarWireItems, { query: { headline: '港口大桥今晚封闭检修' } })
    expect(similar.body).toMatchObject({ items: [{ id: filed.id }] })
    await editor.ask(pinWireItem, { params, body: { until: later(paper.now(), HOUR) } })
    expect((await portal.ask('/')).body).toContain('data-until')
    expect((await editor.ask(orderWirePins, { body: { itemIds: [filed.id] } })).status).toBe(200)
    expect((await editor.ask(unpinWireItem, { params })).body).not.toHaveProperty('pinnedUntil')
    const placed = await editor.ask(placeWireItem, { params, body: { topicId: null, sectionId: paper.port.id } })
    expect(placed.body).toMatchObject({ section: { name: '港航' } })
    expect(placed.body).not.toHaveProperty('topic')
    const corrected = await editor.ask(correctWireItem, { params, body: { headline: '港口大桥明晚封闭' } })
    expect(corrected.body).toMatchObject({ headline: '港口大桥明晚封闭', correctedAt: paper.now() })
    await editor.ask(withdrawWireItem, { params, body: {} })
    expect((await portal.ask('/wire')).body).not.toContain('港口大桥明晚封闭')
    expect((await editor.ask(listWireItems, {})).body).toMatchObject({
      items: [{ withdrawnAt: paper.now() }],
      next: null,
    })
    await editor.ask(restoreWireItem, { params })
    const { articleId } = (await editor.ask(promoteWireItem, { params, body: {} })).body as { articleId: string }
    expect((await editor.ask(listWireItems, {})).body).toMatchObject({
      items: [{ article: { id: articleId, published: false } }],
    })
    expect((await editor.ask(readChoices, {})).body).toMatchObject({ topics: [{ name: '外港潮闸', over: false }] })
  })

  it('goes on page by page, without a gap or a double', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    for (let n = 0; n < 5; n++)
      await editor.ask(fileWireItem, { body: { key: `a-key-of-mine ${n}`, headline: `第${n}条`, flash: false } })
    const seen: string[] = []
    for (let after: string | undefined; ;) {
      const { items, next } = (await editor.ask(listWireItems, { query: { limit: 2, after } })).body as {
        items: WireItemView[]
        next: string | null
      }
      seen.push(...items.map(({ headline }) => headline))
      if (next === null) break
      after = next
    }
    expect(seen).toEqual(['第4条', '第3条', '第2条', '第1条', '第0条'])
  })
})
