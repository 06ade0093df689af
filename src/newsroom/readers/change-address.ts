import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import { mailAddress } from '../mail/mail-address.ts'
import { askForMail, type Mail } from '../mail/outbox.ts'
import type { Newsroom } from '../newsroom.ts'
import { hashOf, TOKEN_PATTERN } from '../people/secret-token.ts'
import { admitTry, readerAddressKey, readerMailKey } from '../people/tries.ts'
import type { Tables } from '../tables.ts'
import { readAddress } from './own-data-reading.ts'
import { forgetLetters, isAwaited, type LinkLetter, makeLink, useLink } from './reader-links.ts'
import { lockReader } from './reader-store.ts'
import type { ReaderIn } from './sessions.ts'

/**
 * Has a link sent to the address that a reader wants to be written to from now on; nothing changes before it comes back.
 * Nobody learns whether the address is known. Refuses (`invalid`) what is no address, and (`too_fast`) what is asked for
 * too often.
 */
export async function askToChangeAddress(
  newsroom: Newsroom,
  { reader }: ReaderIn,
  order: { readonly email: string; readonly language: string; readonly address: string },
): Promise<void> {
  const email = mailAddress(order.email)
  if (email === undefined) throw new Refusal('invalid', { noun: 'reader', field: 'email' })
  await admitTry(newsroom, [readerMailKey(email), readerAddressKey(order.address)])
  await newsroom.write(async (tx) => {
    await forgetLetters(tx)
    await askForMail(tx, { purpose: 'reader_address', login: email, language: order.language, readerId: reader.id })
  })
}

/**
 * The letter to the new address, made at the moment that it goes out. Undefined for one that nobody waits for any more,
 * and when its reader has left meanwhile.
 */
export async function writeAddressLetter(newsroom: Newsroom, mail: Mail): Promise<LinkLetter | undefined> {
  const { login: email, language, readerId } = mail
  if (email === undefined || readerId === undefined) return undefined
  return newsroom.write(async (tx) => {
    if (!isAwaited(mail, tx.at)) return undefined
    const reader = await tx.rows
      .selectFrom('readers')
      .select('id')
      .where('id', '=', readerId)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    if (!reader) return undefined
    return { email, language, ...(await makeLink(tx, { email, next: null, readerId })) }
  })
}

/** The address that a link would give to this reader; undefined for one that was used, has run out, or is another's. */
export async function findNewAddress(
  db: Kysely<Tables>,
  { token, readerId, now }: { readonly token: string; readonly readerId: Id; readonly now: string },
): Promise<string | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  const row = await db
    .selectFrom('reader_links')
    .select('email')
    .where('token_hash', '=', hashOf(token))
    .where('reader_id', '=', readerId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.email
}

/**
 * Makes the address of a link the reader's own, in the browser in which they are signed in; the address before is told,
 * and opens nothing any more. Refuses (`missing`) a link that was used, has run out, or is for somebody else, and
 * (`invalid`) an address that another reader has.
 */
export async function changeAddress(
  newsroom: Newsroom,
  { reader }: ReaderIn,
  order: { readonly token: string; readonly language: string },
): Promise<void> {
  await newsroom.as({ kind: 'reader', id: reader.id }).write(async (tx) => {
    await hold(tx, 'readers who come')
    await lockReader(tx, reader.id)
    const used = await useLink(tx, { token: order.token, readerId: reader.id })
    if (!used) throw new Refusal('missing', { noun: 'link' })
    const { email } = used
    const owner = await tx.rows.selectFrom('readers').select('id').where('email', '=', email).executeTakeFirst()
    if (owner && owner.id !== reader.id) throw new Refusal('invalid', { noun: 'reader', field: 'email', why: 'taken' })
    const before = await readAddress(tx.rows, reader.id)
    await tx.rows.updateTable('readers').set({ email }).where('id', '=', reader.id).execute()
    await tx.rows.deleteFrom('reader_links').where('reader_id', '=', reader.id).execute()
    if (before === email) return
    await record(tx, { kind: 'reader.readdressed', readerId: reader.id })
    if (before === undefined) return
    await tx.rows.deleteFrom('reader_links').where('email', '=', before).execute()
    await askForMail(tx, { purpose: 'reader_moved', login: before, language: order.language, readerId: reader.id })
  })
}
