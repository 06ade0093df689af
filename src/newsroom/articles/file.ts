import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, type Classification, type Content, parseContent, placementOf } from './article.ts'
import { insertArticles, makeRevision } from './article-store.ts'
import { newArticle } from './new-article.ts'

export interface FileOrder extends Classification {
  readonly content: Content
  /** Where an imported story came from. A second story of the same origin is refused by the database. */
  readonly origin?: string | undefined
}

/** Files a new story as a draft, with its first revision. Refuses (`missing`) a section, topic or source that is not there. */
export async function file(newsroom: Newsroom, order: FileOrder): Promise<Article> {
  allow(newsroom.actor, 'write')
  const content = parseContent(order.content)
  return newsroom.write(async (tx) => {
    await mustBeKnown(tx, 'section', [order.sectionId])
    await mustBeKnown(tx, 'topic', order.topicIds)
    await mustBeKnown(tx, 'source', [content.sourceId])
    const article = newArticle(tx.nextId(), tx.at, order)
    await insertArticles(
      tx,
      [article],
      [makeRevision(content, { articleId: article.id, number: 1, madeAt: tx.at, madeBy: tx.actor })],
    )
    await record(tx, { kind: 'article.filed', ...placementOf(article) })
    return article
  })
}
