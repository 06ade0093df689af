import * as z from 'zod'
import { idSchema, instantSchema, pageShape } from './common.ts'
import { operation } from './operation.ts'

const ofItem = z.object({ itemId: idSchema })
const named = z.object({ id: idSchema, name: z.string() })
const headline = z.string().trim().min(1).max(120)
const text = z.string().trim().min(1).max(2000)

export const wireItemSchema = z.object({
  id: idSchema,
  at: instantSchema,
  headline: z.string(),
  text: z.string().optional(),
  flash: z.boolean(),
  section: named.optional(),
  topic: named.optional(),
  source: named.optional(),
  /** The story that it names, and whether readers have that. */
  article: z.object({ id: idSchema, published: z.boolean() }).optional(),
  filedBy: z.string().optional(),
  correctedAt: instantSchema.optional(),
  withdrawnAt: instantSchema.optional(),
  pinnedUntil: instantSchema.optional(),
})
export type WireItemView = z.output<typeof wireItemSchema>

export const listWireItems = operation({
  id: 'listWireItems',
  method: 'GET',
  path: '/wire',
  summary: 'The wire, newest first, with what was taken off it: between two instants, of a topic, of a section.',
  for: 'staff',
  scope: 'wire:read',
  query: z.object({
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    topic: idSchema.optional(),
    section: idSchema.optional(),
    flash: z.stringbool().optional(),
    ...pageShape,
  }),
  answer: z.object({ items: z.array(wireItemSchema), pinned: z.array(wireItemSchema), next: z.string().nullable() }),
  follows: ['wire', 'article', 'topic', 'section', 'source'],
})

export const fileWireItem = operation({
  id: 'fileWireItem',
  method: 'POST',
  path: '/wire',
  summary: 'File an item or a flash. Sent again under its key, it is not filed again: the answer is what became of it.',
  for: 'file_wire',
  scope: 'wire:write',
  body: z.object({
    /** Chosen by the caller, another one for each item. */
    key: z.string().min(8).max(80),
    headline,
    text: text.optional(),
    flash: z.boolean(),
    sectionId: idSchema.optional(),
    topicId: idSchema.optional(),
    sourceId: idSchema.optional(),
    articleId: idSchema.optional(),
  }),
  answer: wireItemSchema,
  refusals: ['missing'],
})

export const correctWireItem = operation({
  id: 'correctWireItem',
  method: 'POST',
  path: '/wire/{itemId}/corrections',
  summary: 'Correct an item; readers see that it was.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  body: z.object({ headline, text: text.optional() }),
  answer: wireItemSchema,
  refusals: ['missing', 'stale'],
})

export const placeWireItem = operation({
  id: 'placeWireItem',
  method: 'PATCH',
  path: '/wire/{itemId}',
  summary: 'Give an item another topic, section, source or story; null takes one away.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  body: z.object({
    sectionId: idSchema.nullish(),
    topicId: idSchema.nullish(),
    sourceId: idSchema.nullish(),
    articleId: idSchema.nullish(),
  }),
  answer: wireItemSchema,
  refusals: ['missing', 'stale'],
})

export const withdrawWireItem = operation({
  id: 'withdrawWireItem',
  method: 'POST',
  path: '/wire/{itemId}/withdrawal',
  summary: 'Take an item off the wire. It can be put back for ten minutes.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  body: z.object({ reason: z.string().max(500).default('') }),
  answer: wireItemSchema,
  refusals: ['missing'],
})

export const restoreWireItem = operation({
  id: 'restoreWireItem',
  method: 'DELETE',
  path: '/wire/{itemId}/withdrawal',
  summary: 'Put an item back where it stood, within ten minutes after it was taken off.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  answer: wireItemSchema,
  refusals: ['missing', 'stale'],
})

export const pinWireItem = operation({
  id: 'pinWireItem',
  method: 'PUT',
  path: '/wire/{itemId}/pin',
  summary: 'Keep an item on top of the wire until an instant.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  body: z.object({ until: instantSchema }),
  answer: wireItemSchema,
  refusals: ['missing', 'stale', 'too_large'],
})

export const unpinWireItem = operation({
  id: 'unpinWireItem',
  method: 'DELETE',
  path: '/wire/{itemId}/pin',
  summary: 'Take an item off the top of the wire.',
  for: 'file_wire',
  scope: 'wire:write',
  params: ofItem,
  answer: wireItemSchema,
  refusals: ['missing'],
})

export const orderWirePins = operation({
  id: 'orderWirePins',
  method: 'PUT',
  path: '/wire/pins',
  summary: 'Put the pinned items into another order: all of them, and no others.',
  for: 'file_wire',
  scope: 'wire:write',
  body: z.object({ itemIds: z.array(idSchema).max(10) }),
  answer: z.object({ items: z.array(wireItemSchema), next: z.null() }),
  refusals: ['stale'],
})

export const promoteWireItem = operation({
  id: 'promoteWireItem',
  method: 'POST',
  path: '/wire/{itemId}/article',
  summary: 'Make a draft of an item, which the item leads to. Asked twice, it is the same draft.',
  for: 'write',
  scope: 'articles:write',
  params: ofItem,
  body: z.object({ sectionId: idSchema.optional() }),
  answer: z.object({ articleId: idSchema }),
  refusals: ['missing', 'stale'],
})

export const listSimilarWireItems = operation({
  id: 'listSimilarWireItems',
  method: 'GET',
  path: '/wire/similar',
  summary: 'Items of the last two hours that may say the same as a headline, the most alike first.',
  for: 'staff',
  scope: 'wire:read',
  query: z.object({ headline: z.string().max(200) }),
  answer: z.object({ items: z.array(wireItemSchema), next: z.null() }),
  follows: ['wire'],
})

export const wireOperations = [
  listWireItems,
  fileWireItem,
  correctWireItem,
  placeWireItem,
  withdrawWireItem,
  restoreWireItem,
  pinWireItem,
  unpinWireItem,
  orderWirePins,
  promoteWireItem,
  listSimilarWireItems,
] as const
