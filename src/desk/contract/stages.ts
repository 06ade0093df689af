import * as z from 'zod'
import { idSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'
import { writingStateSchema } from './writing.ts'

const ofArticle = z.strictObject({ articleId: idSchema })
const reason = z.strictObject({ reason: z.string().max(2000) })

/** `keepRevision` first: what is handed on is a revision, and the one that was seen. */
export const submitArticle = operation({
  id: 'submitArticle',
  method: 'POST',
  path: '/articles/{articleId}/submission',
  summary: 'Hands a draft to the desk for review.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({ revision: numberSchema.min(1) }),
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const sendBackArticle = operation({
  id: 'sendBackArticle',
  method: 'POST',
  path: '/articles/{articleId}/return',
  summary: 'Sends a story under review back to its writer, who reads the reason.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: reason,
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const holdArticle = operation({
  id: 'holdArticle',
  method: 'PUT',
  path: '/articles/{articleId}/hold',
  summary: 'Puts a story aside for now, with the reason.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: reason,
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const resumeArticle = operation({
  id: 'resumeArticle',
  method: 'DELETE',
  path: '/articles/{articleId}/hold',
  summary: 'Takes a held story up again: it is a draft.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const spikeArticle = operation({
  id: 'spikeArticle',
  method: 'PUT',
  path: '/articles/{articleId}/spike',
  summary: 'Drops a story before publication, with the reason.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: reason,
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const reviveArticle = operation({
  id: 'reviveArticle',
  method: 'DELETE',
  path: '/articles/{articleId}/spike',
  summary: 'Brings a dropped story back: it is a draft.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const stageOperations = [
  submitArticle,
  sendBackArticle,
  holdArticle,
  resumeArticle,
  spikeArticle,
  reviveArticle,
] as const
