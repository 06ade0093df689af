import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { voidLinks } from './links.ts'
import { allow } from './policy.ts'
import { allowFor, getMember, keepAnAdministrator, roleNamed } from './staff.ts'

/**
 * Gives somebody another role, which holds from their next request on; links that were made for them before they became an
 * administrator are void. Refuses (`invalid`) an unknown role and taking the
 * role from the last administrator who can sign in; (`forbidden`) making or unmaking an administrator to everybody but
 * administrators; (`missing`) somebody who is not there. The role that somebody has already changes nothing.
 */
export async function appoint(
  newsroom: Newsroom,
  order: { readonly staffId: Id; readonly role: string },
): Promise<void> {
  allow(newsroom.actor, 'run_house')
  const role = roleNamed(order.role)
  allowFor(newsroom.actor, role)
  await newsroom.write(async (tx) => {
    await hold(tx, 'administrators')
    const { id, role: before } = await getMember(tx, order.staffId)
    allowFor(newsroom.actor, before)
    if (before === role) return
    if (before === 'administrator') await keepAnAdministrator(tx, id)
    await tx.rows.updateTable('staff').set({ role }).where('id', '=', id).execute()
    // Links that somebody holds who may not make one for an administrator.
    if (role === 'administrator') await voidLinks(tx, id)
    await record(tx, { kind: 'staff.appointed', staffId: id, before, role })
  })
}

/**
 * Lets somebody in again whose access had ended, with what they signed in with before. Refuses (`stale`) somebody whose
 * access has not ended, (`missing`) somebody who is not there.
 */
export async function enableStaff(newsroom: Newsroom, order: { readonly staffId: Id }): Promise<void> {
  allow(newsroom.actor, 'run_house')
  await newsroom.write(async (tx) => {
    const { id, role, disabledAt } = await getMember(tx, order.staffId)
    allowFor(newsroom.actor, role)
    if (disabledAt === undefined) throw new Refusal('stale', { noun: 'staff', id, state: 'enabled' })
    await tx.rows.updateTable('staff').set({ disabled_at: null }).where('id', '=', id).execute()
    await record(tx, { kind: 'staff.enabled', staffId: id })
  })
}
