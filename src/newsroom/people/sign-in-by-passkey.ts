import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { MINUTE } from '../../kernel/clock.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { domainOf, type PasskeySite } from './enrol-passkey.ts'
import { challengeIn, signedAnswer } from './passkey-answer.ts'
import type { Role } from './policy.ts'
import { newToken } from './secret-token.ts'
import { endSessions, openSession, type SignedIn, type Whence } from './sessions.ts'
import { type Opened, wrong } from './sign-in.ts'
import { keepTicket, useTicket } from './tickets.ts'
import { addressKey, admitTry, takeBack } from './tries.ts'

/** A page stands open for a while before somebody signs in; its script asks again before this is over. */
export const CHALLENGE_LIFE = 10 * MINUTE

/**
 * What a browser needs to ask for a passkey of this site, whosever it is: nobody has to say a name first, and nobody
 * learns which names there are.
 */
export async function askForPasskey(
  newsroom: Newsroom,
  site: Pick<PasskeySite, 'origin'>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = newToken()
  await newsroom.write((tx) =>
    keepTicket(tx, 'passkey_sign_in', { token: challenge, facts: {}, lifeMs: CHALLENGE_LIFE }),
  )
  return {
    challenge,
    rpId: domainOf(site),
    userVerification: 'required',
    timeout: CHALLENGE_LIFE,
    allowCredentials: [],
  }
}

/**
 * Signs somebody in by a passkey, which is both factors: the device, and the finger or PIN that opens it. `who`: a sign-in
 * by password that is half done, which this ends. Refuses (`forbidden`, in the one wording) whatever is amiss: an answer to
 * no question of ours, of another site, without a finger or PIN, from a passkey that was copied (its counter went back), of
 * a person whose access has ended; and (`too_fast`) what comes too often.
 */
export async function signInByPasskey(
  newsroom: Newsroom,
  site: Pick<PasskeySite, 'origin'>,
  order: { readonly response: unknown; readonly whence: Whence; readonly who?: SignedIn | undefined },
): Promise<Opened> {
  const keys = [addressKey(order.whence.address)]
  await admitTry(newsroom, keys)
  const parsed = signedAnswer.safeParse(order.response)
  if (!parsed.success) throw wrong()
  const response = parsed.data
  // Used up whatever comes of it: what was signed once cannot be brought again.
  const asked = await newsroom.write((tx) => useTicket(tx, 'passkey_sign_in', challengeIn(response)))
  const passkey = await findPasskey(newsroom, response.id)
  if (!asked || !passkey) throw wrong()
  const counter = await signedCounter(site, passkey, response as AuthenticationResponseJSON)
  if (counter === undefined) throw wrong()
  const { staff_id: staffId } = passkey
  return newsroom.as({ kind: 'staff', id: staffId, role: passkey.role as Role }).write(async (tx) => {
    const used = await tx.rows
      .updateTable('staff_passkeys')
      .set({ counter, used_at: tx.at })
      .where('id', '=', passkey.id)
      .where('counter', '=', passkey.counter)
      .where('staff_id', 'in', tx.rows.selectFrom('staff').select('id').where('disabled_at', 'is', null))
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n) throw wrong()
    await takeBack(tx, keys)
    if (order.who?.pending && order.who.staffId === staffId)
      await endSessions(tx, staffId, { only: order.who.session.id })
    const { id, token } = await openSession(tx, { staffId, whence: order.whence, factor: 'passkey' })
    await record(tx, { kind: 'session.opened', staffId, sessionId: id, factor: 'passkey' })
    return { token, pending: false }
  })
}

function findPasskey(newsroom: Newsroom, credentialId: string) {
  return newsroom.database.read
    .selectFrom('staff_passkeys')
    .innerJoin('staff', 'staff.id', 'staff_passkeys.staff_id')
    .selectAll('staff_passkeys')
    .select('role')
    .where('credential_id', '=', credentialId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

/** The counter that the passkey has reached, if its signature is right and everything that was signed is. */
async function signedCounter(
  { origin }: Pick<PasskeySite, 'origin'>,
  passkey: { credential_id: string; public_key: string; counter: number | string; staff_id: string },
  response: AuthenticationResponseJSON,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const owner = response.response.userHandle
  if (owner != null && Buffer.from(owner, 'base64url').toString() !== passkey.staff_id) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: () => true, // It was looked up, and used up, before.
      expectedOrigin: origin,
      expectedRPID: domainOf({ origin }),
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: Number(passkey.counter),
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined // Whatever is amiss in it, the library says by throwing; nothing of ours runs in there.
  }
}
