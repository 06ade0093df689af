import * as z from 'zod'
import { ARTICLE_STATES } from '../../newsroom/articles/article.ts'
import { anchorSchema } from '../../newsroom/notes/anchor.ts'
import { sittingSchema } from '../../newsroom/writing/sitting.ts'
import { workingTextSchema } from '../../newsroom/writing/working-text.ts'
import { idSchema, instantSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const ofArticle = z.strictObject({ articleId: idSchema })
/** Somebody of the staff; or a program (`program:import`), which has no name. */
export const personSchema = z.object({ id: z.string(), name: z.string() })

/** Who is writing. `mine`: the sitting that asked holds it. */
export const lockSchema = z.object({
  sitting: sittingSchema,
  holder: personSchema,
  since: instantSchema,
  until: instantSchema,
  activeAt: instantSchema,
  mine: z.boolean(),
  /** Somebody waits for it; the holder answers with `answerRequest`. */
  request: z.object({ by: personSchema, at: instantSchema, respiteUntil: instantSchema.nullable() }).nullable(),
  /** From when on whoever asks may take over without a reason, if nothing changes. */
  takeOverFrom: instantSchema,
  /** Whoever asks may take over at once, saying why. */
  senior: z.boolean(),
})

export const sideDraftBriefSchema = z.object({
  id: idSchema,
  by: personSchema,
  madeAt: instantSchema,
  savedAt: instantSchema,
  headline: z.string(),
  characterCount: z.number().int(),
})

/** How a story's text stands: small enough to be asked for every few seconds by a tab that only reads. */
export const writingStateSchema = z
  .object({
    articleId: idSchema,
    state: z.enum(ARTICLE_STATES),
    sectionId: idSchema,
    topicIds: z.array(idSchema),
    /** Grows with whatever changes the working text: another number, another text. */
    version: z.number().int(),
    /** The revision that the working text goes on from. Below `newest`: conflict, to be merged. */
    basedOn: z.number().int(),
    newest: z.number().int(),
    live: z.number().int().nullable(),
    /** The working text has something in it that no revision has. */
    unkept: z.boolean(),
    savedAt: instantSchema,
    savedBy: personSchema,
    characterCount: z.number().int(),
    /** Null while nobody writes. */
    lock: lockSchema.nullable(),
    /** What the holder said when they took the lock from another at once; null if it came otherwise, or is the asker's. */
    takenBecause: z.string().nullable(),
    sideDrafts: z.array(sideDraftBriefSchema),
    /** Why it came back, was held or dropped; null otherwise. */
    setAside: z.object({ reason: z.string(), by: personSchema, at: instantSchema }).nullable(),
  })
  .meta({ id: 'WritingState' })

export const listWriters = operation({
  id: 'listWriters',
  method: 'GET',
  path: '/writers',
  summary: 'Who is writing what now, the longest first.',
  for: 'staff',
  scope: 'articles:read',
  answer: z.object({
    items: z.array(
      z.object({
        articleId: idSchema,
        headline: z.string(),
        holder: personSchema,
        since: instantSchema,
        activeAt: instantSchema,
      }),
    ),
    next: z.null(),
  }),
  follows: ['lock', 'article'],
})

export const beginArticle = operation({
  id: 'beginArticle',
  method: 'POST',
  path: '/articles',
  summary: 'Begins a story and takes the lock on it. Asked twice by the same sitting, it is begun once.',
  for: 'write',
  scope: 'articles:write',
  body: z.strictObject({
    sitting: sittingSchema,
    sectionId: idSchema,
    topicIds: z.array(idSchema).max(50).default([]),
    /** What to begin with: pasted, dropped, or made from an item of the wire. */
    text: workingTextSchema.optional(),
  }),
  answer: writingStateSchema,
  refusals: ['missing'],
})

export const readWriting = operation({
  id: 'readWriting',
  method: 'GET',
  path: '/articles/{articleId}/writing',
  summary: 'How the text of a story stands, who writes it, and which side drafts there are, without the text.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  query: z.strictObject({ sitting: sittingSchema.optional() }),
  answer: writingStateSchema,
  refusals: ['missing'],
  follows: ['article', 'lock', 'sidedraft'],
})

export const readText = operation({
  id: 'readText',
  method: 'GET',
  path: '/articles/{articleId}/text',
  summary: 'The working text of a story with how it stands.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  query: z.strictObject({ sitting: sittingSchema.optional() }),
  answer: z.object({ writing: writingStateSchema, text: workingTextSchema }),
  refusals: ['missing'],
  follows: ['article', 'lock', 'sidedraft'],
})

/**
 * An autosave. `count` is the number of the save within its sitting, 1, 2, 3 …: a repeated or overtaken one changes
 * nothing and is answered as if it had just been made. A sitting that has lost the lock is not refused: its text lands
 * in its side draft.
 */
export const saveText = operation({
  id: 'saveText',
  method: 'PUT',
  path: '/articles/{articleId}/text',
  summary: 'Saves the working text. From a sitting that has lost the lock it lands in a side draft.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({
    sitting: sittingSchema,
    count: numberSchema.min(1),
    text: workingTextSchema,
    /** A newer revision that this text has merged in. */
    merged: numberSchema.optional(),
    /** Notes whose words have moved or changed, as the editor has followed them. */
    anchors: z
      .array(z.strictObject({ noteId: idSchema, anchor: anchorSchema }))
      .max(500)
      .optional(),
  }),
  answer: z.discriminatedUnion('landed', [
    z.object({
      landed: z.literal('text'),
      version: z.number().int(),
      savedAt: instantSchema,
      basedOn: z.number().int(),
      /** Above `basedOn`: another revision has come meanwhile (conflict). The text is saved all the same. */
      newest: z.number().int(),
      characterCount: z.number().int(),
      /** The lease as this save has renewed it, and who waits for it. */
      lock: lockSchema,
    }),
    z.object({
      landed: z.literal('side_draft'),
      sideDraft: sideDraftBriefSchema,
      savedAt: instantSchema,
      /** Who has the lock now; null: nobody. */
      lock: lockSchema.nullable(),
    }),
  ]),
  refusals: ['missing', 'stale'],
})

export const takeLock = operation({
  id: 'takeLock',
  method: 'PUT',
  path: '/articles/{articleId}/lock',
  summary: 'Takes the lock, or renews its lease. The answer tells whose it is now; another holder is no refusal.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({
    sitting: sittingSchema,
    /** Something was typed since the last renewal. */
    active: z.boolean(),
  }),
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const leaveText = operation({
  id: 'leaveText',
  method: 'DELETE',
  path: '/articles/{articleId}/lock',
  summary: 'Ends a sitting: the text becomes a revision and the lock is free. Harmless when it was over already.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  query: z.strictObject({ sitting: sittingSchema }),
  answer: writingStateSchema,
  refusals: ['missing'],
})

export const requestHandOver = operation({
  id: 'requestHandOver',
  method: 'POST',
  path: '/articles/{articleId}/lock/request',
  summary: 'Asks the holder to hand the lock over.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({ sitting: sittingSchema }),
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const answerRequest = operation({
  id: 'answerRequest',
  method: 'POST',
  path: '/articles/{articleId}/lock/answer',
  summary: 'Answers who asks for the lock: hands it over, or asks for five minutes more.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({ sitting: sittingSchema, handOver: z.boolean() }),
  answer: writingStateSchema,
  refusals: ['missing', 'stale'],
})

export const takeOver = operation({
  id: 'takeOver',
  method: 'POST',
  path: '/articles/{articleId}/lock/takeover',
  summary: 'Takes the lock from its holder: 30 seconds after asking, after 2 idle minutes, or at once with a reason.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.strictObject({ sitting: sittingSchema, reason: z.string().max(500).optional() }),
  answer: writingStateSchema,
  refusals: ['missing', 'stale', 'too_fast'],
})

export const writingOperations = [
  listWriters,
  beginArticle,
  readWriting,
  readText,
  saveText,
  takeLock,
  leaveText,
  requestHandOver,
  answerRequest,
  takeOver,
] as const
