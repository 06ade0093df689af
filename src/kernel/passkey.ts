import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { MINUTE } from './clock.ts'
import type { MadeAnswer, SignedAnswer } from './passkey-answer.ts'

/** For which site a passkey is: browsers give it to no other. */
export interface PasskeySite {
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** What people know the site by. */
  readonly name: string
}

/** Who a passkey is made for. The `handle` lies in it, and comes back when it signs. */
export interface PasskeyOwner {
  readonly handle: string
  readonly name: string
  readonly displayName: string
}

/** A passkey as it is kept; bytes in base64url. */
export interface KeptPasskey {
  readonly credentialId: string
  readonly publicKey: string
  readonly counter: number
}

/** ES256, EdDSA and RS256: what phones, security keys and Windows Hello make. */
const ALGORITHMS = [-7, -8, -257]

/** How long somebody may take over finger, PIN or telephone; a page that stands open longer asks again. */
export const CHALLENGE_LIFE = 10 * MINUTE

/** The domain that passkeys are bound to: the host of the portal's public address. */
function domainOf({ origin }: Pick<PasskeySite, 'origin'>): string {
  return new URL(origin).hostname
}

/** What a browser needs to make a passkey. A device that has one of the `known` makes no second. */
export async function creationOptions(
  site: PasskeySite,
  order: {
    readonly challenge: string
    readonly owner: PasskeyOwner
    readonly known: readonly { readonly credentialId: string; readonly transports: readonly string[] }[]
  },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const { challenge, owner, known } = order
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: domainOf(site),
    userName: owner.name,
    userDisplayName: owner.displayName,
    userID: new Uint8Array(Buffer.from(owner.handle)),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: CHALLENGE_LIFE,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

/** What a browser needs to ask for a passkey of this site, whosever it is. */
export function requestOptions(
  site: Pick<PasskeySite, 'origin'>,
  challenge: string,
): PublicKeyCredentialRequestOptionsJSON {
  return {
    challenge,
    rpId: domainOf(site),
    userVerification: 'required',
    timeout: CHALLENGE_LIFE,
    allowCredentials: [],
  }
}

export interface MadePasskey extends KeptPasskey {
  readonly transports: readonly string[]
  /** It is kept in an account and goes with its owner from device to device. */
  readonly backedUp: boolean
}

/**
 * The passkey that a browser has made, if it is for this site, and was made with a finger or a PIN and without
 * certificates, which nobody asked for. Whether its challenge was ours must be known already.
 */
export async function verifyMade(site: PasskeySite, made: MadeAnswer): Promise<MadePasskey | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const response = made as RegistrationResponseJSON
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
    if (!registrationInfo) return undefined
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp: credentialBackedUp,
    }
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

/**
 * The counter that a passkey has reached, if its signature is right and everything that was signed is: the site, the
 * owner, a finger or a PIN, a counter that did not go back. Whether its challenge was ours must be known already.
 */
export async function verifySigned(
  site: Pick<PasskeySite, 'origin'>,
  passkey: KeptPasskey & { readonly handle: string },
  signed: SignedAnswer,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const owner = signed.response.userHandle
  if (owner != null && Buffer.from(owner, 'base64url').toString() !== passkey.handle) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...(signed as AuthenticationResponseJSON), clientExtensionResults: {} },
      expectedChallenge: () => true, // It was looked up, and used up, before.
      expectedOrigin: site.origin,
      expectedRPID: domainOf(site),
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined // As above.
  }
}
