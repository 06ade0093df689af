import * as z from 'zod'
import { idSchema, instantSchema, listOf, numberedPageShape } from './common.ts'
import { operation } from './operation.ts'

/** How far back: whole hours up to the present one. */
export const NUMBER_SPANS = ['24h', '7d', '30d', '90d'] as const
export type NumberSpan = (typeof NUMBER_SPANS)[number]

export const spanSchema = z.enum(NUMBER_SPANS)

const numbersSchema = z.object({
  reads: z.int(),
  /** In as many hours before these. */
  before: z.int(),
  hours: z.array(z.object({ at: instantSchema, reads: z.int() })),
  sources: z.array(z.object({ host: z.string(), reads: z.int() })),
  /** How many came to a quarter of the text, to half, to three quarters, to its end. */
  reached: z.tuple([z.int(), z.int(), z.int(), z.int()]),
})

export const readPaperNumbers = operation({
  id: 'readPaperNumbers',
  method: 'GET',
  path: '/numbers',
  summary:
    'How often the paper was read, by the hour, from which hosts, and how far down. `open` counts the pages that are open before readers now and listen to this node.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object({ span: spanSchema.default('24h') }),
  answer: numbersSchema.extend({ open: z.int(), thisHour: z.int() }),
  follows: ['reads'],
})

export const readStoryNumbers = operation({
  id: 'readStoryNumbers',
  method: 'GET',
  path: '/numbers/stories/{articleId}',
  summary: 'The same of one story.',
  for: 'staff',
  scope: 'articles:read',
  params: z.object({ articleId: idSchema }),
  query: z.object({ span: spanSchema.default('24h') }),
  answer: numbersSchema.extend({ headline: z.string(), publishedAt: instantSchema.optional() }),
  follows: ['reads', 'article'],
  refusals: ['missing'],
})

const mostReadSchema = z.object({
  articleId: idSchema,
  headline: z.string(),
  section: z.string(),
  publishedAt: instantSchema.optional(),
  reads: z.int(),
  comments: z.int(),
})

export const listMostReadStories = operation({
  id: 'listMostReadStories',
  method: 'GET',
  path: '/numbers/stories',
  summary: 'Stories by how often they were read in a time, the most first.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object({ span: spanSchema.default('24h'), ...numberedPageShape }),
  answer: listOf(mostReadSchema),
  follows: ['reads', 'article'],
})

export const exportMostRead = operation({
  id: 'exportMostRead',
  method: 'GET',
  path: '/numbers/stories/export',
  summary: 'The same as CSV, the thousand most read, with how they were counted above them.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object({ span: spanSchema.default('24h') }),
  answer: z.undefined(),
  streams: ['text/csv'],
})

/** From an instant to another: the midnights of the paper's calendar, if a person chose them. */
const timeShape = { from: instantSchema, to: instantSchema } as const

const outputSchema = z.object({
  staffId: idSchema.optional(),
  name: z.string(),
  articles: z.int(),
  alone: z.int(),
  characters: z.int(),
  share: z.int(),
})
export type PersonOutput = z.output<typeof outputSchema>

export const listPeopleOutput = operation({
  id: 'listPeopleOutput',
  method: 'GET',
  path: '/numbers/people',
  summary:
    'What each person of the bylines wrote in a time: stories and characters. Whoever may not see that of others sees their own.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object(timeShape),
  answer: z.object({ items: z.array(outputSchema) }),
  follows: ['article', 'staff'],
  refusals: ['invalid'],
})

export const exportPeopleOutput = operation({
  id: 'exportPeopleOutput',
  method: 'GET',
  path: '/numbers/people/export',
  summary: 'The same as CSV, with how stories and characters were counted above them.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object(timeShape),
  answer: z.undefined(),
  streams: ['text/csv'],
  refusals: ['invalid'],
})

export const numbersOperations = [
  readPaperNumbers,
  readStoryNumbers,
  listMostReadStories,
  exportMostRead,
  listPeopleOutput,
  exportPeopleOutput,
] as const
