import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { hashOf } from './secret-token.ts'
import { actorOf, type SignedIn } from './sessions.ts'
import { matchingStep, newSecret } from './totp.ts'

const CODES = 10
/** As in ids: no letter that is taken for a figure. Sixteen of them are 80 bits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const CODE_LENGTH = 16

/** What somebody has beside the password. */
export interface SecondFactor {
  readonly enrolled: boolean
  /** Recovery codes that were not used yet. */
  readonly codesLeft: number
}

export async function readSecondFactor(db: Kysely<Tables>, staffId: Id): Promise<SecondFactor> {
  const { left } = await db
    .selectFrom('staff_recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { enrolled: await hasSecondFactor(db, staffId), codesLeft: left }
}

export async function hasSecondFactor(db: Kysely<Tables>, staffId: Id): Promise<boolean> {
  const row = await totpOf(db, staffId)
  return row !== undefined && row.confirmed_at !== null
}

function totpOf(db: Kysely<Tables>, staffId: Id) {
  return db.selectFrom('staff_totp').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
}

/**
 * The secret to be read into an app: the one that was offered before and not confirmed yet, otherwise a new one.
 * It asks for nothing at sign-in until `confirmTotp`. Refuses (`stale`) when there is a confirmed one.
 */
export async function offerTotp(newsroom: Newsroom, who: SignedIn): Promise<string> {
  return newsroom.as(actorOf(who)).write(async (tx) => {
    const offered = await totpOf(tx.rows, who.staffId)
    if (offered && offered.confirmed_at !== null)
      throw new Refusal('stale', { noun: 'second factor', state: 'enrolled' })
    if (offered) return offered.secret
    const secret = newSecret()
    await tx.rows
      .insertInto('staff_totp')
      .values({ staff_id: who.staffId, secret, confirmed_at: null, last_step: 0 })
      .execute()
    return secret
  })
}

/**
 * From now on one-time codes are asked for: whoever made a code has the secret. Returns new recovery codes, which are
 * shown this once. Refuses (`invalid`) a wrong code, and (`stale`) when nothing was offered.
 */
export async function confirmTotp(
  newsroom: Newsroom,
  who: SignedIn,
  order: { readonly code: string },
): Promise<readonly string[]> {
  return newsroom.as(actorOf(who)).write(async (tx) => {
    const offered = await totpOf(tx.rows, who.staffId)
    if (!offered || offered.confirmed_at !== null) throw new Refusal('stale', { noun: 'second factor' })
    const step = matchingStep(offered.secret, order.code, { ms: Date.parse(tx.at), after: offered.last_step })
    if (step === undefined) throw new Refusal('invalid', { noun: 'staff', field: 'code', why: 'wrong' })
    await tx.rows
      .updateTable('staff_totp')
      .set({ confirmed_at: tx.at, last_step: step })
      .where('staff_id', '=', who.staffId)
      .execute()
    await record(tx, { kind: 'totp.enrolled', staffId: who.staffId })
    return makeCodes(tx, who.staffId)
  })
}

/** Asks for no second factor any more. The recovery codes end with it. */
export async function removeTotp(newsroom: Newsroom, who: SignedIn): Promise<void> {
  await newsroom.as(actorOf(who)).write(async (tx) => {
    if (await forgetSecondFactor(tx, who.staffId)) await record(tx, { kind: 'totp.removed', staffId: who.staffId })
  })
}

/** Ten new recovery codes, shown this once; those from before are void. Refuses (`stale`) without a second factor. */
export async function issueRecoveryCodes(newsroom: Newsroom, who: SignedIn): Promise<readonly string[]> {
  return newsroom.as(actorOf(who)).write(async (tx) => {
    if (!(await hasSecondFactor(tx.rows, who.staffId))) throw new Refusal('stale', { noun: 'second factor' })
    await record(tx, { kind: 'recovery.issued', staffId: who.staffId })
    return makeCodes(tx, who.staffId)
  })
}

/** Takes away the second factor and the recovery codes within a transaction. Says whether there was any. */
export async function forgetSecondFactor(tx: Tx, staffId: Id): Promise<boolean> {
  await tx.rows.deleteFrom('staff_recovery_codes').where('staff_id', '=', staffId).execute()
  const gone = await tx.rows.deleteFrom('staff_totp').where('staff_id', '=', staffId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/**
 * Spends a one-time code or a recovery code, each of which opens once. Undefined when it is neither, or was spent; both
 * statements say so themselves, so that of two who bring the same code at once one is refused.
 */
export async function spendSecondFactor(tx: Tx, staffId: Id, typed: string): Promise<'totp' | 'recovery' | undefined> {
  const totp = await totpOf(tx.rows, staffId)
  if (!totp || totp.confirmed_at === null) return undefined
  const step = matchingStep(totp.secret, typed, { ms: Date.parse(tx.at), after: totp.last_step })
  const stepped = await tx.rows
    .updateTable('staff_totp')
    .set({ last_step: step ?? 0 })
    .where('staff_id', '=', staffId)
    .where('last_step', '<', step ?? 0)
    .executeTakeFirst()
  if (stepped.numUpdatedRows > 0n) return 'totp'
  const spent = await tx.rows
    .updateTable('staff_recovery_codes')
    .set({ used_at: tx.at })
    .where('code_hash', '=', hashOfCode(staffId, typed))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows > 0n ? 'recovery' : undefined
}

async function makeCodes(tx: Tx, staffId: Id): Promise<readonly string[]> {
  await tx.rows.deleteFrom('staff_recovery_codes').where('staff_id', '=', staffId).execute()
  const codes = Array.from({ length: CODES }, newCode)
  await tx.rows
    .insertInto('staff_recovery_codes')
    .values(codes.map((code) => ({ code_hash: hashOfCode(staffId, code), staff_id: staffId, used_at: null })))
    .execute()
  return codes
}

/** `7k3m-…`: four groups of four. 256 is a multiple of 32, so each character is as likely as any other. */
function newCode(): string {
  const characters = [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]!)
  return characters.join('').replaceAll(/.{4}(?=.)/g, '$&-')
}

/** Small or large letters, with hyphens, spaces or without: a code is typed from paper. O, I and L are read as 0 and 1. */
function hashOfCode(staffId: Id, typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return hashOf(`${staffId} ${plain}`)
}
