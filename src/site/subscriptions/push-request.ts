import { createPublicKey } from 'node:crypto'
import * as z from 'zod'
import { ID_PATTERN } from '../../kernel/ids.ts'
import { EDITIONS } from '../../newsroom/settings/setting.ts'
import { MOST_TOPICS } from '../../newsroom/subscriptions/push-subscription.ts'

const endpoint = z.string().max(2000).refine(isSecureAddress, 'must be an https address')
const minute = z
  .int()
  .min(0)
  .max(24 * 60 - 1)

/** What a browser sends when its reader asks for flashes. */
export const pushOrderSchema = z.strictObject({
  endpoint,
  keys: z.strictObject({
    p256dh: z.string().max(200).refine(isPublicKey, 'must be a public key on P-256'),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
  edition: z.enum(EDITIONS),
  everyFlash: z.boolean(),
  topicIds: z.array(z.string().regex(ID_PATTERN)).max(MOST_TOPICS).default([]),
  quiet: z
    .strictObject({ from: minute, until: minute, timeZone: z.string().max(60).refine(isTimeZone, 'must be a zone') })
    .optional(),
})

export const pushEndSchema = z.strictObject({ endpoint })

/** No password, no port, and a name with a dot: push services have no others. What it leads to is asked when it is sent to. */
function isSecureAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, port, hostname } = new URL(text)
  const isNamed = /\.[a-z][a-z\d-]*$/.test(hostname)
  return protocol === 'https:' && username === '' && password === '' && port === '' && isNamed
}

/** A point on the curve, uncompressed; anything else would never be encrypted for. */
function isPublicKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 65 || bytes[0] !== 4) return false
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'))
  try {
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
    return true
  } catch {
    return false
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
