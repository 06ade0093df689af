import { correct } from '../../newsroom/articles/correct.ts'
import { findArticle } from '../../newsroom/articles/article-store.ts'
import { embargo, liftEmbargo } from '../../newsroom/articles/embargo.ts'
import { limit, renew } from '../../newsroom/articles/expire.ts'
import { publish } from '../../newsroom/articles/publish.ts'
import { readmit, recall } from '../../newsroom/articles/recall.ts'
import { retract } from '../../newsroom/articles/retract.ts'
import { schedule, unschedule } from '../../newsroom/articles/schedule.ts'
import { findStanding } from '../../newsroom/articles/standing-reading.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { listPreviewNames, offerPreview, revokePreview } from '../../newsroom/previews/preview-links.ts'
import { listRecallProofs } from '../../newsroom/recalls/recall-proofs.ts'
import { findWorking } from '../../newsroom/writing/working-store.ts'
import type { AnswerOf } from '../contract/operation.ts'
import {
  correctArticle,
  embargoArticle,
  liftArticleEmbargo,
  limitArticle,
  listPreviewLinks,
  offerPreviewLink,
  publishArticle,
  readmitArticle,
  readPublication,
  readRecall,
  recallArticle,
  retractArticle,
  revokePreviewLink,
  scheduleArticle,
  unlimitArticle,
  unscheduleArticle,
} from '../contract/publication.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const publicationHandlers: readonly Handled[] = [
  handle(readPublication, async ({ params }, visit) => standingOf(visit, params.articleId)),
  handle(publishArticle, async ({ params, body }, visit) => {
    await publish(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(scheduleArticle, async ({ params, body }, visit) => {
    await schedule(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(unscheduleArticle, async ({ params }, visit) => {
    await unschedule(visit.newsroom, params)
    return standingOf(visit, params.articleId)
  }),
  handle(embargoArticle, async ({ params, body }, visit) => {
    await embargo(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(liftArticleEmbargo, async ({ params }, visit) => {
    await liftEmbargo(visit.newsroom, params)
    return standingOf(visit, params.articleId)
  }),
  handle(limitArticle, async ({ params, body }, visit) => {
    const article = await findArticle(visit.db, params.articleId)
    if (article?.state === 'expired') await renew(visit.newsroom, { ...params, ...body })
    else await limit(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(unlimitArticle, async ({ params }, visit) => {
    const article = await findArticle(visit.db, params.articleId)
    if (article?.state === 'expired') await renew(visit.newsroom, params)
    else await limit(visit.newsroom, { ...params, until: null })
    return standingOf(visit, params.articleId)
  }),
  handle(correctArticle, async ({ params, body }, visit) => {
    await correct(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(retractArticle, async ({ params, body }, visit) => {
    await retract(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(recallArticle, async ({ params, body }, visit) => {
    await recall(visit.newsroom, { ...params, ...body })
    return standingOf(visit, params.articleId)
  }),
  handle(readmitArticle, async ({ params }, visit) => {
    await readmit(visit.newsroom, params)
    return standingOf(visit, params.articleId)
  }),
  handle(readRecall, async ({ params }, { db }) => ({
    items: await listRecallProofs(db, params.articleId),
    next: null,
  })),
  handle(listPreviewLinks, async ({ params }, { db, newsroom }) => ({
    items: await listPreviewNames(db, params.articleId, newsroom.now()),
    next: null,
  })),
  handle(offerPreviewLink, async ({ params, body }, { newsroom, house, who }) => {
    const { token, ...link } = await offerPreview(newsroom, { ...params, ...body })
    return { link: { ...link, madeBy: who.name }, address: `${house.origin}/preview/${token}` }
  }),
  handle(revokePreviewLink, async ({ params }, { newsroom }) => {
    await revokePreview(newsroom, params)
  }),
]

/** As it is after the act, which has been committed and shows. */
async function standingOf({ db, newsroom }: ApiVisit, articleId: string): Promise<AnswerOf<typeof readPublication>> {
  const standing = await findStanding(db, articleId)
  if (!standing) throw new Refusal('missing', { noun: 'article', id: articleId })
  const { article, ...also } = standing
  const working = await findWorking(db, articleId)
  return { ...article, ...also, articleId, unkept: working?.unkept ?? false, now: newsroom.now() }
}
