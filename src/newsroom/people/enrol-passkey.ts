import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { challengeIn, madeAnswer } from './passkey-answer.ts'
import { nameOfPasskey } from './passkeys.ts'
import { newToken } from './secret-token.ts'
import { actorOf, type SignedIn } from './sessions.ts'
import { keepTicket, useTicket } from './tickets.ts'

/** For which site a passkey is: browsers give it to no other. */
export interface PasskeySite {
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** What people know the site by. */
  readonly name: string
}

/** ES256, EdDSA and RS256: what phones, security keys and Windows Hello make. */
const ALGORITHMS = [-7, -8, -257]
/** How long somebody may take over finger, PIN or telephone. */
const LIFE = 10 * MINUTE
const MOST_PASSKEYS = 20

/** The domain that passkeys are bound to: the host of the portal's public address. */
export function domainOf({ origin }: Pick<PasskeySite, 'origin'>): string {
  return new URL(origin).hostname
}

/**
 * What a browser needs to make a passkey for somebody who is signed in; to be answered once, within ten minutes. A
 * device that has one of theirs already makes no second. Refuses (`invalid`) more than twenty.
 */
export async function offerPasskey(
  newsroom: Newsroom,
  site: PasskeySite,
  who: SignedIn,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const known = await newsroom.database.read
    .selectFrom('staff_passkeys')
    .select(['credential_id', 'transports'])
    .where('staff_id', '=', who.staffId)
    .execute()
  if (known.length >= MOST_PASSKEYS)
    throw new Refusal('invalid', { noun: 'passkey', why: 'too many', most: MOST_PASSKEYS })
  const challenge = newToken()
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: domainOf(site),
    userName: who.login,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(who.staffId)),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: LIFE,
    attestationType: 'none',
    excludeCredentials: known.map((row) => ({
      id: row.credential_id,
      transports: JSON.parse(row.transports) as string[],
    })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  await newsroom
    .as(actorOf(who))
    .write((tx) => keepTicket(tx, 'passkey_enrol', { token: challenge, facts: { staffId: who.staffId }, lifeMs: LIFE }))
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
  const made = await verified(site, answer.data as RegistrationResponseJSON)
  if (!made) throw amiss
  const { credential, credentialBackedUp } = made
  return newsroom.as(actorOf(who)).write(async (tx) => {
    const passkeyId = tx.nextId()
    const kept = await tx.rows
      .insertInto('staff_passkeys')
      .values({
        id: passkeyId,
        credential_id: credential.id,
        staff_id: who.staffId,
        name,
        public_key: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: JSON.stringify(credential.transports ?? []),
        backed_up: credentialBackedUp ? 1 : 0,
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

async function verified(site: PasskeySite, response: RegistrationResponseJSON) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  try {
    if (await bringsCertificates(response)) return undefined
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: () => true, // It was looked up, and used up, before.
      expectedOrigin: site.origin,
      expectedRPID: domainOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo
  } catch {
    return undefined // Whatever is amiss in it, the library says by throwing; nothing of ours runs in there.
  }
}

/** A certificate names a list of revoked ones at an address of its choice, which would be asked for. */
async function bringsCertificates({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers')
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const format = attestation.get('fmt')
  return format !== 'none' && (format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined)
}
