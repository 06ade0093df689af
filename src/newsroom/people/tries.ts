import { DAY, HOUR, type Instant, later, MINUTE, SECOND } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { networkOf } from '../../kernel/network-of.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { hashOf } from './secret-token.ts'

interface Limit {
  /** How many failures are free. */
  readonly free: number
  readonly shortest: number
  readonly longest: number
}

const SHORTEST_LOCK = 30 * SECOND
const LONGEST_LOCK = 15 * MINUTE
/**
 * For whom failures are counted: a sign-in name and the network that somebody comes from; of readers, the e-mail address to
 * which a link is to go, and their network. An office behind one address has several people who mistype, and nobody's
 * mailbox is to be filled by others. Of names that a reader takes each counts: all pages with theirs are made anew.
 */
const LIMITS = {
  account: { free: 5, shortest: SHORTEST_LOCK, longest: LONGEST_LOCK },
  address: { free: 20, shortest: SHORTEST_LOCK, longest: LONGEST_LOCK },
  'reader-mail': { free: 3, shortest: MINUTE, longest: 4 * HOUR },
  'reader-address': { free: 20, shortest: SHORTEST_LOCK, longest: LONGEST_LOCK },
  'reader-name': { free: 3, shortest: HOUR, longest: DAY },
} as const satisfies Readonly<Record<string, Limit>>
type Counted = keyof typeof LIMITS
/** Failures are forgotten when there was none for so long. */
const MEMORY = DAY

/** For whom failures are counted. Names that nobody has are counted like those that somebody has. */
export type TryKey = `${Counted}:${string}`

export function accountKey(login: string): TryKey {
  return `account:${hashOf(login)}`
}

export function addressKey(address: string): TryKey {
  return `address:${networkOf(address)}`
}

/** Of readers: an e-mail address that a link is to go to. */
export function readerMailKey(email: string): TryKey {
  return `reader-mail:${hashOf(email)}`
}

/** Of readers: their mistakes lock none of the staff out, who may sit behind the same address. */
export function readerAddressKey(address: string): TryKey {
  return `reader-address:${networkOf(address)}`
}

/** Of readers: names that one of them takes. */
export function readerNameKey(readerId: Id): TryKey {
  return `reader-name:${readerId}`
}

/** How long nothing more may be tried after so many failures in a row: 30 seconds at first, and twice as long each time. */
export function lockAfter(
  failures: number,
  { free, shortest = SHORTEST_LOCK, longest = LONGEST_LOCK }: Pick<Limit, 'free'> & Partial<Limit>,
): number {
  return failures < free ? 0 : Math.min(longest, shortest * 2 ** Math.min(20, failures - free))
}

/**
 * Lets somebody try, and counts it as a failure until `forgive` says otherwise: however many tries come at once, each
 * was counted before it was made. Refuses (`too_fast`, with `until`) while one of the keys is locked; nothing is counted
 * then. Returns until when the account is locked should this one fail.
 */
export async function admitTry(newsroom: Newsroom, keys: readonly TryKey[]): Promise<Instant | undefined> {
  return newsroom.write((tx) => admit(tx, keys))
}

/** The same within a transaction: what is refused for another reason is not counted. */
export async function admit(tx: Tx, keys: readonly TryKey[]): Promise<Instant | undefined> {
  const rows = []
  for (const key of keys) rows.push(await triesOf(tx, key))
  const until = rows.map((row) => row.lockedUntil ?? '').reduce((a, b) => (a > b ? a : b))
  if (until > tx.at) throw new Refusal('too_fast', { noun: 'sign-in', until })
  await tx.rows.deleteFrom('sign_in_tries').where('last_at', '<', later(tx.at, -MEMORY)).execute()
  let accountLock: Instant | undefined
  for (const { key, failures } of rows) {
    const lock = lockAfter(failures + 1, LIMITS[kindOf(key)])
    const lockedUntil = lock === 0 ? null : later(tx.at, lock)
    if (kindOf(key) === 'account') accountLock = lockedUntil ?? undefined
    await keep(tx, { key, failures: failures + 1, last_at: tx.at, locked_until: lockedUntil })
  }
  return accountLock
}

/** It was the right person: the account begins anew. The address has one failure less: nobody buys tries with an own account. */
export async function forgive(tx: Tx, keys: readonly TryKey[]): Promise<void> {
  for (const key of keys) {
    if (kindOf(key) === 'account' || kindOf(key) === 'reader-mail')
      await tx.rows.deleteFrom('sign_in_tries').where('key', '=', key).execute()
    else await takeBack(tx, [key])
  }
}

/** It was no failure, but does not say either that it was the right person: one failure less. */
export async function takeBack(tx: Tx, keys: readonly TryKey[]): Promise<void> {
  for (const key of keys) {
    const { failures } = await triesOf(tx, key)
    if (failures > 0) await keep(tx, { key, failures: failures - 1, last_at: tx.at, locked_until: null })
  }
}

function kindOf(key: TryKey): Counted {
  return key.slice(0, key.indexOf(':')) as Counted
}

async function triesOf(tx: Tx, key: TryKey) {
  await hold(tx, `tries ${key}`)
  const row = await tx.rows.selectFrom('sign_in_tries').selectAll().where('key', '=', key).executeTakeFirst()
  const isKnown = row !== undefined && row.last_at > later(tx.at, -MEMORY)
  return { key, failures: isKnown ? row.failures : 0, lockedUntil: isKnown ? row.locked_until : null }
}

async function keep(
  tx: Tx,
  row: { key: string; failures: number; last_at: string; locked_until: string | null },
): Promise<void> {
  const { key: _, ...values } = row
  await tx.rows
    .insertInto('sign_in_tries')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute()
}
