import * as z from 'zod'
import { idSchema, instantSchema, listOf, pageShape } from './common.ts'
import { operation } from './operation.ts'

const slug = z.string().min(1).max(60)

const topicBrief = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  standfirst: z.string(),
  stories: z.int(),
  newestAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
})
export type TopicRow = z.output<typeof topicBrief>

const topicSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  standfirst: z.string(),
  /** Plain paragraphs, an empty line between them. */
  background: z.string(),
  /** Whether the background has more than paragraphs of plain text: then it is not to be changed as plain text. */
  plain: z.boolean(),
  timeline: z.enum(['newest', 'oldest']),
  openedAt: instantSchema,
  closedAt: instantSchema.optional(),
  stories: z.int(),
  formerSlugs: z.array(z.string()),
})
export type TopicAnswer = z.output<typeof topicSchema>

const one = z.object({ topicId: idSchema })

export const listTopicsOfDesk = operation({
  id: 'listTopics',
  method: 'GET',
  path: '/topics',
  summary: 'The topics with their stories counted, the one with the newest story first, closed ones last.',
  for: 'staff',
  scope: 'lists:read',
  query: z.object({ q: z.string().max(100).optional(), state: z.enum(['open', 'closed']).optional() }),
  answer: listOf(topicBrief),
  follows: ['topic', 'article'],
})

export const openTopicNow = operation({
  id: 'openTopic',
  method: 'POST',
  path: '/topics',
  summary: 'Open a topic.',
  for: 'keep_lists',
  scope: 'lists:write',
  body: z.object({ name: z.string().min(1).max(140), slug, standfirst: z.string().max(1000).default('') }),
  answer: topicSchema,
})

export const readTopic = operation({
  id: 'readTopic',
  method: 'GET',
  path: '/topics/{topicId}',
  summary: 'A topic, with the addresses that lead to it.',
  for: 'staff',
  scope: 'lists:read',
  params: one,
  answer: topicSchema,
  follows: ['topic', 'article'],
  refusals: ['missing'],
})

export const describeTopicNow = operation({
  id: 'describeTopic',
  method: 'PATCH',
  path: '/topics/{topicId}',
  summary: 'Change what is said of a topic. With another `slug`, the address before leads to it.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object({
    name: z.string().min(1).max(140).optional(),
    slug: slug.optional(),
    standfirst: z.string().max(1000).optional(),
    background: z.string().max(20_000).optional(),
    timeline: z.enum(['newest', 'oldest']).optional(),
  }),
  answer: topicSchema,
  refusals: ['missing'],
})

export const closeTopicNow = operation({
  id: 'closeTopic',
  method: 'POST',
  path: '/topics/{topicId}/closure',
  summary: 'Close a topic: its page stays, it takes no more stories.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  answer: topicSchema,
  refusals: ['missing'],
})

export const reopenTopic = operation({
  id: 'reopenTopic',
  method: 'DELETE',
  path: '/topics/{topicId}/closure',
  summary: 'Open a closed topic again.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  answer: topicSchema,
  refusals: ['missing'],
})

export const mergeTopic = operation({
  id: 'mergeTopic',
  method: 'POST',
  path: '/topics/{topicId}/merger',
  summary: 'Merge a topic into another: stories, wire items, fronts. Its addresses lead there. It cannot be undone.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object({ into: idSchema }),
  answer: z.object({ stories: z.int(), items: z.int(), fronts: z.int(), into: topicSchema }),
  refusals: ['missing'],
})

export const listTopicStories = operation({
  id: 'listTopicStories',
  method: 'GET',
  path: '/topics/{topicId}/stories',
  summary: 'The published stories of a topic, in the order of its timeline.',
  for: 'staff',
  scope: 'lists:read',
  params: one,
  query: z.object(pageShape),
  answer: listOf(z.object({ id: idSchema, headline: z.string(), section: z.string(), publishedAt: instantSchema })),
  follows: ['topic', 'article'],
  refusals: ['missing'],
})

export const topicOperations = [
  listTopicsOfDesk,
  openTopicNow,
  readTopic,
  describeTopicNow,
  closeTopicNow,
  reopenTopic,
  mergeTopic,
  listTopicStories,
] as const
