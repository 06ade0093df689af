import * as z from 'zod'
import { RULES, THREAD_KINDS, VERDICTS } from '../../newsroom/comments/comment.ts'
import { MOST_JUDGED, QUEUES } from '../../newsroom/comments/queues.ts'
import { DISGUISES } from '../../hanzi/terms/disguise.ts'
import { idSchema, instantSchema, listOf, numberSchema, pageShape } from './common.ts'
import { operation } from './operation.ts'

const one = z.object({ commentId: idSchema })
const reader = z.object({ readerId: idSchema })

export const hitSchema = z.object({
  /** 词表第3条. Of a term that is only tried: 0. */
  number: numberSchema,
  term: z.string(),
  effect: z.enum(['hold', 'reject']),
  start: numberSchema,
  end: numberSchema,
  disguises: z.array(z.enum(DISGUISES)),
})

const cardSchema = z.object({
  id: idSchema,
  floor: numberSchema,
  author: z.string(),
  byStaff: z.boolean(),
  reader: z
    .object({
      id: idSchema,
      name: z.string(),
      approved: numberSchema,
      rejected: numberSchema,
      joinedAt: instantSchema,
      /** Banned; null: until it is lifted. */
      bannedUntil: instantSchema.nullable().optional(),
    })
    .optional(),
  thread: z.object({ id: idSchema, of: z.enum(THREAD_KINDS), title: z.string(), path: z.string() }),
  parent: z.object({ floor: numberSchema, author: z.string(), text: z.string() }).optional(),
  text: z.string(),
  quote: z.string().optional(),
  verdict: z.enum(VERDICTS),
  rule: z.enum(RULES).optional(),
  reason: z.string().optional(),
  /** What the word list, as it stands now, finds in it. */
  hits: z.array(hitSchema),
  reports: z.array(z.object({ reason: z.string(), note: z.string().optional(), at: instantSchema })),
  appeal: z.object({ id: idSchema, text: z.string(), at: instantSchema }).optional(),
  likes: numberSchema,
  postedAt: instantSchema,
  editedAt: instantSchema.optional(),
  withdrawnAt: instantSchema.optional(),
})

const FOLLOWED = ['comment', 'appeal', 'reader', 'wordlist'] as const

export const listComments = operation({
  id: 'listComments',
  method: 'GET',
  path: '/comments',
  summary:
    'Comments of a queue, the oldest first: reported, held, new, appealed. `all`: every comment, the newest first.',
  for: 'judge_comment',
  scope: 'comments:read',
  query: z.object({
    queue: z.enum(QUEUES).default('all'),
    reader: idSchema.optional(),
    thread: idSchema.optional(),
    rule: z.enum(RULES).optional(),
    q: z.string().max(100).optional(),
    ...pageShape,
  }),
  answer: listOf(cardSchema),
})

export const countComments = operation({
  id: 'countComments',
  method: 'GET',
  path: '/comments/counts',
  summary:
    'How many comments wait in each queue, in all, of one reader or on one thread; a thousand means that many or more.',
  for: 'judge_comment',
  scope: 'comments:read',
  query: z.object({ reader: idSchema.optional(), thread: idSchema.optional() }),
  answer: z.object({ reports: numberSchema, held: numberSchema, new: numberSchema, appeals: numberSchema }),
  follows: FOLLOWED,
})

export const listCommentVerdicts = operation({
  id: 'listCommentVerdicts',
  method: 'GET',
  path: '/comments/{commentId}/verdicts',
  summary: 'Every judgement of a comment, the oldest first.',
  for: 'judge_comment',
  scope: 'comments:read',
  params: one,
  answer: listOf(
    z.object({
      id: idSchema,
      verdict: z.enum(VERDICTS),
      before: z.enum(VERDICTS).optional(),
      by: z.string().nullable(),
      judge: z.string(),
      rule: z.string().optional(),
      reason: z.string().optional(),
      at: instantSchema,
    }),
  ),
  follows: FOLLOWED,
})

export const listCommentVersions = operation({
  id: 'listCommentVersions',
  method: 'GET',
  path: '/comments/{commentId}/versions',
  summary: 'What a comment said before its writer changed it, the oldest first.',
  for: 'judge_comment',
  scope: 'comments:read',
  params: one,
  answer: listOf(z.object({ text: z.string(), writtenAt: instantSchema })),
  follows: FOLLOWED,
})

export const judgeCommentsNow = operation({
  id: 'judgeComments',
  method: 'POST',
  path: '/comments/verdicts',
  summary: 'Give one or several comments a verdict, with the reason. Reports of them are settled by it.',
  for: 'judge_comment',
  scope: 'comments:write',
  body: z.object({
    commentIds: z.array(idSchema).min(1).max(MOST_JUDGED),
    verdict: z.enum(VERDICTS),
    reason: z.string().min(1).max(200),
  }),
  answer: z.object({
    judged: z.array(z.object({ commentId: idSchema, verdictId: idSchema, before: z.enum(VERDICTS) })),
  }),
  refusals: ['missing'],
})

export const undoCommentVerdicts = operation({
  id: 'undoCommentVerdicts',
  method: 'POST',
  path: '/comments/verdicts/undone',
  summary: 'Take back verdicts of your own: those before them stand again.',
  for: 'judge_comment',
  scope: 'comments:write',
  body: z.object({ verdictIds: z.array(idSchema).min(1).max(MOST_JUDGED) }),
  answer: z.object({ commentIds: z.array(idSchema) }),
  refusals: ['missing', 'stale'],
})

export const openCommentCards = operation({
  id: 'openCommentCards',
  method: 'PUT',
  path: '/comments/cards',
  summary:
    'Say which comments you have before you; for a minute, colleagues are given others. Answers those that are yours.',
  for: 'judge_comment',
  scope: 'session',
  body: z.object({ commentIds: z.array(idSchema).max(20) }),
  answer: z.object({ commentIds: z.array(idSchema) }),
})

export const settleCommentAppeal = operation({
  id: 'settleCommentAppeal',
  method: 'POST',
  path: '/comments/appeals/{appealId}/settlement',
  summary: 'Answer an appeal: granted, the comment is shown; denied, its verdict stands.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: z.object({ appealId: idSchema }),
  body: z.object({ granted: z.boolean(), answer: z.string().min(1).max(200) }),
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

export const reopenCommentAppeal = operation({
  id: 'reopenCommentAppeal',
  method: 'DELETE',
  path: '/comments/appeals/{appealId}/settlement',
  summary: 'Take back an answer of your own to an appeal: it waits again, and the verdict before a granted one stands.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: z.object({ appealId: idSchema }),
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

export const readModerationWeeks = operation({
  id: 'readModerationWeeks',
  method: 'GET',
  path: '/comments/weeks',
  summary:
    'The last eight weeks: comments held, wrongly held as appeals have shown, judged, and the median wait in minutes.',
  for: 'judge_comment',
  scope: 'comments:read',
  answer: z.object({
    weeks: z.array(
      z.object({
        from: instantSchema,
        to: instantSchema,
        held: numberSchema,
        wronglyHeld: numberSchema,
        judged: numberSchema,
        medianMinutes: z.number().optional(),
      }),
    ),
  }),
})

export const readCommenter = operation({
  id: 'readCommenter',
  method: 'GET',
  path: '/readers/{readerId}',
  summary: 'A reader as moderators know them: comments by verdict, bans, names that were taken, notes.',
  for: 'judge_comment',
  scope: 'comments:read',
  params: reader,
  answer: z.object({
    id: idSchema,
    name: z.string(),
    joinedAt: instantSchema,
    leftAt: instantSchema.optional(),
    approved: numberSchema,
    rejected: numberSchema,
    bans: z.array(
      z.object({
        id: idSchema,
        at: instantSchema,
        by: z.string().nullable(),
        until: instantSchema.optional(),
        reason: z.string(),
        liftedAt: instantSchema.optional(),
        stands: z.boolean(),
      }),
    ),
    /** Names that were taken from them. */
    takenNames: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        reason: z.string(),
        at: instantSchema,
        by: z.string().nullable(),
        stands: z.boolean(),
      }),
    ),
    notes: z.array(z.object({ id: idSchema, text: z.string(), at: instantSchema, by: z.string().nullable() })),
  }),
  follows: FOLLOWED,
  refusals: ['missing'],
})

export const banReaderNow = operation({
  id: 'banReader',
  method: 'POST',
  path: '/readers/{readerId}/bans',
  summary: 'Keep a reader from speaking, until an instant or until it is lifted. They see the reason and the end.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: reader,
  body: z.object({ until: instantSchema.optional(), reason: z.string().min(1).max(200) }),
  answer: z.object({ id: idSchema }),
  refusals: ['missing'],
})

export const liftBan = operation({
  id: 'liftBan',
  method: 'DELETE',
  path: '/readers/{readerId}/bans',
  summary: 'Let a reader speak again.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: reader,
  answer: z.undefined(),
  refusals: ['stale'],
})

export const takeReaderName = operation({
  id: 'takeReaderName',
  method: 'POST',
  path: '/readers/{readerId}/taken-names',
  summary: 'Take a name from a reader that is not for the public: a number stands for it until they choose another.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: reader,
  body: z.object({ reason: z.string().min(1).max(200) }),
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

export const giveReaderNameBack = operation({
  id: 'giveReaderNameBack',
  method: 'DELETE',
  path: '/readers/{readerId}/taken-names',
  summary: 'Give a reader the name back that was taken from them, while they have chosen no other.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: reader,
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

export const noteOnReaderNow = operation({
  id: 'noteOnReader',
  method: 'POST',
  path: '/readers/{readerId}/notes',
  summary: 'Write a note on a reader, for moderators alone.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: reader,
  body: z.object({ text: z.string().min(1).max(1000) }),
  answer: z.object({ id: idSchema }),
  refusals: ['missing'],
})

export const commentOperations = [
  listComments,
  countComments,
  listCommentVerdicts,
  listCommentVersions,
  judgeCommentsNow,
  undoCommentVerdicts,
  openCommentCards,
  settleCommentAppeal,
  reopenCommentAppeal,
  readModerationWeeks,
  readCommenter,
  banReaderNow,
  liftBan,
  takeReaderName,
  giveReaderNameBack,
  noteOnReaderNow,
] as const
