import * as z from 'zod'
import {
  FRONT_PATTERN,
  type FrontName,
  LONGEST_SLOT_HEADLINE,
  MOST_ENTRIES,
  type Place,
} from '../../newsroom/fronts/front.ts'
import { idSchema, instantSchema, listOf, numberedPageShape, numberSchema, pageShape } from './common.ts'
import { operation } from './operation.ts'

const frontName = z
  .custom<FrontName>((value) => typeof value === 'string' && FRONT_PATTERN.test(value), 'no front')
  .meta({ type: 'string', pattern: FRONT_PATTERN.source })
const place = z
  .custom<Place>(
    (value) => typeof value === 'string' && /^(?:lead|second|brief|block:[0-9a-hjkmnp-tv-z]{12})$/.test(value),
    'no place',
  )
  .meta({ type: 'string' })
const meant = z.literal(true)

const entrySchema = z.object({
  articleId: idSchema,
  from: instantSchema.optional(),
  until: instantSchema.optional(),
  headline: z.string().min(1).max(LONGEST_SLOT_HEADLINE).optional(),
  again: meant.optional(),
})

const slotSchema = z.object({
  place,
  position: z.int().min(0).max(20),
  entries: z.array(entrySchema).max(MOST_ENTRIES),
  locked: meant.optional(),
})

const ruleSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('newest') }),
  z.object({ by: z.literal('section'), sectionId: idSchema }),
  z.object({ by: z.literal('topic'), topicId: idSchema }),
  z.object({ by: z.literal('hot'), span: z.enum(['24h', '7d', '30d']) }),
  z.object({ by: z.literal('none') }),
])

const arrangementShape = {
  slots: z.array(slotSchema).max(200),
  rules: z.record(z.string(), ruleSchema),
  blocks: z.array(idSchema).max(100),
  hiddenBlocks: z.array(idSchema).max(100),
} as const

/** A story as a slot or a list of candidates shows it. */
const storySchema = z.object({
  id: idSchema,
  headline: z.string(),
  state: z.string(),
  section: z.string(),
  publishedAt: instantSchema.optional(),
  scheduledFor: instantSchema.optional(),
})
export type FrontStory = z.output<typeof storySchema>

const shownSchema = z.object({
  place,
  position: z.int(),
  articleId: idSchema,
  /** As it stands there: the slot's own headline, if it has one. */
  headline: z.string(),
  placed: z.boolean(),
})
export type FrontShown = z.output<typeof shownSchema>

const titledSchema = z.object({ id: idSchema, name: z.string() })

const frontSchema = z.object({
  name: frontName,
  /** Of its section or topic; none for the home page. */
  title: z.string().optional(),
  /** Its address on the site, in the paper's own edition. */
  path: z.string(),
  version: z.int(),
  arrangedAt: instantSchema.optional(),
  arrangedBy: z.string().optional(),
  ...arrangementShape,
  /** What rules and blocks can name. */
  sections: z.array(titledSchema),
  topics: z.array(titledSchema),
})
export type FrontAnswer = z.output<typeof frontSchema>

export const listFronts = operation({
  id: 'listFronts',
  method: 'GET',
  path: '/fronts',
  summary: 'The fronts: the home page, each section, each open topic.',
  for: 'staff',
  scope: 'fronts:read',
  answer: listOf(
    z.object({
      name: frontName,
      title: z.string().optional(),
      version: z.int(),
      arrangedAt: instantSchema.optional(),
      arrangedBy: z.string().optional(),
      /** When the clock changes it next. */
      turnsAt: instantSchema.optional(),
    }),
  ),
  follows: ['front', 'section', 'topic'],
})

export const readFrontNow = operation({
  id: 'readFront',
  method: 'GET',
  path: '/fronts/{front}',
  summary: 'A front as it stands: its version, its slots, the rules that fill the rest.',
  for: 'staff',
  scope: 'fronts:read',
  params: z.object({ front: frontName }),
  answer: frontSchema,
  follows: ['front', 'section', 'topic'],
  refusals: ['missing'],
})

export const arrangeFrontNow = operation({
  id: 'arrangeFront',
  method: 'POST',
  path: '/fronts/{front}/arrangements',
  summary:
    'Put an arrangement live. What others changed in other slots since `basedOn` stays; the same slot changed twice is `stale`, with the slots.',
  for: 'arrange_front',
  scope: 'fronts:write',
  params: z.object({ front: frontName }),
  body: z.object({ basedOn: numberSchema, ...arrangementShape }),
  answer: frontSchema,
  refusals: ['missing', 'stale'],
})

export const composeFront = operation({
  id: 'composeFront',
  method: 'POST',
  path: '/fronts/{front}/compositions',
  summary: 'What readers would see of an arrangement at an instant, and what of it is not right. Changes nothing.',
  for: 'staff',
  scope: 'fronts:read',
  params: z.object({ front: frontName }),
  body: z.object({ at: instantSchema.optional(), ...arrangementShape }),
  answer: z.object({
    at: instantSchema,
    shown: z.array(shownSchema),
    /** Every story that it names or shows. */
    stories: z.array(storySchema),
    twice: z.array(z.object({ articleId: idSchema, slots: z.array(z.string()) })),
  }),
  refusals: ['missing'],
})

export const previewFront = operation({
  id: 'previewFront',
  method: 'POST',
  path: '/fronts/{front}/previews',
  summary:
    'The page of the site with an arrangement that is not live, at an instant, in an edition. Nothing of it is kept.',
  for: 'staff',
  scope: 'fronts:read',
  params: z.object({ front: frontName }),
  body: z.object({
    at: instantSchema.optional(),
    edition: z.enum(['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']).optional(),
    ...arrangementShape,
  }),
  answer: z.undefined(),
  streams: ['text/html'],
  refusals: ['missing'],
})

export const listFrontArrangements = operation({
  id: 'listFrontArrangements',
  method: 'GET',
  path: '/fronts/{front}/arrangements',
  summary: 'The past arrangements of a front, the newest first.',
  for: 'staff',
  scope: 'fronts:read',
  params: z.object({ front: frontName }),
  query: z.object(numberedPageShape),
  answer: listOf(
    z.object({
      version: z.int(),
      at: instantSchema,
      by: z.string(),
      restored: z.int().optional(),
      /** Slots that hold something else than in the arrangement before. */
      changed: z.array(z.string()),
      ...arrangementShape,
    }),
  ),
  follows: ['front'],
})

export const restoreFrontVersion = operation({
  id: 'restoreFront',
  method: 'POST',
  path: '/fronts/{front}/restorations',
  summary: 'Put a past arrangement live again, as a new version. Refused (`stale`) if the front has moved since.',
  for: 'arrange_front',
  scope: 'fronts:write',
  params: z.object({ front: frontName }),
  body: z.object({ version: numberSchema.min(1), basedOn: numberSchema }),
  answer: frontSchema,
  refusals: ['missing', 'stale'],
})

export const listFrontCandidates = operation({
  id: 'listFrontCandidates',
  method: 'GET',
  path: '/front-candidates',
  summary: 'Stories that could be placed: published ones, the newest first, and those that are on their way.',
  for: 'staff',
  scope: 'fronts:read',
  query: z.object({
    q: z.string().max(100).optional(),
    section: idSchema.optional(),
    topic: idSchema.optional(),
    /** Stories that readers do not have yet. */
    coming: z.stringbool().optional(),
    limit: pageShape.limit,
  }),
  answer: listOf(storySchema),
  follows: ['article'],
})

export const frontOperations = [
  listFronts,
  readFrontNow,
  arrangeFrontNow,
  composeFront,
  previewFront,
  listFrontArrangements,
  restoreFrontVersion,
  listFrontCandidates,
] as const
