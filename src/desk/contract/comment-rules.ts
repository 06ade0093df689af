import * as z from 'zod'
import { THREAD_KINDS } from '../../newsroom/comments/comment.ts'
import { COMMENT_MODES } from '../../newsroom/settings/setting.ts'
import { idSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const modeSchema = z.enum(COMMENT_MODES)
/** Null: no rule of its own; that of the section or the paper holds. */
const ruling = z.object({ mode: modeSchema.nullable() })

export const readCommentRules = operation({
  id: 'readCommentRules',
  method: 'GET',
  path: '/comments/rules',
  summary: 'Who may comment where: the rule of the paper, those of sections, and threads with a rule of their own.',
  for: 'judge_comment',
  scope: 'comments:read',
  answer: z.object({
    site: z.object({ mode: modeSchema, closeDays: numberSchema, preDays: numberSchema }),
    sections: z.array(z.object({ id: idSchema, name: z.string(), mode: modeSchema.optional() })),
    threads: z.array(z.object({ id: idSchema, of: z.enum(THREAD_KINDS), title: z.string(), mode: modeSchema })),
  }),
  follows: ['thread', 'section', 'settings'],
})

export const ruleSectionNow = operation({
  id: 'ruleSection',
  method: 'PUT',
  path: '/sections/{sectionId}/comment-rule',
  summary: 'Give the stories of a section a rule of comments; null: that of the paper.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: z.object({ sectionId: idSchema }),
  body: ruling,
  answer: z.undefined(),
  refusals: ['missing'],
})

export const readThreadRule = operation({
  id: 'readThreadRule',
  method: 'GET',
  path: '/comments/threads/{threadId}',
  summary: 'What rules the thread of a story, topic or item of the wire, published or not.',
  for: 'judge_comment',
  scope: 'comments:read',
  params: z.object({ threadId: idSchema }),
  answer: z.object({
    id: idSchema,
    of: z.enum(THREAD_KINDS),
    title: z.string(),
    count: numberSchema,
    /** Its own rule, which goes before all others. */
    own: modeSchema.optional(),
    section: z.object({ name: z.string(), mode: modeSchema.optional() }).optional(),
    /** What holds now. */
    mode: modeSchema,
  }),
  follows: ['thread', 'section', 'settings', 'article', 'comment'],
  refusals: ['missing'],
})

export const ruleThreadNow = operation({
  id: 'ruleThread',
  method: 'PUT',
  path: '/comments/threads/{threadId}/rule',
  summary: 'Give one thread a rule of its own, which its age does not change; null: that of its section or the paper.',
  for: 'judge_comment',
  scope: 'comments:write',
  params: z.object({ threadId: idSchema }),
  body: ruling,
  answer: z.undefined(),
  refusals: ['missing'],
})

export const commentRuleOperations = [readCommentRules, ruleSectionNow, readThreadRule, ruleThreadNow] as const
