import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown, mustTakeStories } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Article, type Classification, mustBe, placementOf } from './article.ts'
import { lockArticle, saveArticle, saveTopics } from './article-store.ts'

/** Moves a story to another section or other topics. No edit of its text, so no revision. Refuses (`missing`) what is not there, (`invalid`) what is closed. */
export async function classify(
  newsroom: Newsroom,
  order: Classification & { readonly articleId: Id },
): Promise<Article> {
  allow(newsroom.actor, 'classify')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    await mustBeKnown(tx, 'section', [order.sectionId])
    await mustBeKnown(tx, 'topic', order.topicIds)
    if (order.sectionId !== article.sectionId) await mustTakeStories(tx, 'section', [order.sectionId])
    await mustTakeStories(
      tx,
      'topic',
      order.topicIds.filter((id) => !article.topicIds.includes(id)),
    )
    const moved: Article = { ...article, sectionId: order.sectionId, topicIds: [...new Set(order.topicIds)].toSorted() }
    await saveArticle(tx, moved)
    await saveTopics(tx, moved)
    await record(tx, { kind: 'article.classified', before: placementOf(article), ...placementOf(moved) })
    return moved
  })
}
