import { listForDesk } from '../../newsroom/articles/list-reading.ts'
import { reclassify } from '../../newsroom/articles/reclassify.ts'
import { listStaff } from '../../newsroom/people/staff.ts'
import { listSections } from '../../newsroom/sections/section-store.ts'
import { listTopics } from '../../newsroom/topics/topic-store.ts'
import { listArticles, readArticleChoices, reclassifyArticles } from '../contract/article-list.ts'
import { type Handled, handle } from './handler.ts'

const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })

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
  handle(readArticleChoices, async (_, { db }) => {
    const [sections, topics, people] = await Promise.all([listSections(db), listTopics(db), listStaff(db)])
    return { sections: sections.map(nameOf), topics: topics.map(nameOf), people: people.map(nameOf) }
  }),
  handle(reclassifyArticles, async ({ body }, { newsroom }) => reclassify(newsroom, body.articles)),
]
