import * as z from 'zod'
import { MOST_DROPPED, MOST_PICKED } from '../../newsroom/related/related-choice.ts'
import { idSchema, instantSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const storySchema = z.object({
  articleId: idSchema,
  headline: z.string(),
  /** Left out while readers do not have it. */
  publishedAt: instantSchema.optional(),
})
export type RelatedView = z.output<typeof storySchema>

const computedSchema = storySchema.extend({
  /** In thousandths: how much two stories share. */
  score: z.int(),
  reasons: z.object({
    topics: z.array(z.string()),
    nearTopics: z.array(z.string()),
    people: z.array(z.string()),
    places: z.array(z.string()),
    words: z.array(z.string()),
    together: z.int(),
  }),
})
export type ComputedView = z.output<typeof computedSchema>

const ofArticle = z.object({ articleId: idSchema })

export const readRelated = operation({
  id: 'readRelated',
  method: 'GET',
  path: '/articles/{articleId}/related',
  summary: 'What stands beside an article: what editors picked and dropped, and what is computed, with the reasons.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  answer: z.object({
    version: z.int(),
    /** Readers have the article: what is decided, they see at once. */
    isPublic: z.boolean(),
    picked: z.array(storySchema),
    dropped: z.array(storySchema),
    computed: z.array(computedSchema),
  }),
  refusals: ['missing'],
  follows: ['related', 'article'],
})

export const putRelated = operation({
  id: 'putRelated',
  method: 'PUT',
  path: '/articles/{articleId}/related',
  summary:
    'Decide what stands beside an article: the picked ones first and in this order, the dropped ones never. Undone by sending what was before.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({
    /** That the decision was made from. */
    version: numberSchema,
    picked: z.array(idSchema).max(MOST_PICKED),
    dropped: z.array(idSchema).max(MOST_DROPPED),
  }),
  answer: z.object({ version: z.int() }),
  refusals: ['missing', 'stale', 'too_large'],
})

export const relatedOperations = [readRelated, putRelated] as const
