import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import { actorOf, type SignedIn } from './sessions.ts'

/** What somebody signs in with instead of a password: it lies in a device or a password manager, and never leaves it. */
export interface Passkey {
  readonly id: Id
  readonly name: string
  readonly madeAt: Instant
  readonly usedAt: Instant | undefined
  /** It is kept in an account and goes with its owner from device to device. */
  readonly backedUp: boolean
}

/** Somebody's passkeys, the oldest first. */
export async function listPasskeys(db: Kysely<Tables>, staffId: Id): Promise<readonly Passkey[]> {
  const rows = await db
    .selectFrom('staff_passkeys')
    .select(['id', 'name', 'made_at', 'used_at', 'backed_up'])
    .where('staff_id', '=', staffId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    usedAt: row.used_at ?? undefined,
    backedUp: row.backed_up === 1,
  }))
}

/** How its owner knows a passkey among others. Refuses (`invalid`) none, and more than 40 characters. */
export function nameOfPasskey(name: string): string {
  return oneLine(name, 40, { noun: 'passkey', field: 'name' })
}

/** Gives one of one's own passkeys another name. Refuses (`missing`) one that is not there or is somebody else's. */
export async function renamePasskey(
  newsroom: Newsroom,
  who: SignedIn,
  order: { readonly passkeyId: Id; readonly name: string },
): Promise<void> {
  const name = nameOfPasskey(order.name)
  await newsroom.as(actorOf(who)).write(async (tx) => {
    const renamed = await tx.rows
      .updateTable('staff_passkeys')
      .set({ name })
      .where('id', '=', order.passkeyId)
      .where('staff_id', '=', who.staffId)
      .executeTakeFirst()
    if (renamed.numUpdatedRows === 0n) throw new Refusal('missing', { noun: 'passkey', id: order.passkeyId })
    await record(tx, { kind: 'passkey.renamed', staffId: who.staffId, passkeyId: order.passkeyId })
  })
}

/** Opens nothing any more. Refuses (`missing`) one that is not there or is somebody else's. */
export async function removePasskey(
  newsroom: Newsroom,
  who: SignedIn,
  order: { readonly passkeyId: Id },
): Promise<void> {
  await newsroom.as(actorOf(who)).write(async (tx) => {
    const gone = await tx.rows
      .deleteFrom('staff_passkeys')
      .where('id', '=', order.passkeyId)
      .where('staff_id', '=', who.staffId)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw new Refusal('missing', { noun: 'passkey', id: order.passkeyId })
    await record(tx, { kind: 'passkey.removed', staffId: who.staffId, passkeyId: order.passkeyId })
  })
}

/** Takes away all of somebody's passkeys, and who they are at a provider, within a transaction. */
export async function forgetPasskeys(tx: Tx, staffId: Id): Promise<void> {
  await tx.rows.deleteFrom('staff_passkeys').where('staff_id', '=', staffId).execute()
  await tx.rows.deleteFrom('staff_identities').where('staff_id', '=', staffId).execute()
}
