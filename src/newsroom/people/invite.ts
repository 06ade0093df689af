import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { findLink, makeLink, type OneTimeLink, useLink } from './links.ts'
import type { Passwords } from './password-hash.ts'
import { keepPassword, type NewcomerOrder, newPassword } from './password.ts'
import { allow, type Role } from './policy.ts'
import { forgetSecondFactor } from './second-factor.ts'
import { endSessions, openSession } from './sessions.ts'
import { endTokens } from './tokens.ts'
import { allowFor, join, nameOfStaff, readJoining, type StaffMember } from './staff.ts'

/** Who was invited, as the page says it that the link leads to. */
export interface Invitation {
  readonly staffId: Id
  readonly name: string
  readonly role: Role
  readonly email: string | undefined
  /** The name under which they sign in already, if they do. */
  readonly login: string | undefined
}

/**
 * Makes a link by which somebody of the staff chooses a password: the first one, or a new one for who lost everything.
 * Whoever follows it takes over the account, so it goes to that person alone. Links from before are void. Refuses
 * (`missing`) somebody who is not there, (`stale`) somebody whose access has ended.
 */
export async function invite(newsroom: Newsroom, order: { readonly staffId: Id }): Promise<OneTimeLink> {
  allow(newsroom.actor, 'run_house')
  return newsroom.write(async (tx) => {
    const member = await tx.rows.selectFrom('staff').selectAll().where('id', '=', order.staffId).executeTakeFirst()
    if (!member) throw new Refusal('missing', { noun: 'member of staff', id: order.staffId })
    allowFor(newsroom.actor, member.role as Role)
    if (member.disabled_at !== null) throw new Refusal('stale', { noun: 'staff', id: order.staffId, state: 'disabled' })
    const link = await makeLink(tx, 'invitation', order.staffId)
    await record(tx, { kind: 'staff.invited', staffId: order.staffId })
    return link
  })
}

/** Adds somebody to the staff and invites them. Refuses what `joinStaff` refuses. */
export async function inviteNew(
  newsroom: Newsroom,
  order: { readonly name: string; readonly role: string; readonly email?: string | undefined },
): Promise<{ readonly member: StaffMember; readonly link: OneTimeLink }> {
  const joining = readJoining(newsroom, order)
  return newsroom.write(async (tx) => {
    const member = await join(tx, joining)
    const link = await makeLink(tx, 'invitation', member.id)
    await record(tx, { kind: 'staff.joined', staffId: member.id }, { kind: 'staff.invited', staffId: member.id })
    return { member, link }
  })
}

export async function findInvitation(db: Kysely<Tables>, token: string, now: Instant): Promise<Invitation | undefined> {
  const link = await findLink(db, 'invitation', token, now)
  if (!link || link.staff_id === null) return undefined
  const row = await db
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.id', 'name', 'role', 'email', 'login'])
    .where('staff.id', '=', link.staff_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id: staffId, name, role, email, login } = row
  return { staffId, name, role: role as Role, email: email ?? undefined, login: login ?? undefined }
}

/**
 * The invited person says how their name stands under a story, under which name they sign in and with which password,
 * and is signed in. What they signed in with before ends: sessions, tokens, second factor, recovery codes. Refuses (`missing`)
 * a link that is used or has run out, (`invalid`) a name that is taken and a password that is too easy; the link can
 * still be used then.
 */
export async function acceptInvitation(
  newsroom: Newsroom,
  passwords: Passwords,
  order: NewcomerOrder,
): Promise<{ readonly token: string }> {
  const name = nameOfStaff(order.name)
  const invitation = await findInvitation(newsroom.database.read, order.token, newsroom.now())
  if (!invitation) throw new Refusal('missing', { noun: 'invitation' })
  const { staffId, role } = invitation
  const chosen = await newPassword(passwords, order)
  return newsroom.as({ kind: 'staff', id: staffId, role }).write(async (tx) => {
    if (!(await useLink(tx, 'invitation', order.token))) throw new Refusal('missing', { noun: 'invitation' })
    const admitted = await tx.rows
      .updateTable('staff')
      .set({ name })
      .where('id', '=', staffId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (admitted.numUpdatedRows === 0n) throw new Refusal('missing', { noun: 'invitation' })
    await keepPassword(tx, staffId, chosen)
    await forgetSecondFactor(tx, staffId)
    await endSessions(tx, staffId, {})
    await endTokens(tx, staffId)
    const { id, token } = await openSession(tx, { staffId, whence: order.whence })
    await record(
      tx,
      { kind: 'staff.admitted', staffId },
      { kind: 'session.opened', staffId, sessionId: id, factor: 'invitation' },
    )
    return { token }
  })
}
