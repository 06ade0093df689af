import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import type { Actor } from './actor.ts'
import { allow, type Role, ROLES } from './policy.ts'
import { endSessions } from './sessions.ts'
import { endTokens } from './tokens.ts'

/** Somebody who works here. Readers are other people. */
export interface StaffMember {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly email?: string | undefined
  readonly joinedAt: Instant
  readonly disabledAt?: Instant | undefined
  /** Under which they sign in; undefined while they cannot. */
  readonly login?: string | undefined
}

interface Joining {
  readonly name: string
  readonly role: Role
  readonly email: string | undefined
}

/** Adds somebody to the staff. Refuses (`invalid`) an unknown role, a missing name, an e-mail address taken or malformed. */
export async function joinStaff(
  newsroom: Newsroom,
  order: { readonly name: string; readonly role: string; readonly email?: string | undefined },
): Promise<StaffMember> {
  const joining = readJoining(newsroom, order)
  return newsroom.write(async (tx) => {
    const member = await join(tx, joining)
    await record(tx, { kind: 'staff.joined', staffId: member.id })
    return member
  })
}

/** Who is to join, checked as far as it can be without the database. */
export function readJoining(
  newsroom: Newsroom,
  order: { readonly name: string; readonly role: string; readonly email?: string | undefined },
): Joining {
  allow(newsroom.actor, 'run_house')
  const name = nameOfStaff(order.name)
  const role = ROLES.find((each) => each === order.role)
  if (!role)
    throw new Refusal('invalid', {
      noun: 'staff',
      field: 'role',
      why: `must be one of ${ROLES.join(', ')}`,
      given: order.role,
    })
  allowFor(newsroom.actor, role)
  const email = order.email?.trim().toLowerCase()
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new Refusal('invalid', {
      noun: 'staff',
      field: 'email',
      why: 'must be an address like name@news.example',
      given: email,
    })
  return { name, role, email }
}

/** Adds somebody within a transaction; the caller records it. Refuses (`invalid`) an e-mail address that is taken. */
export async function join(tx: Tx, { name, role, email }: Joining): Promise<StaffMember> {
  if (email && (await tx.rows.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirst())) {
    throw new Refusal('invalid', {
      noun: 'staff',
      field: 'email',
      why: 'belongs to somebody else already',
      given: email,
    })
  }
  const member: StaffMember = { id: tx.nextId(), name, role, email, joinedAt: tx.at }
  await tx.rows
    .insertInto('staff')
    .values({ id: member.id, name, role, email: email ?? null, joined_at: tx.at, disabled_at: null })
    .execute()
  return member
}

/** How a name stands under a story: one line. Refuses (`invalid`) none, and one of more than 60 characters. */
export function nameOfStaff(name: string): string {
  return oneLine(name, 60, { noun: 'staff', field: 'name' })
}

/** Refuses (`forbidden`) what concerns an administrator to everybody but administrators. */
export function allowFor(actor: Actor, role: Role): void {
  if (role === 'administrator') allow(actor, 'keep_administrators')
}

/**
 * Ends somebody's access, at once: their sessions and tokens end, links that were made for them are void. Their stories and their
 * name on them stay. Refuses (`missing`) somebody who is not there, (`invalid`) the last administrator who can sign in.
 */
export async function disableStaff(newsroom: Newsroom, order: { readonly staffId: Id }): Promise<void> {
  allow(newsroom.actor, 'run_house')
  await newsroom.write(async (tx) => {
    await hold(tx, 'administrators')
    const member = await tx.rows.selectFrom('staff').selectAll().where('id', '=', order.staffId).executeTakeFirst()
    if (!member) throw new Refusal('missing', { noun: 'member of staff', id: order.staffId })
    allowFor(newsroom.actor, member.role as Role)
    const running = await administrators(tx.rows).execute()
    if (running.length === 1 && running[0]!.id === member.id)
      throw new Refusal('invalid', { noun: 'staff', id: member.id, why: 'last administrator' })
    await tx.rows.updateTable('staff').set({ disabled_at: tx.at }).where('id', '=', member.id).execute()
    await tx.rows.deleteFrom('staff_links').where('staff_id', '=', member.id).execute()
    await endSessions(tx, member.id, {})
    await endTokens(tx, member.id)
    await record(tx, { kind: 'staff.disabled', staffId: member.id })
  })
}

/** Administrators who can sign in. */
export function administrators(db: Kysely<Tables>) {
  return db
    .selectFrom('staff')
    .innerJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select('staff.id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
}

/** Everybody, in the order in which they joined. */
export async function listStaff(db: Kysely<Tables>): Promise<readonly StaffMember[]> {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .selectAll('staff')
    .select('login')
    .orderBy('joined_at')
    .orderBy('staff.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role as Role,
    email: row.email ?? undefined,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at ?? undefined,
    login: row.login ?? undefined,
  }))
}
