import * as z from 'zod'
import { instantSchema, listOf, loggedPageShape } from './common.ts'
import { operation } from './operation.ts'

/** The filters of the log, as they stand in the address of its screen, too. */
export const logFilterShape = {
  who: z.string().max(60).optional(),
  kind: z
    .string()
    .regex(/^[a-z]+(?:\.[a-z]+)?$/)
    .optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  q: z.string().max(200).optional(),
} as const

const logEntrySchema = z.object({
  seq: z.int(),
  at: instantSchema,
  actor: z.string(),
  kind: z.string(),
  facts: z.record(z.string(), z.unknown()),
  via: z.string().optional(),
  address: z.string().optional(),
  /** What people know the ids among the facts by. */
  names: z.record(z.string(), z.string()),
})
export type LogEntry = z.output<typeof logEntrySchema>

export const listLog = operation({
  id: 'listLog',
  method: 'GET',
  path: '/audit',
  summary:
    'Entries of the change log, the newest first: who did what, when, from where. `kind` may be a noun: `article`.',
  for: 'run_house',
  scope: 'house:read',
  query: z.object({ ...logFilterShape, ...loggedPageShape }),
  answer: listOf(logEntrySchema),
})

export const exportLog = operation({
  id: 'exportLog',
  method: 'GET',
  path: '/audit/export',
  summary: 'The same entries, all of them: as CSV, or as a JSON object a line.',
  for: 'run_house',
  scope: 'house:read',
  query: z.object({ ...logFilterShape, format: z.enum(['csv', 'jsonl']) }),
  answer: z.undefined(),
  streams: ['text/csv', 'application/jsonl'],
})

export const auditOperations = [listLog, exportLog] as const
