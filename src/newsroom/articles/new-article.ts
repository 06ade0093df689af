import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Article, Classification } from './article.ts'

/** A draft with one revision, as it is filed. */
export function newArticle(
  id: Id,
  at: Instant,
  { sectionId, topicIds, origin }: Classification & { readonly origin?: string | undefined },
): Article {
  return {
    id,
    state: 'draft',
    sectionId,
    topicIds: [...new Set(topicIds)].toSorted(),
    latestRevision: 1,
    liveRevision: undefined,
    filedAt: at,
    publishedAt: undefined,
    updatedAt: undefined,
    schedule: undefined,
    embargoUntil: undefined,
    retraction: undefined,
    commentCount: 0,
    origin,
  }
}
