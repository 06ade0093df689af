import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { allow, type Role, ROLES } from './policy.ts'

/** Somebody who works here. Readers are other people. */
export interface StaffMember {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly email?: string | undefined
  readonly joinedAt: Instant
  readonly disabledAt?: Instant | undefined
}

/** Adds somebody to the staff. Refuses (`invalid`) an unknown role, a missing name, an e-mail address taken or malformed. */
export async function joinStaff(
  newsroom: Newsroom,
  order: { readonly name: string; readonly role: string; readonly email?: string | undefined },
): Promise<StaffMember> {
  allow(newsroom.actor, 'run_house')
  const name = order.name.trim()
  if (name === '' || name.length > 60)
    throw new Refusal('invalid', { noun: 'staff', field: 'name', why: 'must have 1 to 60 characters' })
  if (!(ROLES as readonly string[]).includes(order.role))
    throw new Refusal('invalid', {
      noun: 'staff',
      field: 'role',
      why: `must be one of ${ROLES.join(', ')}`,
      given: order.role,
    })
  const email = order.email?.trim().toLowerCase()
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new Refusal('invalid', {
      noun: 'staff',
      field: 'email',
      why: 'must be an address like name@news.example',
      given: email,
    })
  return newsroom.write(async (tx) => {
    if (email && (await tx.rows.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirst())) {
      throw new Refusal('invalid', {
        noun: 'staff',
        field: 'email',
        why: 'belongs to somebody else already',
        given: email,
      })
    }
    const member: StaffMember = { id: tx.nextId(), name, role: order.role as Role, email, joinedAt: tx.at }
    await tx.rows
      .insertInto('staff')
      .values({ id: member.id, name, role: member.role, email: email ?? null, joined_at: tx.at, disabled_at: null })
      .execute()
    await record(tx, { kind: 'staff.joined', staffId: member.id })
    return member
  })
}

/** Ends somebody's access. Their stories and their name on them stay. */
export async function disableStaff(newsroom: Newsroom, order: { readonly staffId: Id }): Promise<void> {
  allow(newsroom.actor, 'run_house')
  await newsroom.write(async (tx) => {
    const done = await tx.rows
      .updateTable('staff')
      .set({ disabled_at: tx.at })
      .where('id', '=', order.staffId)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new Refusal('missing', { noun: 'member of staff', id: order.staffId })
    await record(tx, { kind: 'staff.disabled', staffId: order.staffId })
  })
}

export async function listStaff(db: Kysely<Tables>): Promise<readonly StaffMember[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('joined_at').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role as Role,
    email: row.email ?? undefined,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at ?? undefined,
  }))
}
