import type { Kysely } from 'kysely'
import { DAY, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { Actor } from './actor.ts'
import type { Role } from './policy.ts'
import { hashOf, newToken, TOKEN_PATTERN } from './secret-token.ts'
import type { SignInTables } from './sign-in-table.ts'

/** A session ends when nobody used it for so long … */
export const IDLE = DAY
/** … and in any case so long after it began. */
export const LONGEST_SESSION = 14 * DAY
/** Between the password and the second factor. */
const PENDING = 5 * MINUTE
/** Being seen is written down once in so long, and not with every page. */
const SEEN_EVERY = MINUTE

/** From where somebody signs in. */
export interface Whence {
  readonly address: string
  /** In words: `Firefox, Windows`. */
  readonly browser: string
  /** Of the Desk's words, if it was chosen. */
  readonly language?: string | undefined
}

export interface Session extends Whence {
  readonly id: Id
  readonly madeAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
}

/** Somebody of the staff at work, with the session that says so. */
export interface SignedIn {
  readonly session: Session
  readonly staffId: Id
  readonly name: string
  readonly role: Role
  readonly login: string
  /** The password was right, the second factor is still asked for. Whoever stands here may do nothing else. */
  readonly pending: boolean
}

/** Somebody as the one who acts, from the address that they ask from now or were last seen at. */
export function actorOf({ staffId, role, session }: SignedIn, address: string = session.address): Actor {
  return { kind: 'staff', id: staffId, role, from: { via: `session:${session.id}`, address } }
}

/** Opens a session within a transaction. The token is for the browser alone; it is not kept and cannot be had again. */
export async function openSession(
  tx: Tx,
  order: { readonly staffId: Id; readonly whence: Whence; readonly pending?: boolean },
): Promise<{ readonly id: Id; readonly token: string }> {
  const { staffId, whence, pending = false } = order
  await tx.rows
    .deleteFrom('staff_sessions')
    .where('staff_id', '=', staffId)
    .where((eb) => eb.or([eb('expires_at', '<=', tx.at), eb('seen_at', '<=', later(tx.at, -IDLE))]))
    .execute()
  const token = newToken()
  const id = tx.nextId()
  await tx.rows
    .insertInto('staff_sessions')
    .values({
      id,
      token_hash: hashOf(token),
      staff_id: staffId,
      pending: pending ? 1 : 0,
      made_at: tx.at,
      seen_at: tx.at,
      expires_at: later(tx.at, pending ? PENDING : LONGEST_SESSION),
      address: whence.address,
      browser: whence.browser,
      language: whence.language ?? null,
    })
    .execute()
  return { id, token }
}

/** Who holds this token, as of now: undefined when it was ended, has run out, or its owner's access has ended. */
export async function findSignedIn(db: Kysely<Tables>, token: string, now: Instant): Promise<SignedIn | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  const row = await db
    .selectFrom('staff_sessions')
    .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
    .innerJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.name', 'staff.role', 'staff_passwords.login', 'staff_sessions.staff_id', 'staff_sessions.pending'])
    .select(['staff_sessions.id', 'made_at', 'seen_at', 'expires_at', 'address', 'browser', 'language'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('seen_at', '>', later(now, -IDLE))
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { staff_id: staffId, name, role, login, pending } = row
  return { session: sessionOf(row), staffId, name, role: role as Role, login, pending: pending === 1 }
}

/**
 * Notes that a session is in use, once a minute at most. This is bookkeeping and no fact of the newsroom: the log does
 * not tell who looked at which page when.
 */
export async function noteSeen(newsroom: Newsroom, { session }: SignedIn, address: string): Promise<void> {
  if (newsroom.now() < later(session.seenAt, SEEN_EVERY)) return
  await newsroom.write(async (tx) => {
    await tx.rows.updateTable('staff_sessions').set({ seen_at: tx.at, address }).where('id', '=', session.id).execute()
  })
}

/** Chooses the language of the Desk for this session: bookkeeping, too. */
export async function chooseLanguage(newsroom: Newsroom, { session }: SignedIn, language: string): Promise<void> {
  await newsroom.write(async (tx) => {
    await tx.rows.updateTable('staff_sessions').set({ language }).where('id', '=', session.id).execute()
  })
}

/** Somebody's sessions that can be used now, the last used first. */
export async function listSessions(db: Kysely<Tables>, staffId: Id, now: Instant): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('pending', '=', 0)
    .where('expires_at', '>', now)
    .where('seen_at', '>', later(now, -IDLE))
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** Signs out: ends the session that was signed in with. */
export async function signOut(newsroom: Newsroom, who: SignedIn): Promise<void> {
  await newsroom.as(actorOf(who)).write(async (tx) => {
    const ended = await endSessions(tx, who.staffId, { only: who.session.id })
    if (ended.length > 0) await record(tx, { kind: 'session.closed', staffId: who.staffId, sessionIds: ended })
  })
}

/** Ends one of one's own sessions elsewhere. Refuses (`missing`) one that there is not, or that is somebody else's. */
export async function revokeSession(
  newsroom: Newsroom,
  who: SignedIn,
  order: { readonly sessionId: Id },
): Promise<void> {
  await newsroom.as(actorOf(who)).write(async (tx) => {
    const ended = await endSessions(tx, who.staffId, { only: order.sessionId })
    if (ended.length === 0) throw new Refusal('missing', { noun: 'session', id: order.sessionId })
    await record(tx, { kind: 'session.revoked', staffId: who.staffId, sessionIds: ended })
  })
}

/** Signs out everywhere, here as well. */
export async function signOutEverywhere(newsroom: Newsroom, who: SignedIn): Promise<void> {
  await newsroom.as(actorOf(who)).write(async (tx) => {
    const ended = await endSessions(tx, who.staffId, {})
    if (ended.length > 0) await record(tx, { kind: 'session.revoked', staffId: who.staffId, sessionIds: ended })
  })
}

/** Ends somebody's sessions within a transaction: one, all but one, or all. Returns which; the caller records it. */
export async function endSessions(
  tx: Tx,
  staffId: Id,
  { only, but }: { readonly only?: Id; readonly but?: Id },
): Promise<readonly Id[]> {
  let query = tx.rows.deleteFrom('staff_sessions').where('staff_id', '=', staffId)
  if (only !== undefined) query = query.where('id', '=', only)
  if (but !== undefined) query = query.where('id', '!=', but)
  const rows = await query.returning('id').execute()
  return rows.map((row) => row.id)
}

function sessionOf(row: Omit<SignInTables['staff_sessions'], 'token_hash' | 'staff_id' | 'pending'>): Session {
  const { id, address, browser } = row
  return {
    id,
    madeAt: row.made_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    address,
    browser,
    language: row.language ?? undefined,
  }
}
