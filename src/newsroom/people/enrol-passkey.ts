import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Id } from '../../kernel/ids.ts'
import { CHALLENGE_LIFE, creationOptions, type PasskeySite, verifyMade } from '../../kernel/passkey.ts'
import { challengeIn, madeAnswer } from '../../kernel/passkey-answer.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { nameOfPasskey } from './passkeys.ts'
import { newToken } from './secret-token.ts'
import { actorOf, type SignedIn } from './sessions.ts'
import { keepTicket, useTicket } from './tickets.ts'

const MOST_PASSKEYS = 20

/**
 * What a browser needs to make a passkey for somebody who is signed in; to be answered once, within ten minutes. A
 * device that has one of theirs already makes no second. Refuses (`invalid`) more than twenty.
 */
export async function offerPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  who: SignedIn,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await newsroom.database.read
    .selectFrom('staff_passkeys')
    .select(['credential_id', 'transports'])
    .where('staff_id', '=', who.staffId)
    .execute()
  if (known.length >= MOST_PASSKEYS)
    throw new Refusal('invalid', { noun: 'passkey', why: 'too many', most: MOST_PASSKEYS })
  const challenge = newToken()
  const options = await creationOptions(site, {
    challenge,
    owner: { handle: who.staffId, name: who.login, displayName: who.name },
    known: known.map((row) => ({
      credentialId: row.credential_id,
      transports: JSON.parse(row.transports) as string[],
    })),
  })
  await newsroom
    .as(actorOf(who))
    .write((tx) =>
      keepTicket(tx, 'passkey_enrol', { token: challenge, facts: { staffId: who.staffId }, lifeMs: CHALLENGE_LIFE }),
    )
  return options
}

/**
 * Keeps the passkey that a browser has made on an offer. Refuses (`invalid`) an answer to another offer, of another site,
 * without a finger or a PIN, or with certificates, which nobody asked for; and one that is known already.
 */
export async function keepPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  who: SignedIn,
  order: { readonly response: unknown; readonly name: string },
): Promise<Id> {
  const name = nameOfPasskey(order.name)
  const answer = madeAnswer.safeParse(order.response)
  const amiss = new Refusal('invalid', { noun: 'passkey', field: 'response' })
  if (!answer.success) throw amiss
  // Used up whatever comes of it.
  const offer = await newsroom.write((tx) => useTicket(tx, 'passkey_enrol', challengeIn(answer.data)))
  if (offer?.staffId !== who.staffId) throw amiss
  const made = await verifyMade(site, answer.data)
  if (!made) throw amiss
  return newsroom.as(actorOf(who)).write(async (tx) => {
    const passkeyId = tx.nextId()
    const kept = await tx.rows
      .insertInto('staff_passkeys')
      .values({
        id: passkeyId,
        credential_id: made.credentialId,
        staff_id: who.staffId,
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
    await record(tx, { kind: 'passkey.added', staffId: who.staffId, passkeyId })
    return passkeyId
  })
}
