import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { CHALLENGE_LIFE, type PasskeySite, requestOptions, verifySigned } from '../../kernel/passkey.ts'
import { challengeIn, signedAnswer } from '../../kernel/passkey-answer.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { newToken } from '../people/secret-token.ts'
import { keepTicket, useTicket } from '../people/tickets.ts'
import { admitTry, readerAddressKey, takeBack } from '../people/tries.ts'
import { passkeyHandle } from './passkeys.ts'
import { lockReader } from './reader-store.ts'
import { letIn, type LetIn, type Visitor } from './sessions.ts'

/** What a browser needs to ask for a passkey of this site, whosever it is. */
export async function askForReaderPasskey(
  newsroom: Newsroom,
  site: Pick<PasskeySite, 'origin'>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = newToken()
  await newsroom.write((tx) =>
    keepTicket(tx, 'reader_passkey_sign_in', { token: challenge, facts: {}, lifeMs: CHALLENGE_LIFE }),
  )
  return requestOptions(site, challenge)
}

/**
 * Signs a reader in by a passkey. Refuses (`forbidden`, in one wording) whatever is amiss: an answer to no question of ours,
 * of another site, without a finger or PIN, from a passkey that was copied or that nobody has; and (`too_fast`) what comes
 * too often.
 */
export async function signInByPasskey(
  newsroom: Newsroom,
  site: Pick<PasskeySite, 'origin'>,
  order: { readonly response: unknown; readonly visitor: Visitor },
): Promise<LetIn> {
  const keys = [readerAddressKey(order.visitor.address)]
  await admitTry(newsroom, keys)
  const wrong = new Refusal('forbidden', { noun: 'passkey' })
  const parsed = signedAnswer.safeParse(order.response)
  if (!parsed.success) throw wrong
  // Used up whatever comes of it: what was signed once cannot be brought again.
  const asked = await newsroom.write((tx) => useTicket(tx, 'reader_passkey_sign_in', challengeIn(parsed.data)))
  const passkey = await newsroom.database.read
    .selectFrom('reader_passkeys')
    .selectAll()
    .where('credential_id', '=', parsed.data.id)
    .executeTakeFirst()
  if (!asked || !passkey) throw wrong
  const kept = {
    credentialId: passkey.credential_id,
    publicKey: passkey.public_key,
    counter: Number(passkey.counter),
    handle: passkeyHandle(passkey.reader_id),
  }
  const counter = await verifySigned(site, kept, parsed.data)
  if (counter === undefined) throw wrong
  return newsroom.write(async (tx) => {
    const used = await tx.rows
      .updateTable('reader_passkeys')
      .set({ counter, used_at: tx.at })
      .where('id', '=', passkey.id)
      .where('counter', '=', passkey.counter)
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n) throw wrong
    await takeBack(tx, keys)
    return letIn(tx, await lockReader(tx, passkey.reader_id), order.visitor, 'passkey')
  })
}
