import * as z from 'zod'
import { idSchema, instantSchema, listOf, pageShape } from './common.ts'
import { operation } from './operation.ts'

const kind = z.enum(['own', 'agency', 'outlet', 'body'])
const standing = z.enum(['allowed', 'restricted', 'blocked'])
const one = z.object({ sourceId: idSchema })

const sourceSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind,
  url: z.string().optional(),
  creditLine: z.string().optional(),
  licenceFrom: instantSchema.optional(),
  licenceUntil: instantSchema.optional(),
  standing,
  note: z.string().optional(),
})
export type SourceAnswer = z.output<typeof sourceSchema>

const orderShape = {
  name: z.string().min(1).max(100),
  kind,
  url: z.string().max(500).optional(),
  creditLine: z.string().max(200).optional(),
  licenceFrom: instantSchema.optional(),
  licenceUntil: instantSchema.optional(),
  note: z.string().max(500).optional(),
} as const

export const listSourcesOfDesk = operation({
  id: 'listSources',
  method: 'GET',
  path: '/sources',
  summary: 'The ledger of sources, by name, with the published stories of each counted.',
  for: 'staff',
  scope: 'lists:read',
  query: z.object({ q: z.string().max(100).optional(), standing: standing.optional(), ...pageShape }),
  answer: listOf(sourceSchema.extend({ stories: z.int() })),
  follows: ['source'],
})

export const registerSourceNow = operation({
  id: 'registerSource',
  method: 'POST',
  path: '/sources',
  summary: 'Put a source into the ledger.',
  for: 'keep_lists',
  scope: 'lists:write',
  body: z.object(orderShape),
  answer: sourceSchema,
})

export const readSource = operation({
  id: 'readSource',
  method: 'GET',
  path: '/sources/{sourceId}',
  summary: 'A source, and what blocking it would stop.',
  for: 'staff',
  scope: 'lists:read',
  params: one,
  answer: sourceSchema.extend({
    effect: z.object({
      scheduled: z.int(),
      waiting: z.int(),
      published: z.int(),
      stories: z.array(
        z.object({
          articleId: idSchema,
          headline: z.string(),
          state: z.string(),
          scheduledFor: instantSchema.optional(),
        }),
      ),
    }),
  }),
  follows: ['source', 'article'],
  refusals: ['missing'],
})

export const describeSourceNow = operation({
  id: 'describeSource',
  method: 'PUT',
  path: '/sources/{sourceId}',
  summary: 'Say anew what the ledger says of a source; what is left out is taken away.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object(orderShape),
  answer: sourceSchema,
  refusals: ['missing'],
})

export const rateSourceNow = operation({
  id: 'rateSource',
  method: 'PUT',
  path: '/sources/{sourceId}/standing',
  summary: 'Say whether a source may be used. Nothing of a blocked one can be published; what readers have stays.',
  for: 'keep_lists',
  scope: 'lists:write',
  params: one,
  body: z.object({ standing }),
  answer: sourceSchema,
  refusals: ['missing'],
})

export const sourceOperations = [
  listSourcesOfDesk,
  registerSourceNow,
  readSource,
  describeSourceNow,
  rateSourceNow,
] as const
