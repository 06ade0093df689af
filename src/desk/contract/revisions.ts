import * as z from 'zod'
import { KEEPING } from '../../newsroom/articles/keeping.ts'
import { sittingSchema } from '../../newsroom/writing/sitting.ts'
import { workingTextSchema } from '../../newsroom/writing/working-text.ts'
import { idSchema, instantSchema, numberedPageShape, numberInAddressSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'
import { personSchema } from './writing.ts'

const ofArticle = z.strictObject({ articleId: idSchema })

export const revisionBriefSchema = z.object({
  number: z.number().int(),
  headline: z.string(),
  characterCount: z.number().int(),
  madeAt: instantSchema,
  madeBy: personSchema,
  /** Why it was kept; null: by a program, or before reasons were kept. */
  why: z.enum(KEEPING).nullable(),
  /** Given with Mod+S. */
  name: z.string().nullable(),
  restoredFrom: z.number().int().nullable(),
  live: z.boolean(),
})

export const listRevisions = operation({
  id: 'listRevisions',
  method: 'GET',
  path: '/articles/{articleId}/revisions',
  summary: 'The history of a story, newest first: a line per sitting, and one for each save that mattered.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  query: z.strictObject(numberedPageShape),
  answer: z.object({ items: z.array(revisionBriefSchema), next: z.string().nullable() }),
  refusals: ['missing'],
  follows: ['article'],
})

const ofRevision = z.strictObject({ articleId: idSchema, number: numberInAddressSchema })

export const readRevision = operation({
  id: 'readRevision',
  method: 'GET',
  path: '/articles/{articleId}/revisions/{number}',
  summary: 'A revision with its text. Revisions never change.',
  for: 'staff',
  scope: 'articles:read',
  params: ofRevision,
  answer: z.object({ revision: revisionBriefSchema, text: workingTextSchema }),
  refusals: ['missing'],
})

/** Before `submitArticle` or a publication: makes the working text a revision, whose number these then ask for. */
export const keepRevision = operation({
  id: 'keepRevision',
  method: 'POST',
  path: '/articles/{articleId}/revisions',
  summary:
    'Makes the working text a revision: named by hand, or because it is about to be handed on. Asked twice, once.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({
    sitting: sittingSchema,
    /** The newest save of the sitting: what is kept is what was seen. */
    count: numberSchema,
    /** By hand, or before handing on. */
    why: z.enum(['named', 'submitted', 'scheduled', 'published']).default('named'),
    name: z.string().max(100).optional(),
  }),
  answer: z.object({ revision: revisionBriefSchema, version: z.number().int() }),
  refusals: ['missing', 'stale'],
})

export const restoreRevision = operation({
  id: 'restoreRevision',
  method: 'POST',
  path: '/articles/{articleId}/revisions/{number}/restoration',
  summary: 'Makes an old text the newest revision. What was there is kept as a revision before.',
  for: 'write',
  scope: 'articles:write',
  params: ofRevision,
  body: z.strictObject({ sitting: sittingSchema, count: numberSchema }),
  answer: z.object({ revision: revisionBriefSchema, version: z.number().int() }),
  refusals: ['missing', 'stale'],
})

/** The editor decides suggestions in its own document; this is for whoever has none. */
export const decideSuggestions = operation({
  id: 'decideSuggestions',
  method: 'POST',
  path: '/articles/{articleId}/suggestions/decision',
  summary: 'Takes suggestions in the working text, or drops them: some, those of one person, or all.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({
    sitting: sittingSchema,
    count: numberSchema,
    taken: z.boolean(),
    /** All when neither is given. */
    ids: z.array(z.string().max(40)).max(2000).optional(),
    by: idSchema.optional(),
  }),
  answer: z.object({ version: z.number().int(), text: workingTextSchema }),
  refusals: ['missing', 'stale'],
})

export const revisionOperations = [
  listRevisions,
  readRevision,
  keepRevision,
  restoreRevision,
  decideSuggestions,
] as const
