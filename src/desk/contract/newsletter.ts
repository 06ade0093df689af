import * as z from 'zod'
import { EDITIONS } from '../../newsroom/settings/setting.ts'
import { instantSchema } from './common.ts'
import { operation } from './operation.ts'

const edition = z.enum(EDITIONS)
const hour = z.int().min(0).max(23)
const seconds = z.int().min(0).max(600)

const newsletterSchema = z.object({
  on: z.boolean(),
  /** Of the paper's own clock. */
  hour,
  /** Whether there is a server that mail could be sent by. */
  hasMail: z.boolean(),
  subscribers: z.array(z.object({ edition, active: z.int(), waiting: z.int(), stopped: z.int() })),
  issues: z.array(
    z.object({
      day: z.iso.date(),
      edition,
      madeAt: instantSchema,
      subject: z.string(),
      addressed: z.int(),
      sent: z.int(),
      refused: z.int(),
    }),
  ),
  push: z.object({ browsers: z.int(), holdSeconds: seconds }),
})
export type NewsletterAnswer = z.output<typeof newsletterSchema>

export const readNewsletter = operation({
  id: 'readNewsletter',
  method: 'GET',
  path: '/newsletter',
  summary: 'How the newsletter stands: whether it goes out and when, who has subscribed, how the last issues fared.',
  for: 'run_house',
  scope: 'house:read',
  answer: newsletterSchema,
  follows: ['settings', 'subscription', 'newsletter'],
})

export const changeNewsletter = operation({
  id: 'changeNewsletter',
  method: 'PATCH',
  path: '/newsletter',
  summary: 'Switch the newsletter on or off, say at which hour it goes out, and how long flashes wait to be pushed.',
  for: 'run_house',
  scope: 'house:write',
  body: z.object({ on: z.boolean().optional(), hour: hour.optional(), holdSeconds: seconds.optional() }),
  answer: newsletterSchema,
})

export const previewNewsletter = operation({
  id: 'previewNewsletter',
  method: 'GET',
  path: '/newsletter/preview',
  summary: 'The letter that would go out now, in an edition. Refused as missing while the home page has nothing.',
  for: 'run_house',
  scope: 'house:read',
  query: z.object({ edition: edition.optional() }),
  answer: z.object({ edition, subject: z.string(), text: z.string(), html: z.string() }),
  refusals: ['missing'],
  follows: ['article', 'front', 'hot'],
})

export const reportBouncesNow = operation({
  id: 'reportBounces',
  method: 'POST',
  path: '/newsletter/bounces',
  summary:
    'Tell of mails that came back after a server had taken them, as mail providers report them. After three, a mailbox is written to no more.',
  for: 'run_house',
  scope: 'house:write',
  body: z.object({ addresses: z.array(z.string().min(3).max(254)).min(1).max(500) }),
  answer: z.object({ stopped: z.int() }),
})

export const newsletterOperations = [readNewsletter, changeNewsletter, previewNewsletter, reportBouncesNow] as const
