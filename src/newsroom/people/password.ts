import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { oneName } from '../written.ts'
import { chosenPassword, type Passwords } from './password-hash.ts'
import { actorOf, endSessions, type SignedIn, type Whence } from './sessions.ts'
import { loginOf, provePassword } from './sign-in.ts'
import { accountKey, forgive } from './tries.ts'

/** A sign-in name and a password that are fit to be kept. */
interface Chosen {
  readonly login: string
  readonly phc: string
}

/** Somebody comes in by a link: how their name stands under a story, and what they will sign in with. */
export interface NewcomerOrder {
  /** Of the link. */
  readonly token: string
  readonly name: string
  readonly login: string
  readonly password: string
  readonly whence: Whence
}

/** Refuses (`invalid`) a sign-in name of fewer than 2 or more than 80 characters, and a password that is too easy. */
export async function newPassword(
  passwords: Passwords,
  order: { readonly login: string; readonly password: string },
): Promise<Chosen> {
  const login = loginOf(oneName(order.login, 80, { noun: 'staff', field: 'login' }))
  if ([...login].length < 2) throw new Refusal('invalid', { noun: 'staff', field: 'login', why: 'too short' })
  return { login, phc: await passwords.hash(chosenPassword(order.password, login)) }
}

/** Keeps what somebody signs in with from now on. Refuses (`invalid`) a sign-in name that is somebody else's. */
export async function keepPassword(tx: Tx, staffId: Id, { login, phc }: Chosen): Promise<void> {
  await hold(tx, 'logins')
  const owner = await tx.rows.selectFrom('staff_passwords').selectAll().where('login', '=', login).executeTakeFirst()
  if (owner && owner.staff_id !== staffId) throw new Refusal('invalid', { noun: 'staff', field: 'login', why: 'taken' })
  const values = { login, phc, set_at: tx.at }
  await tx.rows
    .insertInto('staff_passwords')
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
    .execute()
  await forgive(tx, [accountKey(login)])
}

/**
 * Changes one's own password and ends one's other sessions: whoever had the old one is out. Refuses (`invalid`) when the
 * present one is wrong or the new one too easy.
 */
export async function changePassword(
  newsroom: Newsroom,
  passwords: Passwords,
  who: SignedIn,
  order: { readonly current: string; readonly password: string; readonly address: string },
): Promise<void> {
  await provePassword(newsroom, passwords, who, { password: order.current, address: order.address })
  const chosen = await newPassword(passwords, { login: who.login, password: order.password })
  await newsroom.as(actorOf(who)).write(async (tx) => {
    await keepPassword(tx, who.staffId, chosen)
    await endSessions(tx, who.staffId, { but: who.session.id })
    await record(tx, { kind: 'password.changed', staffId: who.staffId })
  })
}
