import * as z from 'zod'
import { sittingSchema } from '../../newsroom/writing/sitting.ts'
import { workingTextSchema } from '../../newsroom/writing/working-text.ts'
import { idSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'
import { sideDraftBriefSchema } from './writing.ts'

const ofArticle = z.strictObject({ articleId: idSchema })

export const listSideDrafts = operation({
  id: 'listSideDrafts',
  method: 'GET',
  path: '/articles/{articleId}/side-drafts',
  summary: 'Texts of sittings that had lost the lock.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  answer: z.object({ items: z.array(sideDraftBriefSchema), next: z.null() }),
  refusals: ['missing'],
  follows: ['sidedraft'],
})

const ofSideDraft = z.strictObject({ articleId: idSchema, sideDraftId: idSchema })

export const readSideDraft = operation({
  id: 'readSideDraft',
  method: 'GET',
  path: '/articles/{articleId}/side-drafts/{sideDraftId}',
  summary: 'A side draft with its text, and the revision that it went on from.',
  for: 'staff',
  scope: 'articles:read',
  params: ofSideDraft,
  answer: z.object({ sideDraft: sideDraftBriefSchema, basedOn: z.number().int(), text: workingTextSchema }),
  refusals: ['missing'],
  follows: ['sidedraft'],
})

/** A conflict leaves what was not taken as a side draft too. */
export const keepSideDraft = operation({
  id: 'keepSideDraft',
  method: 'PUT',
  path: '/articles/{articleId}/side-drafts',
  summary: 'Lays a text beside the story: what was not taken when two texts were merged.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({
    sitting: sittingSchema,
    count: numberSchema.min(1),
    basedOn: numberSchema,
    text: workingTextSchema,
  }),
  answer: sideDraftBriefSchema,
  refusals: ['missing'],
})

export const dropSideDraft = operation({
  id: 'dropSideDraft',
  method: 'DELETE',
  path: '/articles/{articleId}/side-drafts/{sideDraftId}',
  summary: 'Drops a side draft. It can be had back (`restoreSideDraft`) for 30 days.',
  for: 'write',
  scope: 'articles:write',
  params: ofSideDraft,
  answer: sideDraftBriefSchema,
  refusals: ['missing'],
})

export const restoreSideDraft = operation({
  id: 'restoreSideDraft',
  method: 'POST',
  path: '/articles/{articleId}/side-drafts/{sideDraftId}/restoration',
  summary: 'Brings a dropped side draft back.',
  for: 'write',
  scope: 'articles:write',
  params: ofSideDraft,
  answer: sideDraftBriefSchema,
  refusals: ['missing'],
})

export const sideDraftOperations = [
  listSideDrafts,
  readSideDraft,
  keepSideDraft,
  dropSideDraft,
  restoreSideDraft,
] as const
