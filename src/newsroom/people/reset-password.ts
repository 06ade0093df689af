import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { findLink, useLink } from './links.ts'
import type { Passwords } from './password-hash.ts'
import { keepPassword, newPassword } from './password.ts'
import { endSessions } from './sessions.ts'
import { endTokens } from './tokens.ts'

/** Whose password a link renews; undefined for one that was used, has run out, or whose owner's access has ended. */
export async function findReset(
  db: Kysely<Tables>,
  token: string,
  now: Instant,
): Promise<{ readonly staffId: Id; readonly login: string } | undefined> {
  const link = await findLink(db, 'reset', token, now)
  if (!link || link.staff_id === null) return undefined
  const row = await db
    .selectFrom('staff_passwords')
    .innerJoin('staff', 'staff.id', 'staff_passwords.staff_id')
    .select(['staff_id', 'login'])
    .where('staff_id', '=', link.staff_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row && { staffId: row.staff_id, login: row.login }
}

/**
 * Renews a password by the link that came by mail, and ends all sessions and tokens. The second factor stays: who reads somebody's
 * mail has not got their telephone; so it signs nobody in. Refuses (`missing`) a link that was used or has run out, and
 * (`invalid`) a password that is too easy; the link can still be used then.
 */
export async function resetPassword(
  newsroom: Newsroom,
  passwords: Passwords,
  order: { readonly token: string; readonly password: string },
): Promise<void> {
  const found = await findReset(newsroom.database.read, order.token, newsroom.now())
  if (!found) throw new Refusal('missing', { noun: 'reset' })
  const chosen = await newPassword(passwords, { login: found.login, password: order.password })
  await newsroom.write(async (tx) => {
    if (!(await useLink(tx, 'reset', order.token))) throw new Refusal('missing', { noun: 'reset' })
    await keepPassword(tx, found.staffId, chosen)
    await endSessions(tx, found.staffId, {})
    await endTokens(tx, found.staffId)
    await record(tx, { kind: 'password.reset', staffId: found.staffId })
  })
}
