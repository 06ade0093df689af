import * as z from 'zod'
import { LONGEST_READING, LONGEST_TERM } from '../../newsroom/dictionary/term.ts'
import { idSchema, instantSchema, listOf } from './common.ts'
import { operation } from './operation.ts'

const one = z.object({ articleId: idSchema })
const term = z.string().max(2 * LONGEST_TERM)

export const listReadingsNow = operation({
  id: 'listReadings',
  method: 'GET',
  path: '/articles/{articleId}/readings',
  summary: 'How words of the story are read, where an editor knows better than the program.',
  for: 'staff',
  scope: 'articles:read',
  params: one,
  answer: listOf(z.object({ term: z.string(), reading: z.string(), setAt: instantSchema })),
  follows: ['readings', 'demo'],
})

export const setReadingNow = operation({
  id: 'setReading',
  method: 'PUT',
  path: '/articles/{articleId}/readings',
  summary:
    'Keep with the story how a term is read, wherever it stands in it: a syllable with its tone for each Han character.',
  for: 'write',
  scope: 'articles:write',
  params: one,
  body: z.object({ term, reading: z.string().max(2 * LONGEST_READING) }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const removeReadingNow = operation({
  id: 'removeReading',
  method: 'DELETE',
  path: '/articles/{articleId}/readings',
  summary: 'Forget how a term of the story is read.',
  for: 'write',
  scope: 'articles:write',
  params: one,
  query: z.object({ term }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const readingOperations = [listReadingsNow, setReadingNow, removeReadingNow] as const
