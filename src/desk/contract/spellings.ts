import * as z from 'zod'
import { LONGEST_NOTE, LONGEST_PASSAGE } from '../../newsroom/dictionary/term.ts'
import { EDITIONS } from '../../newsroom/settings/setting.ts'
import { idSchema, listOf, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const one = z.object({ articleId: idSchema })
const edition = z.enum(EDITIONS)
const passage = z.string().max(2 * LONGEST_PASSAGE)

export const listSpellingsNow = operation({
  id: 'listSpellings',
  method: 'GET',
  path: '/articles/{articleId}/spellings',
  summary: 'What was decided of how editions print passages of the story.',
  for: 'staff',
  scope: 'articles:read',
  params: one,
  answer: listOf(z.object({ edition, passage: z.string(), form: z.string(), note: z.string().optional() })),
  refusals: ['missing'],
  follows: ['article', 'demo'],
})

export const spellPassageNow = operation({
  id: 'spellPassage',
  method: 'PUT',
  path: '/articles/{articleId}/spellings',
  summary: 'Decide how an edition prints a passage of the story, wherever it stands there; the story stays as it is.',
  for: 'spell',
  scope: 'articles:write',
  params: one,
  body: z.object({
    edition,
    passage,
    form: passage,
    note: z
      .string()
      .max(2 * LONGEST_NOTE)
      .optional(),
  }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const forgetSpelling = operation({
  id: 'forgetSpelling',
  method: 'DELETE',
  path: '/articles/{articleId}/spellings',
  summary: 'Take back what was decided of a passage in an edition.',
  for: 'spell',
  scope: 'articles:write',
  params: one,
  query: z.object({ edition, passage }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const listRiskySpots = operation({
  id: 'listRiskySpots',
  method: 'GET',
  path: '/articles/{articleId}/risky-spots',
  summary:
    'Where the conversion into other editions is not sure of the story as it is being written, with its choices.',
  for: 'staff',
  scope: 'articles:read',
  params: one,
  answer: listOf(
    z.object({
      edition,
      kind: z.enum(['ambiguous', 'overlap', 'boundary', 'inside-word']),
      before: z.string(),
      source: z.string(),
      after: z.string(),
      /** The first is what the edition prints. */
      choices: z.array(z.string()),
      /** What to decide about, and how it is printed by each of the choices. */
      passage: z.string(),
      forms: z.array(z.string()),
      times: numberSchema,
    }),
  ),
  refusals: ['missing'],
  follows: ['article', 'dictionary', 'settings', 'staff', 'source', 'topic', 'demo'],
})

export const spellingOperations = [listSpellingsNow, spellPassageNow, forgetSpelling, listRiskySpots] as const
