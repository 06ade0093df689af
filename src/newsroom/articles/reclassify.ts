import type { Id } from '../../kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Classification, placementOf } from './article.ts'
import { classify } from './classify.ts'
import { findArticle } from './article-store.ts'

/** What is to become of one story: what is not said stays. */
export interface Reclassification {
  readonly articleId: Id
  readonly sectionId?: Id | undefined
  /** These and no others. */
  readonly topicIds?: readonly Id[] | undefined
  readonly addTopicIds?: readonly Id[] | undefined
  readonly removeTopicIds?: readonly Id[] | undefined
}

export interface Reclassified {
  /** Moved, each with how it was before: what undoing has to bring back. */
  readonly done: readonly ({ readonly articleId: Id } & Classification)[]
  readonly refused: readonly { readonly articleId: Id; readonly code: RefusalCode }[]
}

/**
 * Moves many stories to another section or other topics, each for itself: what is refused keeps nobody else from it.
 * Stories that are there already are left alone.
 */
export async function reclassify(newsroom: Newsroom, orders: readonly Reclassification[]): Promise<Reclassified> {
  allow(newsroom.actor, 'classify')
  const done: Reclassified['done'][number][] = []
  const refused: Reclassified['refused'][number][] = []
  for (const order of orders) {
    const { articleId } = order
    try {
      const article = await findArticle(newsroom.database.read, articleId)
      if (!article) throw new Refusal('missing', { noun: 'article', id: articleId })
      const { sectionId, topicIds } = placementOf(article)
      const wanted = wantedOf(article, order)
      if (wanted.sectionId === sectionId && sameIds(wanted.topicIds, topicIds)) continue
      await classify(newsroom, { articleId, ...wanted })
      done.push({ articleId, sectionId, topicIds })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ articleId, code: error.code })
    }
  }
  return { done, refused }
}

function wantedOf(now: Classification, order: Reclassification): Classification {
  const { addTopicIds = [], removeTopicIds = [] } = order
  const kept = (order.topicIds ?? now.topicIds).filter((id) => !removeTopicIds.includes(id))
  return { sectionId: order.sectionId ?? now.sectionId, topicIds: [...new Set([...kept, ...addTopicIds])].toSorted() }
}

function sameIds(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
