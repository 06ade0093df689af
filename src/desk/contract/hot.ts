import * as z from 'zod'
import { HOT_CHOICES } from '../../newsroom/hot/standing.ts'
import { MARKS, SPANS } from '../../newsroom/hot/weights.ts'
import { idSchema, instantSchema } from './common.ts'
import { operation } from './operation.ts'

const choiceSchema = z.object({
  kind: z.enum(HOT_CHOICES),
  reason: z.string(),
  until: instantSchema,
  madeAt: instantSchema,
  /** Whoever decided, by name. */
  by: z.string().optional(),
})

const placeSchema = z.object({
  articleId: idSchema,
  headline: z.string(),
  commentCount: z.int(),
  /** What it weighs now: as much as so many reads of this moment. */
  score: z.int(),
  reasons: z.object({
    reads: z.int(),
    likes: z.int(),
    shares: z.int(),
    comments: z.int(),
    recentComments: z.int(),
    pinned: z.literal(true).optional(),
  }),
  choice: choiceSchema.optional(),
})
export type HotPlaceView = z.output<typeof placeSchema>

export const readHotList = operation({
  id: 'readHotList',
  method: 'GET',
  path: '/hot',
  summary: 'The hot list of a span as readers have it, with what each place weighs and why, and what editors decided.',
  for: 'staff',
  scope: 'fronts:read',
  query: z.object({ span: z.enum(SPANS).default('24h') }),
  answer: z.object({
    places: z.array(placeSchema),
    suppressed: z.array(choiceSchema.extend({ articleId: idSchema, headline: z.string() })),
    /** What each thing that a reader does weighs. */
    weights: z.record(z.enum(MARKS), z.int()),
    /** In so many hours everything loses half of its weight. */
    halfLifeHours: z.number(),
  }),
  follows: ['hot', 'article'],
})

export const chooseHotStory = operation({
  id: 'chooseHotStory',
  method: 'PUT',
  path: '/hot/choices/{articleId}',
  summary: 'Put a story on top of the hot lists, or keep it off them, until an instant, for a reason.',
  for: 'arrange_front',
  scope: 'fronts:write',
  params: z.object({ articleId: idSchema }),
  body: z.object({
    kind: z.enum(HOT_CHOICES),
    reason: z.string().trim().min(1).max(200),
    until: instantSchema,
  }),
  answer: z.undefined(),
  refusals: ['missing', 'too_large'],
})

export const liftHotChoice = operation({
  id: 'liftHotChoice',
  method: 'DELETE',
  path: '/hot/choices/{articleId}',
  summary: 'Take back what was decided about a story on the hot lists.',
  for: 'arrange_front',
  scope: 'fronts:write',
  params: z.object({ articleId: idSchema }),
  answer: z.undefined(),
  refusals: ['stale'],
})

export const hotOperations = [readHotList, chooseHotStory, liftHotChoice] as const
