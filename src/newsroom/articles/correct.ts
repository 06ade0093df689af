import type { Id } from '../../kernel/ids.ts'
import type { Newsroom } from '../newsroom.ts'
import { insertCorrection } from '../corrections/correction-store.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import { type Article, mustBe, mustBeNewest, placementOf } from './article.ts'
import { lockArticle } from './article-store.ts'
import { putLive } from './publish.ts'

/** In UTF-16 units. */
const LONGEST_NOTE = 2000

export interface CorrectOrder {
  readonly articleId: Id
  /** The revision that says it right. */
  readonly revision: number
  /** What was wrong and what is right, for readers. It stands at the top of the story from now on. */
  readonly note: string
}

/** Says openly that we were wrong: publishes the right revision together with a public note. */
export async function correct(newsroom: Newsroom, order: CorrectOrder): Promise<Article> {
  allow(newsroom.actor, 'publish')
  const note = someLines(order.note, LONGEST_NOTE, { noun: 'correction', field: 'note' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'published')
    mustBeNewest(article, order.revision)
    const correctionId = tx.nextId()
    await insertCorrection(tx, {
      id: correctionId,
      articleId: article.id,
      revision: order.revision,
      note,
      madeAt: tx.at,
      madeBy: tx.actor,
    })
    const { revision } = order
    return putLive(tx, article, revision, {
      change: { kind: 'article.corrected', revision, correctionId, ...placementOf(article) },
    })
  })
}
