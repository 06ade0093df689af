import * as z from 'zod'
import { listedArticleSchema } from './article-list.ts'
import { idSchema, instantSchema } from './common.ts'
import { operation } from './operation.ts'

const waiting = z.object({
  article: listedArticleSchema,
  at: instantSchema,
  /** Whoever handed it over, by name. */
  by: z.string().optional(),
  reason: z.string().optional(),
})

export const readMyInbox = operation({
  id: 'readMyInbox',
  method: 'GET',
  path: '/inbox',
  summary:
    'What waits for whoever is signed in: to be reviewed, given back to them, their drafts, what is scheduled. Derived from how things stand, never ticked off.',
  for: 'staff',
  scope: 'articles:read',
  answer: z.object({
    toReview: z.array(waiting),
    returned: z.array(waiting),
    drafts: z.array(listedArticleSchema),
    scheduled: z.array(listedArticleSchema),
  }),
  follows: ['article', 'section'],
})

export const listReadingNow = operation({
  id: 'listReadingNow',
  method: 'GET',
  path: '/reads/now',
  summary:
    'What readers read in this hour and the last, the most read first, by the hour for a day, the present one last.',
  for: 'staff',
  scope: 'articles:read',
  answer: z.object({
    items: z.array(z.object({ articleId: idSchema, headline: z.string(), hours: z.array(z.int()) })),
  }),
  follows: ['reads'],
})

export const inboxOperations = [readMyInbox, listReadingNow] as const
