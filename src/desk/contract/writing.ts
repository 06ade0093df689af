import * as z from 'zod'
import { ID_PATTERN } from '../../kernel/ids.ts'
import { ARTICLE_STATES } from '../../newsroom/articles/article.ts'
import { KEEPING } from '../../newsroom/articles/keeping.ts'
import { anchorSchema } from '../../newsroom/notes/anchor.ts'
import { sittingSchema } from '../../newsroom/writing/sitting.ts'
import { workingTextSchema } from '../../newsroom/writing/working-text.ts'
import { operation } from './operation.ts'

const id = z.string().regex(ID_PATTERN, 'not an id')
const instant = z.iso.datetime()
const ofArticle = z.strictObject({ articleId: id })
/** Somebody of the staff; or a program (`program:import`), which has no name. */
const person = z.object({ id: z.string(), name: z.string() })

/** Who is writing. `mine`: the sitting that asked holds it. */
export const lockSchema = z.object({
  sitting: sittingSchema,
  holder: person,
  since: instant,
  until: instant,
  activeAt: instant,
  mine: z.boolean(),
  /** Somebody waits for it; the holder answers with `answerRequest`. */
  request: z.object({ by: person, at: instant, respiteUntil: instant.nullable() }).nullable(),
  /** From when on whoever asks may take over without a reason, if nothing changes. */
  takeOverFrom: instant,
  /** Whoever asks may take over at once, saying why. */
  senior: z.boolean(),
})

export const sideDraftBriefSchema = z.object({
  id,
  by: person,
  madeAt: instant,
  savedAt: instant,
  headline: z.string(),
  characterCount: z.number().int(),
})

/** How a story's text stands: small enough to be asked for every few seconds by a tab that only reads. */
export const writingStateSchema = z.object({
  articleId: id,
  state: z.enum(ARTICLE_STATES),
  sectionId: id,
  topicIds: z.array(id),
  /** Grows with whatever changes the working text: another number, another text. */
  version: z.number().int(),
  /** The revision that the working text goes on from. Below `newest`: conflict, to be merged. */
  basedOn: z.number().int(),
  newest: z.number().int(),
  live: z.number().int().nullable(),
  /** The working text has something in it that no revision has. */
  unkept: z.boolean(),
  savedAt: instant,
  savedBy: person,
  characterCount: z.number().int(),
  /** Null while nobody writes. */
  lock: lockSchema.nullable(),
  sideDrafts: z.array(sideDraftBriefSchema),
  /** Why it came back, was held or dropped; null otherwise. */
  setAside: z.object({ reason: z.string(), by: person, at: instant }).nullable(),
})

export const listWriters = operation({
  id: 'listWriters',
  method: 'GET',
  path: '/writers',
  summary: 'Who is writing what now, the longest first.',
  for: 'staff',
  scope: 'articles:read',
  answer: z.object({
    items: z.array(
      z.object({ articleId: id, headline: z.string(), holder: person, since: instant, activeAt: instant }),
    ),
    next: z.null(),
  }),
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
    sectionId: id,
    topicIds: z.array(id).max(50).default([]),
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
    count: z.number().int().min(1),
    text: workingTextSchema,
    /** A newer revision that this text has merged in. */
    merged: z.number().int().optional(),
    /** Notes whose words have moved or changed, as the editor has followed them. */
    anchors: z
      .array(z.strictObject({ noteId: id, anchor: anchorSchema }))
      .max(500)
      .optional(),
  }),
  answer: z.discriminatedUnion('landed', [
    z.object({
      landed: z.literal('text'),
      version: z.number().int(),
      savedAt: instant,
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
      savedAt: instant,
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
})

const ofSideDraft = z.strictObject({ articleId: id, sideDraftId: id })

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
    count: z.number().int().min(1),
    basedOn: z.number().int(),
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

export const revisionBriefSchema = z.object({
  number: z.number().int(),
  headline: z.string(),
  characterCount: z.number().int(),
  madeAt: instant,
  madeBy: person,
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
  query: z.strictObject({
    after: z.string().max(20).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(revisionBriefSchema), next: z.string().nullable() }),
  refusals: ['missing'],
})

const ofRevision = z.strictObject({ articleId: id, number: z.coerce.number().int().min(1) })

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
    count: z.number().int().min(0),
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
  body: z.strictObject({ sitting: sittingSchema, count: z.number().int().min(0) }),
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
    count: z.number().int().min(0),
    taken: z.boolean(),
    /** All when neither is given. */
    ids: z.array(z.string().max(40)).max(2000).optional(),
    by: id.optional(),
  }),
  answer: z.object({ version: z.number().int(), text: workingTextSchema }),
  refusals: ['missing', 'stale'],
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
  listSideDrafts,
  readSideDraft,
  keepSideDraft,
  dropSideDraft,
  restoreSideDraft,
  listRevisions,
  readRevision,
  keepRevision,
  restoreRevision,
  decideSuggestions,
] as const
