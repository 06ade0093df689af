import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { Role } from './policy.ts'

/**
 * By what a session was opened. A passkey is two factors in one: something that one has, opened by a finger or a PIN.
 * `provider mfa`: the provider says that it asked for more than one.
 */
export type Factor =
  | 'password'
  | 'totp'
  | 'recovery'
  | 'passkey'
  | 'provider'
  | 'provider mfa'
  | 'invitation'
  | 'set-up'

const STRONG: readonly Factor[] = ['totp', 'recovery', 'passkey', 'provider mfa']

/** Whether a session was opened by more than a password. */
export function isStrong(factor: Factor): boolean {
  return STRONG.includes(factor)
}

/** The setting that names the roles which must have a second factor. What may stand in it, `settings` says. */
export const DEMANDING_ROLES = 'secondFactorRoles'

/** What somebody has beside the password, and whether their role must have it. */
export interface Keys {
  readonly totp: boolean
  readonly passkeys: number
  readonly demanded: boolean
}

/** What is kept of somebody's keys; asked at each sign-in, and with each session. */
export async function readKeys(db: Kysely<Tables>, staffId: Id, role: Role): Promise<Keys> {
  const { totp, passkeys, roles } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('staff_totp')
        .select('confirmed_at')
        .where('staff_id', '=', staffId)
        .where('confirmed_at', 'is not', null)
        .as('totp'),
      eb
        .selectFrom('staff_passkeys')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('staff_id', '=', staffId)
        .as('passkeys'),
      eb.selectFrom('settings').select('value').where('name', '=', DEMANDING_ROLES).as('roles'),
    ])
    .executeTakeFirstOrThrow()
  const demanding = roles === null ? [] : (JSON.parse(roles) as readonly Role[])
  return { totp: totp !== null, passkeys: passkeys ?? 0, demanded: demanding.includes(role) }
}

/**
 * Whether more is asked for after the first factor: from whoever has one-time codes, and from whoever must have a second
 * factor and has passkeys alone. Somebody with neither is let in, and led to enrol (`mustEnrol`).
 */
export function asksForMore({ totp, passkeys, demanded }: Keys): boolean {
  return totp || (demanded && passkeys > 0)
}

/** Whether somebody whose session was opened by one factor may do nothing before they have a second one. */
export function mustEnrol({ totp, passkeys, demanded }: Keys): boolean {
  return demanded && !totp && passkeys === 0
}
