import type { Kysely } from 'kysely'
import { type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { Passwords } from './password-hash.ts'
import { asksForMore, readKeys } from './demanded-factor.ts'
import type { Role } from './policy.ts'
import { spendSecondFactor } from './second-factor.ts'
import { actorOf, endSessions, openSession, type SignedIn, type Whence } from './sessions.ts'
import { accountKey, addressKey, admitTry, forgive, takeBack, type TryKey } from './tries.ts'

/** What the browser gets. `pending`: the second factor is asked for, and the token is good for nothing else. */
export interface Opened {
  readonly token: string
  readonly pending: boolean
}

/** A sign-in name as it is compared: case, width and spaces around it do not matter. */
export function loginOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** Every failure to sign in is this one, whatever was wrong, so that nobody learns which names there are. */
export function wrong(): Refusal {
  return new Refusal('forbidden', { noun: 'sign-in' })
}

/**
 * Signs somebody in by name and password, or half, when a second factor is asked for. Refuses (`forbidden`, in one
 * wording) an unknown name, a wrong password and a person whose access has ended, all after the same work; refuses
 * (`too_fast`, with `until`) what comes too often.
 */
export async function signIn(
  newsroom: Newsroom,
  passwords: Passwords,
  order: { readonly login: string; readonly password: string; readonly whence: Whence },
): Promise<Opened> {
  const login = loginOf(order.login)
  const keys = [accountKey(login), addressKey(order.whence.address)]
  const lock = await admitTry(newsroom, keys)
  const account = await findAccount(newsroom.database.read, login)
  const isRight = await passwords.verify(order.password, account?.phc)
  if (!account || !isRight || account.disabled) {
    await failed(newsroom, account?.staffId, lock)
    throw wrong()
  }
  const renewed = passwords.isDated(account.phc) ? await passwords.hash(order.password) : undefined
  return newsroom.as({ kind: 'staff', id: account.staffId, role: account.role }).write(async (tx) => {
    // What was compared is still so: it may have been changed while the hash was made.
    const kept = await findAccount(tx.rows, login)
    if (kept?.phc !== account.phc || kept.disabled) throw wrong()
    const { staffId } = account
    if (renewed)
      await tx.rows.updateTable('staff_passwords').set({ phc: renewed }).where('staff_id', '=', staffId).execute()
    const pending = asksForMore(await readKeys(tx.rows, staffId, account.role))
    // Half a sign-in forgives nothing that was before: the tries at the second factor are counted on.
    await (pending ? takeBack : forgive)(tx, keys)
    const { id, token } = await openSession(tx, { staffId, whence: order.whence, factor: 'password', pending })
    if (!pending) await record(tx, { kind: 'session.opened', staffId, sessionId: id, factor: 'password' })
    return { token, pending }
  })
}

/**
 * Ends a sign-in that was half: by a one-time code, or by one of the recovery codes. The session is a new one with a new
 * token. Refuses (`forbidden`) a code that is wrong or was used before, and (`too_fast`) what comes too often.
 */
export async function passSecondFactor(
  newsroom: Newsroom,
  who: SignedIn,
  order: { readonly code: string; readonly whence: Whence },
): Promise<Opened> {
  if (!who.pending) throw wrong()
  const keys: readonly TryKey[] = [accountKey(who.login), addressKey(order.whence.address)]
  const lock = await admitTry(newsroom, keys)
  const opened = await newsroom.as(actorOf(who)).write(async (tx) => {
    const factor = await spendSecondFactor(tx, who.staffId, order.code)
    if (!factor) return undefined
    const ended = await endSessions(tx, who.staffId, { only: who.session.id })
    if (ended.length === 0) throw wrong()
    await forgive(tx, keys)
    const { id, token } = await openSession(tx, { staffId: who.staffId, whence: order.whence, factor })
    await record(tx, { kind: 'session.opened', staffId: who.staffId, sessionId: id, factor })
    return { token, pending: false }
  })
  if (opened) return opened
  await failed(newsroom, who.staffId, lock)
  throw wrong()
}

/** Having signed in so long ago at most proves who somebody is, where there is no password or it has just been typed. */
const FRESH = 10 * MINUTE

/** Whether the password is asked for: not of who has none, nor of who came in just now and is led to enrol. */
export function isAskedForPassword(who: SignedIn, now: Instant): boolean {
  return who.hasPassword && !(who.mustEnrol && isFresh(who, now))
}

function isFresh({ session }: SignedIn, now: Instant): boolean {
  return now <= later(session.madeAt, FRESH)
}

/**
 * Makes sure that whoever sits there is still the one who signed in, before something changes by which they sign in.
 * Refuses (`invalid`) a wrong password, (`too_fast`) too many, and (`forbidden`) somebody without a password whose sign-in
 * is too long ago.
 */
export async function provePassword(
  newsroom: Newsroom,
  passwords: Passwords,
  who: SignedIn,
  order: { readonly password: string; readonly address: string },
): Promise<void> {
  if (!isAskedForPassword(who, newsroom.now())) {
    if (isFresh(who, newsroom.now())) return
    throw new Refusal('forbidden', { noun: 'sign-in', why: 'long ago' })
  }
  const keys = [accountKey(who.login), addressKey(order.address)]
  const lock = await admitTry(newsroom, keys)
  const account = await findAccount(newsroom.database.read, who.login)
  if (!(await passwords.verify(order.password, account?.phc))) {
    await failed(newsroom, who.staffId, lock)
    throw new Refusal('invalid', { noun: 'staff', field: 'current', why: 'wrong' })
  }
  await newsroom.write((tx) => forgive(tx, keys))
}

/** The log tells of the failure that locked an account, also one that does not exist: it would be seen in the time. */
async function failed(newsroom: Newsroom, staffId: Id | undefined, lock: Instant | undefined): Promise<void> {
  if (lock === undefined) return
  await newsroom.write((tx) => record(tx, { kind: 'signin.locked', staffId: staffId ?? null, until: lock }))
}

async function findAccount(db: Kysely<Tables>, login: string) {
  const row = await db
    .selectFrom('staff_passwords')
    .innerJoin('staff', 'staff.id', 'staff_passwords.staff_id')
    .select(['staff_id', 'phc', 'role', 'disabled_at'])
    .where('login', '=', login)
    .executeTakeFirst()
  return row && { staffId: row.staff_id, phc: row.phc, role: row.role as Role, disabled: row.disabled_at !== null }
}
