import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { CHALLENGE_LIFE, creationOptions, type PasskeySite, verifyMade } from '../../kernel/passkey.ts'
import { challengeIn, madeAnswer } from '../../kernel/passkey-answer.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { newToken } from '../people/secret-token.ts'
import { keepTicket, useTicket } from '../people/tickets.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import { lockReader } from './reader-store.ts'
import type { ReaderIn } from './sessions.ts'

/** What a reader signs in with instead of a letter: it lies in a device or a password manager, and never leaves it. */
export interface ReaderPasskey {
  readonly id: Id
  readonly name: string
  readonly madeAt: Instant
  readonly usedAt: Instant | undefined
}

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

/**
 * What a browser needs to make a passkey for a reader who is signed in; to be answered once, within ten minutes. Refuses
 * (`invalid`) more than ten.
 */
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
  if (known.length >= MOST_PASSKEYS)
    throw new Refusal('invalid', { noun: 'passkey', why: 'too many', most: MOST_PASSKEYS })
  const challenge = newToken()
  const options = await creationOptions(site, {
    challenge,
    owner: { handle: passkeyHandle(reader.id), name: reader.name, displayName: reader.name },
    known: known.map((row) => ({
      credentialId: row.credential_id,
      transports: JSON.parse(row.transports) as string[],
    })),
  })
  await newsroom.write((tx) =>
    keepTicket(tx, 'reader_passkey_enrol', {
      token: challenge,
      facts: { readerId: reader.id },
      lifeMs: CHALLENGE_LIFE,
    }),
  )
  return options
}

/**
 * Keeps the passkey that a browser has made on an offer. Refuses (`invalid`) an answer to another offer, of another site,
 * or without a finger or a PIN; one that is known already, and a name of none or more than 40 characters.
 */
export async function keepReaderPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  { reader }: ReaderIn,
  order: { readonly response: unknown; readonly name: string },
): Promise<Id> {
  const name = oneLine(order.name, 40, { noun: 'passkey', field: 'name' })
  const answer = madeAnswer.safeParse(order.response)
  const amiss = new Refusal('invalid', { noun: 'passkey', field: 'response' })
  if (!answer.success) throw amiss
  // Used up whatever comes of it.
  const offer = await newsroom.write((tx) => useTicket(tx, 'reader_passkey_enrol', challengeIn(answer.data)))
  if (offer?.readerId !== reader.id) throw amiss
  const made = await verifyMade(site, answer.data)
  if (!made) throw amiss
  return newsroom.as({ kind: 'reader', id: reader.id }).write(async (tx) => {
    await lockReader(tx, reader.id)
    const passkeyId = tx.nextId()
    const kept = await tx.rows
      .insertInto('reader_passkeys')
      .values({
        id: passkeyId,
        credential_id: made.credentialId,
        reader_id: reader.id,
        name,
        public_key: made.publicKey,
        counter: made.counter,
        transports: JSON.stringify(made.transports),
        backed_up: made.backedUp ? 1 : 0,
        made_at: tx.at,
        used_at: null,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirst()
    if ((kept.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new Refusal('invalid', { noun: 'passkey', why: 'known' })
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
