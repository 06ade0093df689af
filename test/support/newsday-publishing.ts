import { HOUR, later, MINUTE } from '../../src/kernel/clock.ts'
import { embargo, liftEmbargo } from '../../src/newsroom/articles/embargo.ts'
import { expireDue, limit, renew } from '../../src/newsroom/articles/expire.ts'
import { readmit, recall } from '../../src/newsroom/articles/recall.ts'
import { pick, pickIn, type Verb } from './newsday-picking.ts'

/** What keeps a story from its readers, or takes it from them. */
export const PUBLISHING_VERBS = {
  embargo: async (day, a, b) => {
    const { id } = await pickIn(day, a, 'draft', 'in_review')
    await embargo(day.paper.newsroom, { articleId: id, until: later(day.paper.now(), (1 + (b % 9)) * HOUR) })
  },
  liftEmbargo: async (day, a) => liftEmbargo(day.paper.newsroom, { articleId: pick(day.articles, a) }),
  limit: async (day, a, b) => {
    const { id } = await pickIn(day, a, 'draft', 'published')
    const until = b % 6 === 0 ? null : later(day.paper.now(), (1 + (b % 20)) * HOUR)
    await limit(day.paper.newsroom, { articleId: id, until })
  },
  expire: async (day, a) => {
    const { id } = await pickIn(day, a, 'published')
    await limit(day.paper.newsroom, { articleId: id, until: later(day.paper.now(), MINUTE) })
    day.paper.passes(2 * MINUTE)
    await expireDue(day.paper.newsroom)
  },
  expireDue: async ({ paper }) => expireDue(paper.newsroom),
  renew: async (day, a) => renew(day.paper.newsroom, { articleId: (await pickIn(day, a, 'expired')).id }),
  recall: async (day, a) => {
    const { id } = await pickIn(day, a, 'published', 'retracted', 'expired')
    await recall(day.paper.newsroom, { articleId: id, reason: `误发（${day.count}）` })
  },
  readmit: async (day, a) => readmit(day.paper.newsroom, { articleId: (await pickIn(day, a, 'recalled')).id }),
} satisfies Record<string, Verb>
