import { createHmac } from 'node:crypto'
import { ID_PATTERN, type Id } from '../../kernel/ids.ts'
import type { Newsroom } from '../newsroom.ts'
import { sameSecret } from '../people/secret-token.ts'
import { houseKey } from './house-key.ts'

/** What a link in a newsletter's mail may do: say yes to it, or leave it. */
export type Door = 'confirm' | 'leave'

/** `0f3k2m9x7q1z.…`: who, and a signature of the house, for this door alone. Nothing is kept of it. */
export async function doorToken(newsroom: Newsroom, door: Door, subscriberId: Id): Promise<string> {
  const { secret } = await houseKey(newsroom, 'newsletter')
  return `${subscriberId}.${signature(secret, door, subscriberId)}`
}

/** Whose token it is; undefined for one that the house did not sign, or for another door. */
export async function readDoorToken(newsroom: Newsroom, door: Door, token: string): Promise<Id | undefined> {
  const [id = '', signed = ''] = token.split('.')
  if (!ID_PATTERN.test(id)) return undefined
  const { secret } = await houseKey(newsroom, 'newsletter')
  return sameSecret(signed, signature(secret, door, id)) ? id : undefined
}

function signature(secret: string, door: Door, id: Id): string {
  return createHmac('sha256', secret).update(`${door} ${id}`).digest('base64url')
}
