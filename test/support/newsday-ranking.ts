import { HOUR, later } from '../../src/kernel/clock.ts'
import { chooseHot, endChoices, liftHot } from '../../src/newsroom/hot/choose-hot.ts'
import { countMarks } from '../../src/newsroom/hot/count-marks.ts'
import { followForHot } from '../../src/newsroom/hot/follow-for-hot.ts'
import { rankHot } from '../../src/newsroom/hot/rank-hot.ts'
import { arrangeRelated, findArranged } from '../../src/newsroom/related/arrange-related.ts'
import { followForRelated } from '../../src/newsroom/related/follow-for-related.ts'
import { pairReads } from '../../src/newsroom/related/pair-reads.ts'
import { pick, pickIn, type Verb } from './newsday-picking.ts'

/** What changes the hot lists and what stands beside stories. */
export const RANKING_VERBS = {
  read: async (day, a, b, c) => {
    const kind = c % 3 === 0 ? 'share' : 'read'
    await countMarks(day.paper.newsroom, [{ articleId: pick(day.articles, a), kind, marks: 1 + (b % 50) }])
    await rankHot(day.paper.newsroom)
  },
  rank: async ({ paper }) => rankHot(paper.newsroom),
  followForHot: async ({ paper }) => followForHot(paper.newsroom, { holder: 'here' }),
  chooseHot: async (day, a, b) =>
    chooseHot(day.paper.newsroom, {
      articleId: (await pickIn(day, a, 'published')).id,
      kind: b % 2 === 0 ? 'pin' : 'suppress',
      reason: `要紧（${day.count}）`,
      until: later(day.paper.now(), (1 + (b % 20)) * HOUR),
    }),
  liftHot: async (day, a) => liftHot(day.paper.newsroom, { articleId: pick(day.articles, a) }),
  endChoices: async ({ paper }) => endChoices(paper.newsroom),
  relate: async ({ paper }) => followForRelated(paper.newsroom, { holder: 'here' }),
  pairReads: async (day, a, b, c) =>
    pairReads(day.paper.newsroom, [{ stories: [pick(day.articles, a), pick(day.articles, b)], readers: 5 + c }]),
  arrangeRelated: async (day, a, b, c) => {
    const articleId = pick(day.articles, a)
    const { version } = await findArranged(day.paper.database.read, articleId)
    const [picked, dropped] = [pick(day.articles, b), pick(day.articles, c)]
    await arrangeRelated(day.paper.newsroom, { articleId, picked: [picked], dropped: [dropped], version })
  },
} satisfies Record<string, Verb>
