import { moveTopicThread } from '../../newsroom/comments/move-thread.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { listFormer } from '../../newsroom/addresses/former-address.ts'
import { listTimeline } from '../../newsroom/articles/article-reading.ts'
import { type Body, paragraphs } from '../../newsroom/articles/body.ts'
import { closeTopic, readdressTopic } from '../../newsroom/topics/keep-topics.ts'
import { mergeTopics } from '../../newsroom/topics/merge-topics.ts'
import {
  countTopicStories,
  describeTopic,
  findTopicById,
  listTopics,
  openTopic,
} from '../../newsroom/topics/topic-store.ts'
import type { AnswerOf } from '../contract/operation.ts'
import {
  closeTopicNow,
  describeTopicNow,
  listTopicsOfDesk,
  listTopicStories,
  mergeTopic,
  openTopicNow,
  readTopic,
  reopenTopic,
} from '../contract/topics.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

const MOST_TOPICS = 2000

export const topicHandlers: readonly Handled[] = [
  handle(listTopicsOfDesk, async ({ query: { q = '', state } }, { db }) => {
    const topics = await listTopics(db, { limit: MOST_TOPICS })
    const wanted = topics.filter(
      ({ name, slug, closedAt }) =>
        (name.includes(q) || slug.includes(q)) &&
        (state === undefined || (state === 'closed') === (closedAt !== undefined)),
    )
    return { items: wanted, next: null }
  }),
  handle(openTopicNow, async ({ body }, visit) => {
    const topic = await openTopic(visit.newsroom, { ...body, background: paragraphs([]) })
    return topicOf(visit, topic.id)
  }),
  handle(readTopic, async ({ params }, visit) => topicOf(visit, params.topicId)),
  handle(describeTopicNow, async ({ params, body }, visit) => {
    const { slug, background, ...described } = body
    // The address first: if it is refused, nothing else is changed either.
    if (slug !== undefined) await readdressTopic(visit.newsroom, { ...params, slug })
    const told = { ...described, ...(background !== undefined && { background: bodyOf(background) }) }
    if (Object.values(told).some((value) => value !== undefined))
      await describeTopic(visit.newsroom, { ...params, ...told })
    return topicOf(visit, params.topicId)
  }),
  handle(closeTopicNow, async ({ params }, visit) => {
    await closeTopic(visit.newsroom, { ...params, closed: true })
    return topicOf(visit, params.topicId)
  }),
  handle(reopenTopic, async ({ params }, visit) => {
    await closeTopic(visit.newsroom, { ...params, closed: false })
    return topicOf(visit, params.topicId)
  }),
  handle(mergeTopic, async ({ params, body }, visit) => {
    const merged = await mergeTopics(visit.newsroom, { ...params, ...body }, moveTopicThread)
    return { ...merged, into: await topicOf(visit, body.into) }
  }),
  handle(listTopicStories, async ({ params, query }, { db }) => {
    const topic = await findTopicById(db, params.topicId)
    if (!topic) throw new Refusal('missing', { noun: 'topic', id: params.topicId })
    const [publishedAt = '', id = ''] = query.after?.split(' ') ?? []
    const found = await listTimeline(db, {
      topicId: topic.id,
      before: query.after === undefined ? undefined : { publishedAt, id },
      limit: query.limit + 1,
      from: topic.timeline,
    })
    const shown = found.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      items: shown.map((story) => ({
        id: story.id,
        headline: story.headline,
        section: story.section.name,
        publishedAt: story.publishedAt,
      })),
      next: found.length > query.limit && last ? `${last.publishedAt} ${last.id}` : null,
    }
  }),
]

async function topicOf({ db }: ApiVisit, id: string): Promise<AnswerOf<typeof readTopic>> {
  const topic = await findTopicById(db, id)
  if (!topic) throw new Refusal('missing', { noun: 'topic', id })
  return {
    ...topic,
    ...textOf(topic.background),
    stories: await countTopicStories(db, id),
    formerSlugs: await listFormer(db, 'topic', id),
  }
}

/** A body as plain paragraphs, and whether that is all there is to it. */
function textOf(body: Body): { readonly background: string; readonly plain: boolean } {
  let plain = true
  const lines = body.content.map((block) => {
    if (block.type !== 'paragraph') plain = false
    const inlines = block.type === 'paragraph' ? (block.content ?? []) : []
    return inlines
      .map((inline) => {
        if (inline.type !== 'text' || (inline.marks?.length ?? 0) > 0) plain = false
        return inline.type === 'text' ? inline.text : ''
      })
      .join('')
  })
  return { background: lines.join('\n\n'), plain }
}

function bodyOf(text: string): Body {
  return paragraphs(
    text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}
