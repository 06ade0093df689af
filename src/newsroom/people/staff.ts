import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import { mailAddress } from '../mail/mail-address.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { oneName } from '../written.ts'
import type { Actor } from './actor.ts'
import { voidLinks } from './links.ts'
import { allow, type Role, ROLES } from './policy.ts'
import { endSessions } from './sessions.ts'
import type { StaffTables } from './staff-table.ts'
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
  /** In which they are written to, before they choose one themselves. */
  readonly language?: string | undefined
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
  const role = roleNamed(order.role)
  allowFor(newsroom.actor, role)
  return { name, role, email: order.email === undefined ? undefined : addressOfStaff(order.email) }
}

/** Refuses (`invalid`) what is no role. */
export function roleNamed(name: string): Role {
  const role = ROLES.find((each) => each === name)
  const why = `must be one of ${ROLES.join(', ')}`
  if (!role) throw new Refusal('invalid', { noun: 'staff', field: 'role', why, given: name })
  return role
}

/** An e-mail address as it is compared. Refuses (`invalid`) what is none, or more than one. */
export function addressOfStaff(typed: string): string {
  const email = mailAddress(typed)
  if (email !== undefined) return email
  const why = 'must be an address like name@news.example'
  throw new Refusal('invalid', { noun: 'staff', field: 'email', why, given: typed.trim().toLowerCase() })
}

/** Refuses (`invalid`) an e-mail address that is somebody else's. */
export async function freeAddress(tx: Tx, email: string, but?: Id): Promise<void> {
  await hold(tx, 'addresses')
  const owner = await tx.rows.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirst()
  if (!owner || owner.id === but) return
  throw new Refusal('invalid', { noun: 'staff', field: 'email', why: 'belongs to somebody else already', given: email })
}

/** Somebody, as they are within a transaction. Refuses (`missing`) somebody who is not there. */
export async function getMember(tx: Tx, staffId: Id): Promise<StaffMember> {
  const row = await tx.rows.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'member of staff', id: staffId })
  return memberOf({ ...row, login: null })
}

/** Refuses (`invalid`) when this is the only administrator who can sign in. */
export async function keepAnAdministrator(tx: Tx, staffId: Id): Promise<void> {
  const running = await administrators(tx.rows).execute()
  if (running.length === 1 && running[0]!.id === staffId)
    throw new Refusal('invalid', { noun: 'staff', id: staffId, why: 'last administrator' })
}

/** Adds somebody within a transaction; the caller records it. Refuses (`invalid`) an e-mail address that is taken. */
export async function join(tx: Tx, { name, role, email, language }: Joining): Promise<StaffMember> {
  if (email !== undefined) await freeAddress(tx, email)
  const member: StaffMember = { id: tx.nextId(), name, role, email, joinedAt: tx.at }
  await tx.rows
    .insertInto('staff')
    .values({
      id: member.id,
      name,
      role,
      email: email ?? null,
      joined_at: tx.at,
      disabled_at: null,
      language: language ?? null,
    })
    .execute()
  return member
}

/** How a name stands under a story: one line. Refuses (`invalid`) none, and one of more than 60 characters. */
export function nameOfStaff(name: string): string {
  return oneName(name, 60, { noun: 'staff', field: 'name' })
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
    const member = await getMember(tx, order.staffId)
    allowFor(newsroom.actor, member.role)
    await keepAnAdministrator(tx, member.id)
    await tx.rows.updateTable('staff').set({ disabled_at: tx.at }).where('id', '=', member.id).execute()
    await voidLinks(tx, member.id)
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
  return rows.map(memberOf)
}

function memberOf(row: Selectable<StaffTables['staff']> & { readonly login: string | null }): StaffMember {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    email: row.email ?? undefined,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at ?? undefined,
    login: row.login ?? undefined,
  }
}
