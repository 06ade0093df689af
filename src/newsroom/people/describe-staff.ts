import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { voidLinks } from './links.ts'
import { allow } from './policy.ts'
import { addressOfStaff, allowFor, freeAddress, getMember, nameOfStaff } from './staff.ts'

/**
 * Corrects how somebody's name stands under stories from now on, and where mail reaches them; null takes the address away.
 * With another address, links that were sent to the one before are void.
 * Refuses what joining refuses, and (`missing`) somebody who is not there.
 */
export async function describeStaff(
  newsroom: Newsroom,
  order: { readonly staffId: Id; readonly name?: string | undefined; readonly email?: string | null | undefined },
): Promise<void> {
  allow(newsroom.actor, 'run_house')
  const name = order.name === undefined ? undefined : nameOfStaff(order.name)
  const email = order.email == null ? order.email : addressOfStaff(order.email)
  await newsroom.write(async (tx) => {
    const member = await getMember(tx, order.staffId)
    allowFor(newsroom.actor, member.role)
    if (email != null) await freeAddress(tx, email, member.id)
    const changed = {
      ...(name !== undefined && name !== member.name && { name }),
      ...(email !== undefined && email !== (member.email ?? null) && { email }),
    }
    if (Object.keys(changed).length === 0) return
    await tx.rows.updateTable('staff').set(changed).where('id', '=', member.id).execute()
    // Whoever reads the mail of the address before may have a link.
    if ('email' in changed && member.email !== undefined) await voidLinks(tx, member.id)
    await record(tx, { kind: 'staff.described', staffId: member.id })
  })
}
