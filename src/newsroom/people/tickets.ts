import { type Instant, later } from '../../kernel/clock.ts'
import type { Tx } from '../newsroom.ts'
import { hashOf } from './secret-token.ts'

/** What is asked for once and answered once: a passkey's signature, a provider's word. */
type Purpose =
  | 'passkey_sign_in'
  | 'passkey_enrol'
  | 'provider'
  | 'reader_passkey_sign_in'
  | 'reader_passkey_enrol'
  | 'reader_provider'
  | 'reader_joining'

export type TicketFacts = Readonly<Record<string, string | null>>

/** Keeps what a token was given out for, until it comes back or has run out. What has run out before goes. */
export async function keepTicket(
  tx: Tx,
  purpose: Purpose,
  ticket: { readonly token: string; readonly facts: TicketFacts; readonly lifeMs: number },
): Promise<Instant> {
  await tx.rows.deleteFrom('sign_in_tickets').where('expires_at', '<=', tx.at).execute()
  const expiresAt = later(tx.at, ticket.lifeMs)
  await tx.rows
    .insertInto('sign_in_tickets')
    .values({ token_hash: hashOf(ticket.token), purpose, facts: JSON.stringify(ticket.facts), expires_at: expiresAt })
    .execute()
  return expiresAt
}

/** Takes a ticket away, whatever comes of it. Undefined for one that was used, has run out, or never was. */
export async function useTicket(tx: Tx, purpose: Purpose, token: string): Promise<TicketFacts | undefined> {
  const used = await tx.rows
    .deleteFrom('sign_in_tickets')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', tx.at)
    .returning('facts')
    .executeTakeFirst()
  return used && (JSON.parse(used.facts) as TicketFacts)
}
