import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import {
  CHALLENGE_LIFE,
  creationOptions,
  type MadePasskey,
  type PasskeyOwner,
  type PasskeySite,
  verifyMade,
} from '../../kernel/passkey.ts'
import { challengeIn, madeAnswer } from '../../kernel/passkey-answer.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { newToken } from './secret-token.ts'
import { keepTicket, useTicket } from './tickets.ts'

/** Passkeys of the staff and of readers lie apart: an answer to an offer of the one kind is none to the other. */
type OfferTo = 'passkey_enrol' | 'reader_passkey_enrol'

interface PasskeyOffer {
  readonly to: OfferTo
  readonly owner: PasskeyOwner
  /** What they have already; a device that has one of these makes no second. */
  readonly known: readonly { readonly credential_id: string; readonly transports: string }[]
  readonly most: number
}

/**
 * What a browser needs to make a passkey for somebody who is signed in; to be answered once, within ten minutes. Refuses
 * (`invalid`) more than the `most` that one may have.
 */
export async function makeOffer(
  newsroom: Newsroom,
  site: PasskeySite,
  { to, owner, known, most }: PasskeyOffer,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  if (known.length >= most) throw new Refusal('invalid', { noun: 'passkey', why: 'too many', most })
  const challenge = newToken()
  const options = await creationOptions(site, {
    challenge,
    owner,
    known: known.map((row) => ({
      credentialId: row.credential_id,
      transports: JSON.parse(row.transports) as string[],
    })),
  })
  await newsroom.write((tx) =>
    keepTicket(tx, to, { token: challenge, facts: { owner: owner.handle }, lifeMs: CHALLENGE_LIFE }),
  )
  return options
}

/**
 * The passkey that a browser has made on an offer. Refuses (`invalid`) an answer to another offer, or to somebody else's,
 * of another site, without a finger or a PIN, or with certificates, which nobody asked for.
 */
export async function takeAnswer(
  newsroom: Newsroom,
  site: PasskeySite,
  { to, owner, response }: Pick<PasskeyOffer, 'to'> & { readonly owner: string; readonly response: unknown },
): Promise<MadePasskey> {
  const amiss = new Refusal('invalid', { noun: 'passkey', field: 'response' })
  const answer = madeAnswer.safeParse(response)
  if (!answer.success) throw amiss
  // Used up whatever comes of it.
  const offer = await newsroom.write((tx) => useTicket(tx, to, challengeIn(answer.data)))
  if (offer?.owner !== owner) throw amiss
  const made = await verifyMade(site, answer.data)
  if (!made) throw amiss
  return made
}

/** A passkey as it lies in a row. */
export function columnsOf({ credentialId, publicKey, counter, transports, backedUp }: MadePasskey) {
  return {
    credential_id: credentialId,
    public_key: publicKey,
    counter,
    transports: JSON.stringify(transports),
    backed_up: backedUp ? 1 : 0,
  }
}

/** Refuses (`invalid`) one that stood there already: `kept` is what an insertion did that gives way to it. */
export function refuseKnown(kept: { readonly numInsertedOrUpdatedRows?: bigint | undefined }): void {
  if ((kept.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new Refusal('invalid', { noun: 'passkey', why: 'known' })
}
