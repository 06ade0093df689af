import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { CHALLENGE_LIFE, type PasskeySite, requestOptions, verifySigned } from '../../kernel/passkey.ts'
import { challengeIn, signedAnswer } from '../../kernel/passkey-answer.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Role } from './policy.ts'
import { newToken } from './secret-token.ts'
import { endSessions, openSession, type SignedIn, type Whence } from './sessions.ts'
import { type Opened, wrong } from './sign-in.ts'
import { keepTicket, useTicket } from './tickets.ts'
import { addressKey, admitTry, takeBack } from './tries.ts'

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
  return requestOptions(site, challenge)
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
  const kept = {
    credentialId: passkey.credential_id,
    publicKey: passkey.public_key,
    counter: Number(passkey.counter),
    handle: passkey.staff_id,
  }
  const counter = await verifySigned(site, kept, response)
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
