import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { PasskeySite } from '../../kernel/passkey.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { columnsOf, makeOffer, refuseKnown, takeAnswer } from '../people/passkey-offer.ts'
import { nameOfPasskey } from '../people/passkeys.ts'
import type { Tables } from '../tables.ts'
import { lockReader } from './reader-store.ts'
import type { ReaderIn } from './sessions.ts'

/** What a reader signs in with instead of a letter: it lies in a device or a password manager, and never leaves it. */
export interface ReaderPasskey {
  readonly id: Id
  readonly name: string
  readonly madeAt: Instant
  readonly usedAt: Instant | undefined
}

const TO = 'reader_passkey_enrol'
const MOST_PASSKEYS = 10

/** What lies in a passkey of a reader: those of the staff, on the same site, have another. */
export function passkeyHandle(readerId: Id): string {
  return `reader:${readerId}`
}

/** A reader's passkeys, the oldest first. */
export async function listReaderPasskeys(db: Kysely<Tables>, readerId: Id): Promise<readonly ReaderPasskey[]> {
  const rows = await db
    .selectFrom('reader_passkeys')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, madeAt: row.made_at, usedAt: row.used_at ?? undefined }))
}

/** What a browser needs to make a passkey for a reader who is signed in: `makeOffer`. Refuses (`invalid`) more than ten. */
export async function offerReaderPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  { reader }: ReaderIn,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await newsroom.database.read
    .selectFrom('reader_passkeys')
    .select(['credential_id', 'transports'])
    .where('reader_id', '=', reader.id)
    .execute()
  const owner = { handle: passkeyHandle(reader.id), name: reader.name, displayName: reader.name }
  return makeOffer(newsroom, site, { to: TO, owner, known, most: MOST_PASSKEYS })
}

/**
 * Keeps the passkey that a browser has made on an offer. Refuses (`invalid`) what `takeAnswer` does, one that is known
 * already, and a name of none or more than 40 characters.
 */
export async function keepReaderPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  { reader }: ReaderIn,
  order: { readonly response: unknown; readonly name: string },
): Promise<Id> {
  const name = nameOfPasskey(order.name)
  const owner = passkeyHandle(reader.id)
  const made = await takeAnswer(newsroom, site, { to: TO, owner, response: order.response })
  return newsroom.as({ kind: 'reader', id: reader.id }).write(async (tx) => {
    await lockReader(tx, reader.id)
    const passkeyId = tx.nextId()
    const kept = await tx.rows
      .insertInto('reader_passkeys')
      .values({ ...columnsOf(made), id: passkeyId, reader_id: reader.id, name, made_at: tx.at, used_at: null })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirstOrThrow()
    refuseKnown(kept)
    return passkeyId
  })
}

/** Opens nothing any more. Refuses (`missing`) one that is not there or is somebody else's. */
export async function removeReaderPasskey(
  newsroom: Newsroom,
  { reader }: ReaderIn,
  order: { readonly passkeyId: Id },
): Promise<void> {
  await newsroom.as({ kind: 'reader', id: reader.id }).write(async (tx) => {
    const gone = await tx.rows
      .deleteFrom('reader_passkeys')
      .where('id', '=', order.passkeyId)
      .where('reader_id', '=', reader.id)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw new Refusal('missing', { noun: 'passkey', id: order.passkeyId })
  })
}
