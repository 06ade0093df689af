import type { Kysely } from 'kysely'
import { HOUR, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { hashOf, newToken, TOKEN_PATTERN } from './secret-token.ts'

/** A link that was not used is void after so long. */
export const LINK_LIFE = 72 * HOUR

type Purpose = 'invitation' | 'reset' | 'set_up'

/** A link that works once. Its token stands in the address and nowhere else. */
export interface OneTimeLink {
  readonly token: string
  readonly expiresAt: Instant
}

/**
 * Makes a link within a transaction. An invitation voids what was made for somebody before. A new password, which anybody
 * may ask for in their name, voids only what was asked for like that.
 */
export async function makeLink(tx: Tx, purpose: Purpose, staffId: Id | null): Promise<OneTimeLink> {
  await tx.rows.deleteFrom('staff_links').where('expires_at', '<=', tx.at).execute()
  if (staffId !== null) {
    const ofTheirs = tx.rows.deleteFrom('staff_links').where('staff_id', '=', staffId)
    await (purpose === 'invitation' ? ofTheirs : ofTheirs.where('purpose', '=', purpose)).execute()
  }
  const token = newToken()
  const expiresAt = later(tx.at, LINK_LIFE)
  await tx.rows
    .insertInto('staff_links')
    .values({ token_hash: hashOf(token), purpose, staff_id: staffId, made_at: tx.at, expires_at: expiresAt })
    .execute()
  return { token, expiresAt }
}

/** What a token opens now; undefined for one that was used, has run out, or never was. */
export async function findLink(db: Kysely<Tables>, purpose: Purpose, token: string, now: Instant) {
  if (!TOKEN_PATTERN.test(token)) return undefined
  return db
    .selectFrom('staff_links')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses a link up. Says whether it was there to be used: of two who follow it at once, one is told no. */
export async function useLink(tx: Tx, purpose: Purpose, token: string): Promise<boolean> {
  const used = await tx.rows
    .deleteFrom('staff_links')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', tx.at)
    .executeTakeFirst()
  return used.numDeletedRows > 0n
}

/** Lets every link that was made for somebody lead nowhere from now on. */
export async function voidLinks(tx: Tx, staffId: Id): Promise<void> {
  await tx.rows.deleteFrom('staff_links').where('staff_id', '=', staffId).execute()
}
