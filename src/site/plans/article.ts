import {
  findReadable,
  listBriefs,
  listTimeline,
  neighboursInTopic,
  type ReadableArticle,
  wasRecalled,
} from '../../newsroom/articles/article-reading.ts'
import { listCorrections } from '../../newsroom/corrections/correction-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { articlePage } from '../pages/article.tsx'
import { retractedPage } from '../pages/retracted.tsx'
import { part } from '../parts-source.ts'
import { articleData } from '../structured-data.ts'
import { tags } from '../tags.ts'
import { type Missing, planOf } from './plan.ts'
import { pictureTags, storyTags } from './stories.ts'

/** Stories that stand under the notice of a retraction. */
const NEWEST = 5

/** A story's page; that of a retracted or expired one says so and shows nothing of it, that of a recalled one names nothing. */
export async function planArticle(context: Context, { id }: { readonly id: string }): Promise<PagePlan | Missing> {
  const { db, frame } = context
  const article = await findReadable(db, id)
  if (!article) return { missing: [tags.article(id)], gone: await wasRecalled(db, id) }
  const convert = await context.convertStory(article)
  const parts = {
    masthead: part.masthead(`section:${article.section.slug}`),
    related: part.related(id),
    comments: part.comments('article', id),
    commentCount: part.commentCount(id),
    wire: part.wire,
    hot: part.hot(),
    footer: part.footer,
  }
  if (article.state !== 'published') {
    const [topic] = article.topics
    const newest = topic
      ? await listTimeline(db, { topicId: topic.id, limit: NEWEST })
      : await listBriefs(db, { sectionId: article.sectionId, limit: NEWEST })
    return planOf(context, retractedPage(frame, inEdition({ article, newest }, convert), parts), {
      status: article.state === 'retracted' ? 200 : 410,
      tags: [...ownTags(article), ...storyTags(newest), tags.section(article.sectionId)],
    })
  }
  const corrections = await listCorrections(db, id)
  const neighbours = await neighboursOf(context, article)
  const shown = inEdition({ article, corrections: corrections.toReversed(), neighbours }, convert)
  const jsonLd = articleData(frame, shown.article, shown.corrections)
  return planOf(context, articlePage(frame, { ...shown, jsonLd }, parts), {
    tags: [
      ...ownTags(article),
      ...pictureTags(article),
      ...[neighbours?.previous, neighbours?.next].flatMap((story) => (story ? [tags.article(story.id)] : [])),
    ],
  })
}

function ownTags({ id, topics }: ReadableArticle): readonly string[] {
  return [tags.article(id), ...topics.map((topic) => tags.topic(topic.id))]
}

/** The stories beside this one in the first of its topics. */
async function neighboursOf({ db }: Context, { topics, publishedAt }: ReadableArticle) {
  const [topic] = topics
  return topic && { topic, ...(await neighboursInTopic(db, topic.id, publishedAt)) }
}
