import { HOUR, later } from '../../src/kernel/clock.ts'
import { fileWire } from '../../src/newsroom/wire/file-wire.ts'
import { listPinned } from '../../src/newsroom/wire/wire-reading.ts'
import { correctWire, placeWire, restoreWire, withdrawWire } from '../../src/newsroom/wire/keep-wire.ts'
import { orderPins, pinWire, unpinWire } from '../../src/newsroom/wire/pin-wire.ts'
import { promoteWire } from '../../src/newsroom/wire/promote-wire.ts'
import { headlineOf, maybe, pick, type Verb } from './newsday-picking.ts'

/** What may happen on the wire. */
export const WIRE_VERBS = {
  fileWire: async (day, a, b, c) => {
    const item = await fileWire(day.paper.newsroom, {
      headline: `快讯：${headlineOf(day, a)}`,
      text: b % 2 === 0 ? `详情${day.count}` : undefined,
      flash: a % 3 === 0,
      sectionId: maybe(day.sections, b),
      topicId: maybe(day.topics, c),
      sourceId: maybe(day.sources, a),
      articleId: maybe(day.articles, a + b + c),
      at: c % 2 === 0 ? undefined : later(day.paper.now(), -(b % 40) * HOUR),
    })
    day.items.push(item.id)
  },
  correctWire: async (day, a, b) =>
    correctWire(day.paper.newsroom, { itemId: pick(day.items, a), headline: headlineOf(day, b), text: '已改' }),
  withdrawWire: async (day, a) => withdrawWire(day.paper.newsroom, { itemId: pick(day.items, a), reason: '来源撤稿' }),
  restoreWire: async (day, a) => restoreWire(day.paper.newsroom, { itemId: pick(day.items, a) }),
  placeWire: async (day, a, b, c) =>
    placeWire(day.paper.newsroom, {
      itemId: pick(day.items, a),
      topicId: maybe(day.topics, b) ?? null,
      sectionId: maybe(day.sections, c) ?? null,
    }),
  pinWire: async (day, a, b) =>
    pinWire(day.paper.newsroom, { itemId: pick(day.items, a), until: later(day.paper.now(), (1 + (b % 9)) * HOUR) }),
  unpinWire: async (day, a) => unpinWire(day.paper.newsroom, { itemId: pick(day.items, a) }),
  orderPins: async ({ paper }) => {
    const pinned = await listPinned(paper.database.read, paper.now())
    await orderPins(paper.newsroom, { itemIds: pinned.map(({ id }) => id).toReversed() })
  },
  promoteWire: async (day, a, b) => {
    const order = { itemId: pick(day.items, a), sectionId: pick(day.sections, b) }
    const { articleId } = await promoteWire(day.paper.newsroom, order)
    if (!day.articles.includes(articleId)) day.articles.push(articleId)
  },
} satisfies Record<string, Verb>
