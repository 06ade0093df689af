import * as z from 'zod'
import { EFFECTS, LONGEST_NOTE, LONGEST_TERM } from '../../newsroom/word-lists/word-term.ts'
import { hitSchema } from './comments.ts'
import { idSchema, instantSchema, listOf, numberInAddressSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const wordShape = {
  text: z.string().min(1).max(LONGEST_TERM),
  effect: z.enum(EFFECTS),
  homophones: z.boolean().default(false),
  note: z.string().max(LONGEST_NOTE).optional(),
} as const

export const listWordsOfDesk = operation({
  id: 'listWords',
  method: 'GET',
  path: '/word-list',
  summary: 'The word list of comments, by number.',
  for: 'judge_comment',
  scope: 'comments:read',
  answer: listOf(
    z.object({
      number: numberSchema,
      text: z.string(),
      effect: z.enum(EFFECTS),
      homophones: z.boolean(),
      note: z.string().optional(),
      setAt: instantSchema,
      by: z.string().nullable(),
    }),
  ),
  follows: ['wordlist'],
})

export const setWordNow = operation({
  id: 'setWord',
  method: 'POST',
  path: '/word-list',
  summary: 'Put a term on the word list, or say anew what it does: hold, reject, or allow what stands inside it.',
  for: 'keep_words',
  scope: 'comments:write',
  body: z.object(wordShape),
  answer: z.object({ number: numberSchema }),
})

export const removeWordNow = operation({
  id: 'removeWord',
  method: 'DELETE',
  path: '/word-list/{number}',
  summary: 'Take a term off the word list.',
  for: 'keep_words',
  scope: 'comments:write',
  params: z.object({ number: numberInAddressSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const findInText = operation({
  id: 'findWords',
  method: 'POST',
  path: '/word-list/hits',
  summary: 'Try a text against the list: every hit, with its place and by what it was hidden.',
  for: 'judge_comment',
  scope: 'comments:read',
  body: z.object({ text: z.string().max(5000) }),
  answer: z.object({ hits: z.array(hitSchema) }),
})

export const tryWord = operation({
  id: 'tryWord',
  method: 'POST',
  path: '/word-list/trial',
  summary: 'Try a term on the comments of the last week before it is saved: how many more it would catch, or fewer.',
  for: 'keep_words',
  scope: 'comments:read',
  body: z.object(wordShape),
  answer: z.object({
    read: numberSchema,
    more: numberSchema,
    fewer: numberSchema,
    examples: z.array(z.object({ commentId: idSchema, text: z.string(), start: numberSchema, end: numberSchema })),
  }),
})

export const exportWords = operation({
  id: 'exportWords',
  method: 'GET',
  path: '/word-list/text',
  summary: 'The word list as text: a term a line, `!` rejects, `=` allows, `~` by sound as well, a note behind a tab.',
  for: 'judge_comment',
  scope: 'comments:read',
  answer: z.undefined(),
  streams: ['text/plain'],
})

export const importWordsNow = operation({
  id: 'importWords',
  method: 'PUT',
  path: '/word-list/text',
  summary: 'Take in a word list as text: all of it, or nothing where a line is amiss.',
  for: 'keep_words',
  scope: 'comments:write',
  body: z.object({ text: z.string().max(1_000_000), replace: z.boolean().default(false) }),
  answer: z.object({ added: numberSchema, changed: numberSchema, removed: numberSchema }),
})

export const wordListOperations = [
  listWordsOfDesk,
  setWordNow,
  removeWordNow,
  findInText,
  tryWord,
  exportWords,
  importWordsNow,
] as const
