import { type Kysely, type Selectable, sql } from 'kysely'
import { type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type MailState, readNewestMail } from '../mail/outbox.ts'
import type { Tables } from '../tables.ts'
import type { Role } from './policy.ts'
import { IDLE } from './sessions.ts'

/** Whether somebody can sign in, cannot yet, or cannot any more. */
export const ACCESS = ['open', 'invited', 'disabled'] as const
export type Access = (typeof ACCESS)[number]

/** Somebody of the staff, as whoever runs the house sees them. */
export interface Person {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly email: string | undefined
  readonly login: string | undefined
  readonly access: Access
  readonly joinedAt: Instant
  readonly disabledAt: Instant | undefined
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly passkeys: number
  /** Known at an identity provider. */
  readonly isBound: boolean
  readonly sessions: number
  /** Of the sessions that are open. */
  readonly seenAt: Instant | undefined
  readonly mail: MailState | undefined
}

export interface PeopleQuery {
  /** Part of a name, sign-in name or address. */
  readonly q?: string | undefined
  readonly roles?: readonly Role[] | undefined
  readonly access?: readonly Access[] | undefined
  /** The id of the last one that was seen. */
  readonly after?: Id | undefined
  readonly limit: number
}

/** The staff in the order in which they joined, as far as it matches. */
export async function listPeople(db: Kysely<Tables>, query: PeopleQuery, now: Instant): Promise<readonly Person[]> {
  let rows = peopleRows(db, now).orderBy('staff.id').limit(query.limit)
  const { q, roles, access, after } = query
  if (after !== undefined) rows = rows.where('staff.id', '>', after)
  if (roles && roles.length > 0) rows = rows.where('role', 'in', [...roles])
  if (q !== undefined && q.trim() !== '') {
    const part = `%${q
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const matches = (column: string) => sql<boolean>`lower(${sql.ref(column)}) like ${part} escape '\\'`
    rows = rows.where((eb) => eb.or(['staff.name', 'staff.email', 'login'].map(matches)))
  }
  if (access && access.length > 0) rows = rows.where((eb) => eb.or(access.map((each) => eb(accessOf, '=', each))))
  return peopleOf(db, await rows.execute())
}

export async function findPerson(db: Kysely<Tables>, staffId: Id, now: Instant): Promise<Person | undefined> {
  const rows = await peopleRows(db, now).where('staff.id', '=', staffId).execute()
  const [person] = await peopleOf(db, rows)
  return person
}

const hasKey = sql<boolean>`(login is not null
  or exists (select 1 from staff_passkeys where staff_passkeys.staff_id = staff.id)
  or exists (select 1 from staff_identities where staff_identities.staff_id = staff.id))`

const accessOf = sql<Access>`(case when disabled_at is not null then 'disabled' when ${hasKey} then 'open' else 'invited' end)`

function peopleRows(db: Kysely<Tables>, now: Instant) {
  const isOpen = sql<boolean>`pending = 0 and expires_at > ${now} and seen_at > ${later(now, -IDLE)}`
  return db
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.id', 'name', 'role', 'email', 'login', 'joined_at', 'disabled_at'])
    .select(accessOf.as('access'))
    .select((eb) => [
      eb
        .selectFrom('staff_totp')
        .select('confirmed_at')
        .whereRef('staff_totp.staff_id', '=', 'staff.id')
        .where('confirmed_at', 'is not', null)
        .as('totp'),
      eb
        .selectFrom('staff_passkeys')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('staff_passkeys.staff_id', '=', 'staff.id')
        .as('passkeys'),
      eb
        .selectFrom('staff_identities')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('staff_identities.staff_id', '=', 'staff.id')
        .as('identities'),
      eb
        .selectFrom('staff_sessions')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('staff_sessions.staff_id', '=', 'staff.id')
        .where(isOpen)
        .as('sessions'),
      eb
        .selectFrom('staff_sessions')
        .select((of) => of.fn.max('seen_at').as('seen'))
        .whereRef('staff_sessions.staff_id', '=', 'staff.id')
        .where(isOpen)
        .as('seen_at'),
    ])
}

type PersonRow = Pick<Selectable<Tables['staff']>, 'id' | 'name' | 'role' | 'email' | 'joined_at' | 'disabled_at'> & {
  readonly login: string | null
  readonly access: Access
  readonly totp: string | null
  readonly passkeys: number | null
  readonly identities: number | null
  readonly sessions: number | null
  readonly seen_at: string | null
}

async function peopleOf(db: Kysely<Tables>, rows: readonly PersonRow[]): Promise<readonly Person[]> {
  const ids = rows.map(({ id }) => id)
  const mails = await readNewestMail(db, ids)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role as Role,
    email: row.email ?? undefined,
    login: row.login ?? undefined,
    access: row.access,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at ?? undefined,
    hasPassword: row.login !== null,
    hasTotp: row.totp !== null,
    passkeys: row.passkeys ?? 0,
    isBound: (row.identities ?? 0) > 0,
    sessions: row.sessions ?? 0,
    seenAt: row.seen_at ?? undefined,
    mail: mails.get(row.id),
  }))
}
