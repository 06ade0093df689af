import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'

/** The longest that a mail server has to take (RFC 5321, 4.5.3.1.3), without its brackets. */
const LONGEST = 254
const schema = z.email().max(LONGEST)

/**
 * The address that somebody typed, without what surrounds it. Refuses (`invalid`) what is none, or is more than one:
 * there is no line break in it, no comma, no name beside it, nothing that a mail's head could be continued by.
 */
export function mailAddress(typed: string): string {
  const { data, success } = schema.safeParse(typed.trim())
  if (!success) throw new Refusal('invalid', { noun: 'subscriber', field: 'address' })
  return data
}

/** By which an address is known: nobody has two mailboxes that differ in capitals alone. */
export function addressKey(address: string): string {
  return address.toLowerCase()
}
