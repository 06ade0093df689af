import * as z from 'zod'
import { ROLES } from '../../newsroom/people/policy.ts'
import { STAGES } from '../../newsroom/articles/stage.ts'
import { idSchema } from './common.ts'
import { operation } from './operation.ts'

export const findByName = operation({
  id: 'findByName',
  method: 'GET',
  path: '/finds',
  summary:
    'Stories and people by a few characters: words of a headline or a byline, the address of a story, a name; or by the first letters of their pinyin (`ly` for 林雁), of stories among the thousand that changed last, and of all that are before readers.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object({ q: z.string().min(1).max(200) }),
  answer: z.object({
    articles: z.array(z.object({ id: idSchema, headline: z.string(), stage: z.enum(STAGES), section: z.string() })),
    people: z.array(z.object({ id: idSchema, name: z.string(), role: z.enum(ROLES) })),
  }),
  follows: ['article', 'staff'],
})

export const findOperations = [findByName] as const
