import * as z from 'zod'
import { idSchema, instantSchema, listOf } from './common.ts'
import { operation } from './operation.ts'

const slug = z.string().min(1).max(60)
const one = z.object({ sectionId: idSchema })

const sectionSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  hidden: z.boolean(),
  closedAt: instantSchema.optional(),
  /** Published ones. */
  stories: z.int(),
  formerSlugs: z.array(z.string()),
})
export type SectionRow = z.output<typeof sectionSchema>

export const listSectionsOfDesk = operation({
  id: 'listSections',
  method: 'GET',
  path: '/sections',
  summary: 'The sections in the order of the masthead.',
  for: 'staff',
  scope: 'lists:read',
  answer: listOf(sectionSchema),
  follows: ['section', 'article'],
})

export const openSectionNow = operation({
  id: 'openSection',
  method: 'POST',
  path: '/sections',
  summary: 'Open a section, at the end of the masthead.',
  for: 'keep_lists',
  scope: 'lists:write',
  body: z.object({ name: z.string().min(1).max(20), slug }),
  answer: z.object({ id: idSchema }),
})

export const describeSection = operation({
  id: 'describeSection',
  method: 'PATCH',
  path: '/sections/{sectionId}',
  summary: 'Change a section. With another `slug`, the address before leads to it.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object({
    name: z.string().min(1).max(20).optional(),
    slug: slug.optional(),
    /** Off the masthead and the home page; its page stays. */
    hidden: z.boolean().optional(),
    /** It takes no more stories. */
    closed: z.boolean().optional(),
  }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const orderSectionsNow = operation({
  id: 'orderSections',
  method: 'PUT',
  path: '/sections/order',
  summary: 'Set the order of the masthead; names each section once.',
  for: 'keep_lists',
  scope: 'lists:write',
  body: z.object({ sectionIds: z.array(idSchema).max(200) }),
  answer: z.undefined(),
  refusals: ['stale'],
})

export const mergeSection = operation({
  id: 'mergeSection',
  method: 'POST',
  path: '/sections/{sectionId}/merger',
  summary: 'Merge a section into another: stories, wire items, fronts. Its addresses lead there. It cannot be undone.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object({ into: idSchema }),
  answer: z.object({ stories: z.int(), items: z.int(), fronts: z.int() }),
  refusals: ['missing'],
})

export const sectionOperations = [
  listSectionsOfDesk,
  openSectionNow,
  describeSection,
  orderSectionsNow,
  mergeSection,
] as const
