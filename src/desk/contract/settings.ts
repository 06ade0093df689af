import * as z from 'zod'
import { SETTING_NAMES, type Settings, settingsSchema } from '../../newsroom/settings/setting.ts'
import { instantSchema, listOf, loggedPageShape } from './common.ts'
import { operation } from './operation.ts'

const nameSchema = z.enum(SETTING_NAMES as readonly [keyof Settings, ...(keyof Settings)[]])
/** Whatever a setting may be; the newsroom says whether it makes sense. */
const valueSchema = z.json()
const valuesSchema = z.partialRecord(nameSchema, valueSchema)

export const readSettings = operation({
  id: 'readSettings',
  method: 'GET',
  path: '/settings',
  summary: 'What the paper says of itself, with what each setting is while nobody has said anything.',
  for: 'run_house',
  scope: 'house:read',
  answer: z.object({ settings: settingsSchema, defaults: settingsSchema }),
  follows: ['settings', 'demo'],
})

export const changeSettings = operation({
  id: 'changeSettings',
  method: 'PATCH',
  path: '/settings',
  summary:
    'Change some settings; null gives one its default. Refused as stale when one of them is no longer what was seen.',
  for: 'run_house',
  scope: 'house:write',
  body: z.object({
    changes: valuesSchema,
    /** What they were when they were looked at; null for the default. */
    seen: valuesSchema.default({}),
  }),
  answer: z.object({ settings: settingsSchema }),
  refusals: ['missing', 'stale'],
})

export const listSettingChanges = operation({
  id: 'listSettingChanges',
  method: 'GET',
  path: '/settings/changes',
  summary: 'What was changed, by whom and when, the newest first.',
  for: 'run_house',
  scope: 'house:read',
  query: z.object(loggedPageShape),
  answer: listOf(
    z.object({
      seq: z.int(),
      at: instantSchema,
      /** `staff:0f3k2m9x7q1z` or `program:command`. */
      actor: z.string(),
      /** The name of whoever it was, if they are of the staff. */
      by: z.string().optional(),
      names: z.array(z.string()),
      /** Null stands for the default. Left out of changes from before values were kept. */
      before: z.record(z.string(), valueSchema).optional(),
      after: z.record(z.string(), valueSchema).optional(),
    }),
  ),
  follows: ['settings', 'demo'],
})

export const restoreSettings = operation({
  id: 'restoreSettings',
  method: 'POST',
  path: '/settings/changes/{seq}/restoration',
  summary: 'Give settings back what they were before a change. Refused as stale when they were changed again since.',
  for: 'run_house',
  scope: 'house:write',
  params: z.object({ seq: z.coerce.number().int().min(1) }),
  body: z.object({ anyway: z.boolean().default(false) }),
  answer: z.object({ settings: settingsSchema }),
  refusals: ['missing', 'stale'],
})

export const settingsOperations = [readSettings, changeSettings, listSettingChanges, restoreSettings] as const
