import { Refusal } from '../../kernel/refusal.ts'
import { findDeskWireItem, listDeskPins, listDeskWire } from '../../newsroom/wire/desk-wire-reading.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { correctWire, placeWire, restoreWire, withdrawWire } from '../../newsroom/wire/keep-wire.ts'
import { orderPins, pinWire, unpinWire } from '../../newsroom/wire/pin-wire.ts'
import { promoteWire } from '../../newsroom/wire/promote-wire.ts'
import { listSimilarWire } from '../../newsroom/wire/similar-wire.ts'
import type { AnswerOf } from '../contract/operation.ts'
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
  withdrawWireItem,
} from '../contract/wire.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const wireHandlers: readonly Handled[] = [
  handle(listWireItems, async ({ query }, { db, newsroom }) => {
    const { from, to, topic: topicId, section: sectionId, flash, after, limit } = query
    const now = newsroom.now()
    const before = after === undefined ? undefined : itemBefore(after)
    const found = await listDeskWire(db, { topicId, sectionId, flash, from, to, before, limit: limit + 1, now })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return {
      items,
      pinned: await listDeskPins(db, now),
      next: found.length > limit && last ? `${last.at} ${last.id}` : null,
    }
  }),
  handle(fileWireItem, async ({ body }, visit) => itemOf(visit, (await fileWire(visit.newsroom, body)).id)),
  handle(correctWireItem, async ({ params, body }, visit) => {
    await correctWire(visit.newsroom, { ...params, ...body })
    return itemOf(visit, params.itemId)
  }),
  handle(placeWireItem, async ({ params, body }, visit) => {
    await placeWire(visit.newsroom, { ...params, ...body })
    return itemOf(visit, params.itemId)
  }),
  handle(withdrawWireItem, async ({ params, body }, visit) => {
    await withdrawWire(visit.newsroom, { ...params, ...body })
    return itemOf(visit, params.itemId)
  }),
  handle(restoreWireItem, async ({ params }, visit) => {
    await restoreWire(visit.newsroom, params)
    return itemOf(visit, params.itemId)
  }),
  handle(pinWireItem, async ({ params, body }, visit) => {
    await pinWire(visit.newsroom, { ...params, ...body })
    return itemOf(visit, params.itemId)
  }),
  handle(unpinWireItem, async ({ params }, visit) => {
    await unpinWire(visit.newsroom, params)
    return itemOf(visit, params.itemId)
  }),
  handle(orderWirePins, async ({ body }, { newsroom, db }) => {
    await orderPins(newsroom, body)
    return { items: await listDeskPins(db, newsroom.now()), next: null }
  }),
  handle(promoteWireItem, async ({ params, body }, { newsroom }) => promoteWire(newsroom, { ...params, ...body })),
  handle(listSimilarWireItems, async ({ query }, { db, newsroom }) => ({
    items: await listSimilarWire(db, query.headline, newsroom.now()),
    next: null,
  })),
]

/** As it is after the act. */
async function itemOf({ db, newsroom }: ApiVisit, id: string): Promise<AnswerOf<typeof fileWireItem>> {
  const item = await findDeskWireItem(db, id, newsroom.now())
  if (!item) throw new Refusal('missing', { noun: 'wire item', id })
  return item
}

/** Where a list goes on, as its page said. */
function itemBefore(cursor: string): { readonly at: string; readonly id: string } {
  const [at = '', id = ''] = cursor.split(' ')
  return { at, id }
}
