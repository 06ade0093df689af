import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Id } from '../../kernel/ids.ts'
import type { PasskeySite } from '../../kernel/passkey.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { columnsOf, makeOffer, refuseKnown, takeAnswer } from './passkey-offer.ts'
import { nameOfPasskey } from './passkeys.ts'
import { actorOf, type SignedIn } from './sessions.ts'

const TO = 'passkey_enrol'
const MOST_PASSKEYS = 20

/** What a browser needs to make a passkey for one of the staff: `makeOffer`. Refuses (`invalid`) more than twenty. */
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
  const owner = { handle: who.staffId, name: who.login, displayName: who.name }
  return makeOffer(newsroom, site, { to: TO, owner, known, most: MOST_PASSKEYS })
}

/**
 * Keeps the passkey that a browser has made on an offer. Refuses (`invalid`) what `takeAnswer` does, one that is known
 * already, and a name of none or more than 40 characters.
 */
export async function keepPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  who: SignedIn,
  order: { readonly response: unknown; readonly name: string },
): Promise<Id> {
  const name = nameOfPasskey(order.name)
  const made = await takeAnswer(newsroom, site, { to: TO, owner: who.staffId, response: order.response })
  return newsroom.as(actorOf(who)).write(async (tx) => {
    const passkeyId = tx.nextId()
    const kept = await tx.rows
      .insertInto('staff_passkeys')
      .values({ ...columnsOf(made), id: passkeyId, staff_id: who.staffId, name, made_at: tx.at, used_at: null })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirstOrThrow()
    refuseKnown(kept)
    await record(tx, { kind: 'passkey.added', staffId: who.staffId, passkeyId })
    return passkeyId
  })
}
