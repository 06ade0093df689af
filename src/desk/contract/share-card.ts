import * as z from 'zod'
import { idSchema, numberInAddressSchema } from './common.ts'
import { operation } from './operation.ts'

/** What a place where the link is shared is told of the page (https://ogp.me). */
export const shareCardSchema = z.object({
  site: z.string(),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  image: z.object({ path: z.string(), width: z.number(), height: z.number(), alt: z.string() }).optional(),
})
export type ShareCard = z.output<typeof shareCardSchema>

export const readShareCard = operation({
  id: 'readShareCard',
  method: 'GET',
  path: '/articles/{articleId}/share-card',
  summary:
    'What others are told who show a link to the story: of a revision of it, or of the text as it is being written.',
  for: 'staff',
  scope: 'articles:read',
  params: z.object({ articleId: idSchema }),
  query: z.object({
    revision: numberInAddressSchema.min(1).optional(),
    edition: z.enum(['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']).optional(),
  }),
  answer: shareCardSchema,
  refusals: ['missing'],
  follows: ['article', 'picture', 'settings'],
})

export const shareCardOperations = [readShareCard] as const
