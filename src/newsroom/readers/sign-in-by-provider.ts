import type { Kysely } from 'kysely'
import { type Instant, MINUTE } from '../../kernel/clock.ts'
import type { Vouched } from '../../kernel/identity-provider.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { mailAddress } from '../mail/mail-address.ts'
import type { Newsroom } from '../newsroom.ts'
import { hashOf, newToken, sameSecret } from '../people/secret-token.ts'
import { keepTicket, type TicketFacts, useTicket } from '../people/tickets.ts'
import type { Tables } from '../tables.ts'
import { join, recognise } from './join.ts'
import type { Came } from './reader.ts'
import { letIn, type LetIn, type Visitor } from './sessions.ts'

/** How long somebody may take at the provider's … */
const LIFE = 10 * MINUTE
/** … and over a name. */
const NAMING = 30 * MINUTE
/** … so that they are on their way in for so long. */
export const LONGEST_LEAVING = LIFE + NAMING

/** Notes that somebody was sent to the provider, under the state that comes back with them; once, for ten minutes. */
export async function noteReaderLeaving(
  newsroom: Newsroom,
  order: { readonly state: string; readonly facts: TicketFacts },
): Promise<void> {
  await newsroom.write((tx) =>
    keepTicket(tx, 'reader_provider', { token: order.state, facts: order.facts, lifeMs: LIFE }),
  )
}

/** What was noted of somebody who comes back. Undefined for who comes twice, too late, or was never sent. */
export async function noteReaderReturn(newsroom: Newsroom, state: string): Promise<TicketFacts | undefined> {
  return newsroom.write((tx) => useTicket(tx, 'reader_provider', state))
}

/**
 * Signs in whom the provider vouches for: by who they were before at this provider, or by an e-mail address that it has
 * verified. Somebody new is not there yet: `ticket` is what a name for them is to be brought with, within half an hour and
 * from the same browser (`browser`: what is kept in it).
 */
export async function signInByProvider(
  newsroom: Newsroom,
  order: {
    readonly vouched: Vouched
    readonly visitor: Visitor
    readonly browser: string
    readonly next: string | undefined
  },
): Promise<LetIn | { readonly ticket: string }> {
  const came = cameBy(order.vouched)
  return newsroom.write(async (tx) => {
    const known = await recognise(tx, came)
    if (known) return letIn(tx, known, order.visitor, 'provider')
    const ticket = newToken()
    const { issuer, subject, email = null } = came
    const facts = { issuer, subject, email, browser: hashOf(order.browser), next: order.next ?? null }
    await keepTicket(tx, 'reader_joining', { token: ticket, facts, lifeMs: NAMING })
    return { ticket }
  })
}

function cameBy({ issuer, subject, email, emailVerified }: Vouched): Extract<Came, { by: 'identity' }> {
  return {
    by: 'identity',
    issuer,
    subject,
    email: email === undefined || !emailVerified ? undefined : mailAddress(email),
  }
}

/**
 * Lets in somebody new under the name that they chose. Refuses (`missing`) a ticket that was used, has run out or is of
 * another browser; and (`invalid`) a name that `joinReader` refuses, which uses nothing up.
 */
export async function joinByProvider(
  newsroom: Newsroom,
  order: { readonly ticket: string; readonly browser: string; readonly name: string; readonly visitor: Visitor },
): Promise<LetIn & { readonly next: string | undefined }> {
  return newsroom.write(async (tx) => {
    const facts = await useTicket(tx, 'reader_joining', order.ticket)
    if (!facts || !sameSecret(facts.browser ?? '', hashOf(order.browser)))
      throw new Refusal('missing', { noun: 'ticket' })
    const came = { by: 'identity' as const, issuer: facts.issuer!, subject: facts.subject! }
    const reader = await join(tx, { came: { ...came, email: facts.email ?? undefined }, name: order.name })
    return { ...(await letIn(tx, reader, order.visitor, 'provider')), next: facts.next ?? undefined }
  })
}

/** Who a reader is at providers. */
export async function listIdentities(
  db: Kysely<Tables>,
  readerId: string,
): Promise<readonly { readonly issuer: string; readonly subject: string; readonly boundAt: Instant }[]> {
  const rows = await db
    .selectFrom('reader_identities')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('bound_at')
    .execute()
  return rows.map((row) => ({ issuer: row.issuer, subject: row.subject, boundAt: row.bound_at }))
}
