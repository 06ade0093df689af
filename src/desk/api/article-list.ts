import { listForDesk } from '../../newsroom/articles/list-reading.ts'
import { reclassify } from '../../newsroom/articles/reclassify.ts'
import { listArticles, reclassifyArticles } from '../contract/article-list.ts'
import { type Handled, handle } from './handler.ts'

export const articleListHandlers: readonly Handled[] = [
  handle(listArticles, async ({ query }, { newsroom }) => {
    const { stage, section, topic, by, q, sort, after, limit } = query
    return listForDesk(newsroom.database, {
      stages: stage,
      sectionIds: section,
      topicId: topic,
      writerId: by,
      words: q,
      sort,
      after,
      limit,
    })
  }),
  handle(reclassifyArticles, async ({ body }, { newsroom }) => reclassify(newsroom, body.articles)),
]
