import * as z from 'zod'
import { anchorSchema } from '../../newsroom/notes/anchor.ts'
import { idSchema, instantSchema } from './common.ts'
import { operation } from './operation.ts'
import { personSchema } from './writing.ts'

const said = z.string().trim().min(1).max(2000)
/** Who is to read it; their inbox shows it until they have answered or it is resolved. */
const mentions = z.array(idSchema).max(20).default([])

const remark = z.object({
  id: idSchema,
  by: personSchema,
  at: instantSchema,
  text: z.string(),
  mentions: z.array(personSchema),
})

/** A thread in the margin. */
export const noteSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  anchor: anchorSchema,
  remarks: z.array(remark).min(1),
  resolved: z.object({ by: personSchema, at: instantSchema }).nullable(),
})

export const listNotes = operation({
  id: 'listNotes',
  method: 'GET',
  path: '/articles/{articleId}/notes',
  summary: 'The notes in the margin of a story, in the order of the text.',
  for: 'staff',
  scope: 'articles:read',
  params: z.strictObject({ articleId: idSchema }),
  query: z.strictObject({ resolved: z.enum(['without', 'with']).default('with') }),
  answer: z.object({ items: z.array(noteSchema), next: z.null() }),
  refusals: ['missing'],
  follows: ['note', 'article', 'staff'],
})

export const writeNote = operation({
  id: 'writeNote',
  method: 'POST',
  path: '/articles/{articleId}/notes',
  summary: 'Writes a note in the margin. Needs no lock. Sent twice with the same key, it is written once.',
  for: 'annotate',
  scope: 'articles:write',
  params: z.strictObject({ articleId: idSchema }),
  body: z.strictObject({ key: z.string().regex(/^[0-9a-z]{16,40}$/), anchor: anchorSchema, text: said, mentions }),
  answer: noteSchema,
  refusals: ['missing'],
})

const ofNote = z.strictObject({ noteId: idSchema })

export const replyToNote = operation({
  id: 'replyToNote',
  method: 'POST',
  path: '/notes/{noteId}/replies',
  summary: 'Answers a note. Sent twice with the same key, it is written once.',
  for: 'annotate',
  scope: 'articles:write',
  params: ofNote,
  body: z.strictObject({ key: z.string().regex(/^[0-9a-z]{16,40}$/), text: said, mentions }),
  answer: noteSchema,
  refusals: ['missing'],
})

export const resolveNote = operation({
  id: 'resolveNote',
  method: 'PUT',
  path: '/notes/{noteId}/resolution',
  summary: 'Resolves a note.',
  for: 'annotate',
  scope: 'articles:write',
  params: ofNote,
  answer: noteSchema,
  refusals: ['missing'],
})

export const reopenNote = operation({
  id: 'reopenNote',
  method: 'DELETE',
  path: '/notes/{noteId}/resolution',
  summary: 'Opens a resolved note again.',
  for: 'annotate',
  scope: 'articles:write',
  params: ofNote,
  answer: noteSchema,
  refusals: ['missing'],
})

export const listWaitingNotes = operation({
  id: 'listWaitingNotes',
  method: 'GET',
  path: '/inbox/notes',
  summary: 'Notes that name whoever asks and wait for an answer, newest first.',
  for: 'staff',
  scope: 'articles:read',
  query: z.strictObject({
    after: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    items: z.array(z.object({ note: noteSchema, headline: z.string() })),
    next: z.string().nullable(),
  }),
  follows: ['note'],
})

export const noteOperations = [listNotes, writeNote, replyToNote, resolveNote, reopenNote, listWaitingNotes] as const
