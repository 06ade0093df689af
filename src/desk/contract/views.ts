import * as z from 'zod'
import { idSchema } from './common.ts'
import { operation } from './operation.ts'

const viewSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Below `/desk`: `/articles?stage=draft`. */
  address: z.string(),
})
export type SavedView = z.output<typeof viewSchema>

export const listMyViews = operation({
  id: 'listMyViews',
  method: 'GET',
  path: '/me/views',
  summary: 'Addresses of the Desk under names of one’s own, the oldest first.',
  for: 'staff',
  scope: 'session',
  answer: z.object({ items: z.array(viewSchema), next: z.null() }),
  follows: ['view'],
})

export const saveMyView = operation({
  id: 'saveMyView',
  method: 'PUT',
  path: '/me/views',
  summary: 'Give an address of the Desk a name of one’s own; a name that is there means the new address from now on.',
  for: 'staff',
  scope: 'session',
  body: z.strictObject({ name: z.string().max(100), address: z.string().max(2000) }),
  answer: viewSchema,
})

export const dropMyView = operation({
  id: 'dropMyView',
  method: 'DELETE',
  path: '/me/views/{viewId}',
  summary: 'Forget a view.',
  for: 'staff',
  scope: 'session',
  params: z.object({ viewId: idSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const viewOperations = [listMyViews, saveMyView, dropMyView] as const
