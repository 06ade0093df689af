import type { Kysely } from 'kysely'
import { MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { asksForMore, readKeys } from './demanded-factor.ts'
import type { Role } from './policy.ts'
import { openSession, type Whence } from './sessions.ts'
import { type Opened, wrong } from './sign-in.ts'
import { keepTicket, type TicketFacts, useTicket } from './tickets.ts'

/** Who somebody is, as an identity provider vouches for it. */
export interface Identity {
  readonly issuer: string
  /** The provider's own name for them, which never becomes somebody else's. */
  readonly subject: string
  readonly email: string | undefined
  /** The provider has made sure that the address is theirs. */
  readonly emailVerified: boolean
  /** The provider says that it asked for more than one factor. */
  readonly severalFactors: boolean
}

/** How long somebody may take at the provider's. */
const LIFE = 10 * MINUTE

/** Notes that somebody was sent to the provider, under the state that comes back with them; once, for ten minutes. */
export async function noteLeaving(
  newsroom: Newsroom,
  order: { readonly state: string; readonly facts: TicketFacts },
): Promise<void> {
  await newsroom.write((tx) => keepTicket(tx, 'provider', { token: order.state, facts: order.facts, lifeMs: LIFE }))
}

/** What was noted of somebody who comes back. Undefined for who comes twice, too late, or was never sent. */
export async function noteReturn(newsroom: Newsroom, state: string): Promise<TicketFacts | undefined> {
  return newsroom.write((tx) => useTicket(tx, 'provider', state))
}

/**
 * Signs in whom a provider vouches for, if the staff knows them: by who they were before at this provider, or the first
 * time by an e-mail address that the provider has verified. The provider's word stands for the password; whoever has a
 * second factor is asked for it all the same, unless the provider says that it has asked for several. Nobody joins the
 * staff by this. Refuses (`forbidden`, in the one wording) everybody else.
 */
export async function signInByProvider(
  newsroom: Newsroom,
  order: { readonly identity: Identity; readonly whence: Whence },
): Promise<Opened> {
  const { identity, whence } = order
  const known = await findKnown(newsroom.database.read, identity)
  if (!known) throw wrong()
  return newsroom.as({ kind: 'staff', id: known.id, role: known.role as Role }).write(async (tx) => {
    const person = await findKnown(tx.rows, identity)
    if (person?.id !== known.id) throw wrong()
    if (!person.bound) await bind(tx, identity, person.id)
    const keys = await readKeys(tx.rows, person.id, person.role as Role)
    const pending = !identity.severalFactors && asksForMore(keys)
    const factor = identity.severalFactors ? 'provider mfa' : 'provider'
    const { id, token } = await openSession(tx, { staffId: person.id, whence, factor, pending })
    if (!pending) await record(tx, { kind: 'session.opened', staffId: person.id, sessionId: id, factor })
    return { token, pending }
  })
}

async function findKnown(db: Kysely<Tables>, { issuer, subject, email, emailVerified }: Identity) {
  const bound = await db
    .selectFrom('staff_identities')
    .innerJoin('staff', 'staff.id', 'staff_identities.staff_id')
    .select(['staff.id', 'role', 'disabled_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (bound) return bound.disabled_at === null ? { ...bound, bound: true } : undefined
  if (email === undefined || !emailVerified) return undefined
  const invited = await db
    .selectFrom('staff')
    .select(['id', 'role'])
    .where('email', '=', email.trim().toLowerCase())
    .where('disabled_at', 'is', null)
    // Somebody who is somebody else there already is not taken over by an address that was given away.
    .where('id', 'not in', db.selectFrom('staff_identities').select('staff_id').where('issuer', '=', issuer))
    .executeTakeFirst()
  return invited && { ...invited, bound: false }
}

/** From now on they are known by the provider's name for them. A link that invited them is of no more use. */
async function bind(tx: Tx, { issuer, subject }: Identity, staffId: Id): Promise<void> {
  await tx.rows.insertInto('staff_identities').values({ issuer, subject, staff_id: staffId, bound_at: tx.at }).execute()
  const voided = await tx.rows.deleteFrom('staff_links').where('staff_id', '=', staffId).executeTakeFirst()
  await record(tx, { kind: 'identity.bound', staffId, issuer })
  if (voided.numDeletedRows > 0n) await record(tx, { kind: 'staff.admitted', staffId })
}
