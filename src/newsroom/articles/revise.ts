import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, type Content, mustBe, mustBeNewest, parseContent, placementOf } from './article.ts'
import { insertRevision, lockArticle, makeRevision, saveArticle } from './article-store.ts'

export interface ReviseOrder {
  readonly articleId: Id
  /** The revision that the writer began from. If another has come since, the order is refused (`stale`). */
  readonly basedOn: number
  readonly content: Content
}

/** Adds a revision. What readers see stays as it is until that revision is published. */
export async function revise(newsroom: Newsroom, order: ReviseOrder): Promise<Article> {
  allow(newsroom.actor, 'write')
  const content = parseContent(order.content)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    mustBeNewest(article, order.basedOn)
    await mustBeKnown(tx, 'source', [content.sourceId])
    const number = article.latestRevision + 1
    const revised: Article = { ...article, latestRevision: number }
    await insertRevision(tx, makeRevision(content, { articleId: article.id, number, madeAt: tx.at, madeBy: tx.actor }))
    await saveArticle(tx, revised)
    await record(tx, { kind: 'article.revised', revision: number, ...placementOf(revised) })
    return revised
  })
}
