import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { placementOf, type Article, type Classification } from '../articles/article.ts'
import { insertArticles, makeRevision } from '../articles/article-store.ts'
import { newArticle } from '../articles/new-article.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { findArticleOf } from './lock-store.ts'
import { takeSeat } from './sit.ts'
import type { SittingId } from './sitting.ts'
import { contentFrom, EMPTY_TEXT, type WorkingText } from './working-text.ts'
import { writerOf } from './writer.ts'

/**
 * Begins a story that may have nothing in it yet, and sits down to it. A sitting begins one story: asked again, it gets
 * the same one. Refuses (`missing`) a section, topic or source that is not there.
 */
export async function begin(
  newsroom: Newsroom,
  order: Classification & { readonly sitting: SittingId; readonly text?: WorkingText | undefined },
): Promise<Id> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const begun = await findArticleOf(tx.rows, { sitting: order.sitting, staffId })
    if (begun !== undefined) return begun
    const content = contentFrom(order.text ?? EMPTY_TEXT)
    await mustBeKnown(tx, 'section', [order.sectionId])
    await mustBeKnown(tx, 'topic', order.topicIds)
    await mustBeKnown(tx, 'source', [content.sourceId])
    const article: Article = newArticle(tx.nextId(), tx.at, order)
    const made = { articleId: article.id, number: 1, madeAt: tx.at, madeBy: tx.actor, why: 'begun' as const }
    await insertArticles(tx, [article], [makeRevision(content, made)])
    await record(tx, { kind: 'article.filed', ...placementOf(article) })
    await takeSeat(tx, article, { sitting: order.sitting, staffId })
    return article.id
  })
}
