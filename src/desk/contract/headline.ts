import * as z from 'zod'
import { idSchema } from './common.ts'
import { operation } from './operation.ts'

const headline = z.string().max(5000)

export const spellHeadline = operation({
  id: 'spellHeadline',
  method: 'GET',
  path: '/articles/{articleId}/headline-spellings',
  summary: 'How each edition would print a headline of the story: by the house dictionary and what was decided for it.',
  for: 'staff',
  scope: 'articles:read',
  params: z.object({ articleId: idSchema }),
  query: z.object({ headline }),
  answer: z.object({ 'zh-Hans': headline, 'zh-Hant-TW': headline, 'zh-Hant-HK': headline }),
  refusals: ['missing'],
  follows: ['settings', 'dictionary'],
})

export const headlineOperations = [spellHeadline] as const
