import type { Kysely } from 'kysely'
import { DAY, HOUR, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import type { Actor } from './actor.ts'
import { type Factor, mustEnrol, readKeys } from './demanded-factor.ts'
import type { Role } from './policy.ts'
import { type Scope, SCOPES } from './scopes.ts'
import { hashOf, newToken, TOKEN_PATTERN } from './secret-token.ts'

/** No token lives longer than a year. */
export const LONGEST_TOKEN_DAYS = 365
/** What somebody can look after. */
const MOST_TOKENS = 50
/** Being used is written down once in so long. */
const USED_EVERY = HOUR
/** Tells whoever finds one in a log what it is, and programs that look for forgotten secrets. */
const PREFIX = 'broadsheet_'

/** What a program signs in with on somebody's behalf: it may what its owner's role and its own scopes both allow. */
export interface ApiToken {
  readonly id: Id
  readonly staffId: Id
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly madeAt: Instant
  readonly expiresAt: Instant
  /** To the hour; undefined for one that was never used. */
  readonly usedAt?: Instant | undefined
}

/** Whose token it is, as of now. */
export interface TokenHolder {
  readonly token: ApiToken
  readonly staffId: Id
  readonly name: string
  readonly role: Role
  /** The owner's role must have a second factor, and there is none yet. Nothing may be done before, by a token neither. */
  readonly mustEnrol: boolean
}

/** The owner of a token as the one who acts through it. */
export function actorOfToken({ token, staffId, role }: TokenHolder, address: string): Actor {
  return { kind: 'staff', id: staffId, role, from: { via: `token:${token.id}`, address } }
}

/**
 * Makes a token for oneself, or, from the command line, for somebody. The secret is given this once; what is kept is its
 * hash. Refuses (`invalid`) a name that is no line, no scope or an unknown one, a life of no days or of more than a
 * year, the fifty-first token; (`missing`) somebody who is not there or whose access has ended; (`forbidden`) a token
 * for somebody else.
 */
export async function issueToken(
  newsroom: Newsroom,
  order: {
    readonly staffId: Id
    readonly name: string
    readonly scopes: readonly string[]
    readonly days: number
    /** By what the session was opened in which it is made, if in one. */
    readonly factor?: Factor | undefined
  },
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const { staffId, days } = order
  allowForOneself(newsroom.actor, staffId)
  const name = oneLine(order.name, 60, { noun: 'token', field: 'name' })
  const scopes = SCOPES.filter((scope) => order.scopes.includes(scope))
  const unknown = order.scopes.find((scope) => !SCOPES.some((known) => known === scope))
  if (scopes.length === 0 || unknown !== undefined)
    throw new Refusal('invalid', { noun: 'token', field: 'scopes', why: `must be of ${SCOPES.join(', ')}` })
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_TOKEN_DAYS)
    throw new Refusal('invalid', { noun: 'token', field: 'days', why: `must be from 1 to ${LONGEST_TOKEN_DAYS}` })
  const secret = PREFIX + newToken()
  return newsroom.write(async (tx) => {
    const owner = await tx.rows
      .selectFrom('staff')
      .select('id')
      .where('id', '=', staffId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!owner) throw new Refusal('missing', { noun: 'member of staff', id: staffId })
    await tx.rows.deleteFrom('staff_tokens').where('expires_at', '<=', tx.at).execute()
    const others = await tx.rows.selectFrom('staff_tokens').select('id').where('staff_id', '=', staffId).execute()
    if (others.length >= MOST_TOKENS)
      throw new Refusal('invalid', { noun: 'token', why: 'too many', most: MOST_TOKENS })
    const token = { id: tx.nextId(), staffId, name, scopes, madeAt: tx.at, expiresAt: later(tx.at, days * DAY) }
    await tx.rows
      .insertInto('staff_tokens')
      .values({
        id: token.id,
        token_hash: hashOf(secret),
        staff_id: staffId,
        name,
        scopes: JSON.stringify(scopes),
        made_at: tx.at,
        expires_at: token.expiresAt,
        used_at: null,
        factor: order.factor ?? null,
      })
      .execute()
    await record(tx, { kind: 'token.issued', staffId, tokenId: token.id, name, scopes })
    return { token, secret }
  })
}

/** Ends a token at once. Refuses (`missing`) one that there is not, or that is somebody else's. */
export async function revokeToken(newsroom: Newsroom, order: { readonly staffId: Id; readonly tokenId: Id }) {
  allowForOneself(newsroom.actor, order.staffId)
  await newsroom.write(async (tx) => {
    const ended = await tx.rows
      .deleteFrom('staff_tokens')
      .where('id', '=', order.tokenId)
      .where('staff_id', '=', order.staffId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) throw new Refusal('missing', { noun: 'token', id: order.tokenId })
    await record(tx, { kind: 'token.revoked', staffId: order.staffId, tokenId: order.tokenId })
  })
}

/** Ends all of somebody's tokens within a transaction. Returns which; the caller records what ended them. */
export async function endTokens(tx: Tx, staffId: Id): Promise<readonly Id[]> {
  const rows = await tx.rows.deleteFrom('staff_tokens').where('staff_id', '=', staffId).returning('id').execute()
  return rows.map((row) => row.id)
}

/** Somebody's tokens that can be used now, the newest first. */
export async function listTokens(db: Kysely<Tables>, staffId: Id, now: Instant): Promise<readonly ApiToken[]> {
  const rows = await db
    .selectFrom('staff_tokens')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(tokenOf)
}

/** Who holds this token, as of now: undefined when it was revoked, has run out, or its owner's access has ended. */
export async function findTokenHolder(
  db: Kysely<Tables>,
  secret: string,
  now: Instant,
): Promise<TokenHolder | undefined> {
  if (!secret.startsWith(PREFIX) || !TOKEN_PATTERN.test(secret.slice(PREFIX.length))) return undefined
  const row = await db
    .selectFrom('staff_tokens')
    .innerJoin('staff', 'staff.id', 'staff_tokens.staff_id')
    .selectAll('staff_tokens')
    .select(['staff.name as owner', 'staff.role'])
    .where('token_hash', '=', hashOf(secret))
    .where('expires_at', '>', now)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { staff_id: staffId, owner: name } = row
  const role = row.role as Role
  // Of a provider's second factor nothing is kept here but that a session was opened by it.
  const isVouchedFor = row.factor === 'provider mfa'
  return {
    token: tokenOf(row),
    staffId,
    name,
    role,
    mustEnrol: !isVouchedFor && mustEnrol(await readKeys(db, staffId, role)),
  }
}

/** Notes that a token is in use, once an hour at most: bookkeeping and no fact of the newsroom. */
export async function noteTokenUsed(newsroom: Newsroom, { id, usedAt }: ApiToken): Promise<void> {
  if (usedAt !== undefined && newsroom.now() < later(usedAt, USED_EVERY)) return
  await newsroom.write(async (tx) => {
    await tx.rows.updateTable('staff_tokens').set({ used_at: tx.at }).where('id', '=', id).execute()
  })
}

function allowForOneself(actor: Actor, staffId: Id): void {
  if (actor.kind === 'program' || (actor.kind === 'staff' && actor.id === staffId)) return
  throw new Refusal('forbidden', { noun: 'token' })
}

function tokenOf(row: {
  id: string
  staff_id: string
  name: string
  scopes: string
  made_at: string
  expires_at: string
  used_at: string | null
}): ApiToken {
  return {
    id: row.id,
    staffId: row.staff_id,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Scope[],
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at ?? undefined,
  }
}
