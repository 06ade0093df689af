import type { Kysely } from 'kysely'
import { DAY, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { Actor } from './actor.ts'
import { type Factor, isStrong, mustEnrol, readKeys } from './demanded-factor.ts'
import { allow, type Role } from './policy.ts'
import { hashOf, newToken, TOKEN_PATTERN } from './secret-token.ts'
import type { SignInTables } from './sign-in-table.ts'
import { endTokens } from './tokens.ts'

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
  readonly factor: Factor
}

/** Somebody of the staff at work, with the session that says so. */
export interface SignedIn {
  readonly session: Session
  readonly staffId: Id
  readonly name: string
  readonly role: Role
  /** The sign-in name; of somebody who has no password, the e-mail address. */
  readonly login: string
  readonly hasPassword: boolean
  /** The password was right, the second factor is still asked for. Whoever stands here may do nothing else. */
  readonly pending: boolean
  /** The role must have a second factor, and there is none yet. Nothing else may be done before. */
  readonly mustEnrol: boolean
}

/** Somebody as the one who acts, from the address that they ask from now or were last seen at. */
export function actorOf({ staffId, role, session }: SignedIn, address: string = session.address): Actor {
  return { kind: 'staff', id: staffId, role, from: { via: `session:${session.id}`, address } }
}

/** Opens a session within a transaction. The token is for the browser alone; it is not kept and cannot be had again. */
export async function openSession(
  tx: Tx,
  order: { readonly staffId: Id; readonly whence: Whence; readonly factor: Factor; readonly pending?: boolean },
): Promise<{ readonly id: Id; readonly token: string }> {
  const { staffId, whence, factor, pending = false } = order
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
      factor,
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
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.name', 'staff.role', 'staff.email', 'login', 'staff_sessions.staff_id', 'pending', 'factor'])
    .select(['staff_sessions.id', 'made_at', 'seen_at', 'expires_at', 'address', 'browser'])
    .select((eb) => eb.fn.coalesce('staff_sessions.language', 'staff.language').as('language'))
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('seen_at', '>', later(now, -IDLE))
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { staff_id: staffId, name, login, email } = row
  const role = row.role as Role
  const session = sessionOf(row)
  return {
    session,
    staffId,
    name,
    role,
    login: login ?? email ?? staffId,
    hasPassword: login !== null,
    pending: row.pending === 1,
    mustEnrol: !isStrong(session.factor) && mustEnrol(await readKeys(db, staffId, role)),
  }
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

/** Chooses the language of the Desk for this session, and of what comes by mail: bookkeeping, too. */
export async function chooseLanguage(newsroom: Newsroom, who: SignedIn, language: string): Promise<void> {
  await newsroom.write(async (tx) => {
    await tx.rows.updateTable('staff_sessions').set({ language }).where('id', '=', who.session.id).execute()
    await tx.rows.updateTable('staff').set({ language }).where('id', '=', who.staffId).execute()
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

/** Signs out everywhere, here as well; programs with one's tokens too, if so asked. */
export async function signOutEverywhere(
  newsroom: Newsroom,
  who: SignedIn,
  { tokens = false }: { readonly tokens?: boolean } = {},
): Promise<void> {
  await newsroom.as(actorOf(who)).write((tx) => revokeAll(tx, who.staffId, tokens))
}

/**
 * Ends sessions of somebody else: one, or all, and with all of them their tokens too, if so asked. Refuses (`missing`) one
 * that there is not; (`forbidden`) everybody but whoever keeps the sign-in.
 */
export async function endSessionsOf(
  newsroom: Newsroom,
  order: { readonly staffId: Id; readonly sessionId?: Id | undefined; readonly tokens?: boolean },
): Promise<void> {
  allow(newsroom.actor, 'keep_sign_in')
  const { staffId, sessionId, tokens = false } = order
  await newsroom.write(async (tx) => {
    if (sessionId === undefined) return revokeAll(tx, staffId, tokens)
    const ended = await endSessions(tx, staffId, { only: sessionId })
    if (ended.length === 0) throw new Refusal('missing', { noun: 'session', id: sessionId })
    await record(tx, { kind: 'session.revoked', staffId, sessionIds: ended })
  })
}

async function revokeAll(tx: Tx, staffId: Id, tokens: boolean): Promise<void> {
  const sessionIds = await endSessions(tx, staffId, {})
  if (sessionIds.length > 0) await record(tx, { kind: 'session.revoked', staffId, sessionIds })
  if (!tokens) return
  for (const tokenId of await endTokens(tx, staffId)) await record(tx, { kind: 'token.revoked', staffId, tokenId })
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
    factor: row.factor as Factor,
  }
}
