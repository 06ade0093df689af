import * as z from 'zod'
import type { ArticleState } from '../../newsroom/articles/article.ts'
import { idSchema, instantSchema, numberSchema } from './common.ts'
import { operation } from './operation.ts'

const ofArticle = z.object({ articleId: idSchema })
const revision = numberSchema.min(1)
/** What readers, or the house, are told. */
const said = z.string().min(1).max(2000)

/** How a story stands before its readers. Every act below answers with it: what was done is committed, and shows. */
export const publicationSchema = z.object({
  articleId: idSchema,
  state: z.custom<ArticleState>((value) => typeof value === 'string').meta({ type: 'string' }),
  headline: z.string(),
  liveHeadline: z.string().optional(),
  latestRevision: revision,
  liveRevision: revision.optional(),
  /** Something is being written that no revision has yet. */
  unkept: z.boolean(),
  /** When readers first had it. */
  publishedAt: instantSchema.optional(),
  /** When they last got another text. */
  updatedAt: instantSchema.optional(),
  schedule: z.object({ for: instantSchema, revision }).optional(),
  embargoUntil: instantSchema.optional(),
  expiresAt: instantSchema.optional(),
  expiredAt: instantSchema.optional(),
  retraction: z.object({ at: instantSchema, reason: z.string() }).optional(),
  recall: z.object({ at: instantSchema, reason: z.string() }).optional(),
  /** Public notes, the newest first. */
  corrections: z.array(
    z.object({ id: idSchema, revision, note: z.string(), at: instantSchema, by: z.string().optional() }),
  ),
  /** The server's time: screens count down from it. */
  now: instantSchema,
})
export type Publication = z.output<typeof publicationSchema>

export const readPublication = operation({
  id: 'readPublication',
  method: 'GET',
  path: '/articles/{articleId}/publication',
  summary: 'How a story stands before its readers.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  answer: publicationSchema,
  refusals: ['missing'],
  follows: ['article', 'lock'],
})

export const publishArticle = operation({
  id: 'publishArticle',
  method: 'POST',
  path: '/articles/{articleId}/publication',
  summary: 'Put the newest revision before readers: as a new story, or as an update of one that they have.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ revision }),
  answer: publicationSchema,
  refusals: ['missing', 'stale', 'embargoed'],
})

export const scheduleArticle = operation({
  id: 'scheduleArticle',
  method: 'PUT',
  path: '/articles/{articleId}/schedule',
  summary: 'Let the newest revision go out by itself at an instant, to the second.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ revision, for: instantSchema }),
  answer: publicationSchema,
  refusals: ['missing', 'stale', 'embargoed'],
})

export const unscheduleArticle = operation({
  id: 'unscheduleArticle',
  method: 'DELETE',
  path: '/articles/{articleId}/schedule',
  summary: 'Take a story off the schedule.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

export const embargoArticle = operation({
  id: 'embargoArticle',
  method: 'PUT',
  path: '/articles/{articleId}/embargo',
  summary: 'Keep a story from going out before an instant, whoever publishes it.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ until: instantSchema }),
  answer: publicationSchema,
  refusals: ['missing', 'stale', 'embargoed'],
})

export const liftArticleEmbargo = operation({
  id: 'liftArticleEmbargo',
  method: 'DELETE',
  path: '/articles/{articleId}/embargo',
  summary: 'Let a story go out at any time.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  answer: publicationSchema,
  refusals: ['missing'],
})

export const limitArticle = operation({
  id: 'limitArticle',
  method: 'PUT',
  path: '/articles/{articleId}/expiry',
  summary: 'Set the instant from which on readers do not have a story any more; its page then says so.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ until: instantSchema }),
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

export const unlimitArticle = operation({
  id: 'unlimitArticle',
  method: 'DELETE',
  path: '/articles/{articleId}/expiry',
  summary: 'Take the end away; a story that has expired is put back before readers.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

export const correctArticle = operation({
  id: 'correctArticle',
  method: 'POST',
  path: '/articles/{articleId}/corrections',
  summary: 'Publish the right text together with a public note that says what was wrong.',
  for: 'publish',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ revision, note: said }),
  answer: publicationSchema,
  refusals: ['missing', 'stale', 'embargoed'],
})

export const retractArticle = operation({
  id: 'retractArticle',
  method: 'POST',
  path: '/articles/{articleId}/retraction',
  summary: 'Withdraw a story: its page stays and says why, its text is gone. This cannot be taken back.',
  for: 'retract',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ reason: said }),
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

export const recallArticle = operation({
  id: 'recallArticle',
  method: 'POST',
  path: '/articles/{articleId}/recall',
  summary: 'Take a story from readers everywhere at once. The reason stays in the house.',
  for: 'recall',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ reason: said }),
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

export const readmitArticle = operation({
  id: 'readmitArticle',
  method: 'DELETE',
  path: '/articles/{articleId}/recall',
  summary: 'Bring a recalled story back to the desk; readers have it again only when it is published anew.',
  for: 'retract',
  scope: 'articles:write',
  params: ofArticle,
  answer: publicationSchema,
  refusals: ['missing', 'stale'],
})

const proofSchema = z.object({
  node: z.string(),
  /** `article zh-Hans`, `home`, `section`, `topic`, `feed`, `sitemap`, `search` … */
  place: z.string(),
  /** Undefined: still there when it was last looked for. */
  cleanAt: instantSchema.optional(),
  lookedAt: instantSchema,
})

export const readRecall = operation({
  id: 'readRecall',
  method: 'GET',
  path: '/articles/{articleId}/recall',
  summary: 'The proof that a recalled story is gone: a line for each place on each node.',
  for: 'staff',
  scope: 'articles:read',
  params: ofArticle,
  answer: z.object({ items: z.array(proofSchema), next: z.null() }),
  refusals: ['missing'],
  follows: ['recall', 'article'],
})

const previewLinkSchema = z.object({
  id: idSchema,
  revision: revision.optional(),
  madeAt: instantSchema,
  madeBy: z.string().optional(),
  expiresAt: instantSchema,
})

export const listPreviewLinks = operation({
  id: 'listPreviewLinks',
  method: 'GET',
  path: '/articles/{articleId}/preview-links',
  summary: 'The secret links to a story that are good now. None of their addresses: those are told once.',
  for: 'write',
  scope: 'articles:read',
  params: ofArticle,
  answer: z.object({ items: z.array(previewLinkSchema), next: z.null() }),
  follows: ['preview'],
})

export const offerPreviewLink = operation({
  id: 'offerPreviewLink',
  method: 'POST',
  path: '/articles/{articleId}/preview-links',
  summary: 'Make a secret link to a story, good for a week. The address is in the answer alone.',
  for: 'write',
  scope: 'articles:write',
  params: ofArticle,
  body: z.object({ revision: revision.optional() }),
  answer: z.object({ link: previewLinkSchema, address: z.url() }),
  refusals: ['missing', 'too_large'],
})

export const revokePreviewLink = operation({
  id: 'revokePreviewLink',
  method: 'DELETE',
  path: '/preview-links/{linkId}',
  summary: 'Let a secret link lead nowhere from now on.',
  for: 'write',
  scope: 'articles:write',
  params: z.object({ linkId: idSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const publicationOperations = [
  readPublication,
  publishArticle,
  scheduleArticle,
  unscheduleArticle,
  embargoArticle,
  liftArticleEmbargo,
  limitArticle,
  unlimitArticle,
  correctArticle,
  retractArticle,
  recallArticle,
  readmitArticle,
  readRecall,
  listPreviewLinks,
  offerPreviewLink,
  revokePreviewLink,
] as const
