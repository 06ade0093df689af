import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { findLink, makeLink, type OneTimeLink, useLink } from './links.ts'
import type { Passwords } from './password-hash.ts'
import { keepPassword, type NewcomerOrder, newPassword } from './password.ts'
import { allow } from './policy.ts'
import { openSession } from './sessions.ts'
import { administrators, nameOfStaff } from './staff.ts'

/** Whether somebody runs the house: an administrator who has a password and whose access has not ended. */
export async function hasAdministrator(db: Kysely<Tables>): Promise<boolean> {
  const one = await administrators(db).limit(1).executeTakeFirst()
  return one !== undefined
}

/** A link to the set-up, for whoever can read the console. Undefined when somebody runs the house already. */
export async function offerSetUp(newsroom: Newsroom): Promise<OneTimeLink | undefined> {
  allow(newsroom.actor, 'keep_administrators')
  if (await hasAdministrator(newsroom.database.read)) return undefined
  return newsroom.write(async (tx) => {
    const link = await makeLink(tx, 'set_up', null)
    await record(tx, { kind: 'setup.offered' })
    return link
  })
}

export async function maySetUp(db: Kysely<Tables>, token: string, now: Instant): Promise<boolean> {
  return (await findLink(db, 'set_up', token, now)) !== undefined && !(await hasAdministrator(db))
}

/**
 * The first administrator joins and is signed in. Every link to the set-up is void then. Refuses (`missing`) a link that
 * is used or has run out, and (`invalid`) a bad name or a password that is too easy; the link can still be used then.
 */
export async function foundHouse(
  newsroom: Newsroom,
  passwords: Passwords,
  order: NewcomerOrder,
): Promise<{ readonly token: string }> {
  const name = nameOfStaff(order.name)
  if (!(await maySetUp(newsroom.database.read, order.token, newsroom.now())))
    throw new Refusal('missing', { noun: 'set-up' })
  const chosen = await newPassword(passwords, order)
  return newsroom.write(async (tx) => {
    await hold(tx, 'administrators')
    const isOpen = (await useLink(tx, 'set_up', order.token)) && !(await hasAdministrator(tx.rows))
    if (!isOpen) throw new Refusal('missing', { noun: 'set-up' })
    await tx.rows.deleteFrom('staff_links').where('purpose', '=', 'set_up').execute()
    const staffId = tx.nextId()
    await tx.rows
      .insertInto('staff')
      .values({
        id: staffId,
        name,
        role: 'administrator',
        email: null,
        joined_at: tx.at,
        disabled_at: null,
        language: null,
      })
      .execute()
    await keepPassword(tx, staffId, chosen)
    const { id, token } = await openSession(tx, { staffId, whence: order.whence, factor: 'set-up' })
    await record(
      tx,
      { kind: 'staff.joined', staffId },
      { kind: 'session.opened', staffId, sessionId: id, factor: 'set-up' },
    )
    return { token }
  })
}
