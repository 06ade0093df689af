import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { mailAddress } from '../mail/mail-address.ts'
import { askForMail, type Mail } from '../mail/outbox.ts'
import type { Newsroom } from '../newsroom.ts'
import { hashOf, TOKEN_PATTERN } from '../people/secret-token.ts'
import { admitTry, forgive, readerAddressKey, readerMailKey } from '../people/tries.ts'
import type { Tables } from '../tables.ts'
import { join } from './join.ts'
import type { Reader } from './reader.ts'
import { forgetLetters, isAwaited, type LinkLetter, makeLink, useLink } from './reader-links.ts'
import { findReaderWhoCame } from './reader-store.ts'
import { letIn, type LetIn, type Visitor } from './sessions.ts'

/**
 * Has a link sent to an e-mail address, whosever it is: nobody learns whether it is known. Refuses (`invalid`) what is no
 * address, and (`too_fast`, with `until`) what is asked for too often for one address or from one network.
 */
export async function askForLink(
  newsroom: Newsroom,
  order: {
    readonly email: string
    /** Of the words of the letter. */
    readonly language: string
    /** The path that they are led to by the link. */
    readonly next: string | undefined
    /** Where they ask from. It is counted, and not kept. */
    readonly address: string
  },
): Promise<void> {
  const email = mailAddress(order.email)
  if (email === undefined) throw new Refusal('invalid', { noun: 'reader', field: 'email' })
  await admitTry(newsroom, [readerMailKey(email), readerAddressKey(order.address)])
  await newsroom.write(async (tx) => {
    await forgetLetters(tx)
    await askForMail(tx, { purpose: 'reader_link', login: email, language: order.language, next: order.next })
  })
}

/**
 * The letter to an address, made at the moment that it goes out: its link is known to nobody before. Undefined for one that
 * nobody waits for any more.
 */
export async function writeLinkLetter(newsroom: Newsroom, mail: Mail): Promise<LinkLetter | undefined> {
  const { login: email, language, next = null } = mail
  if (email === undefined) return undefined
  return newsroom.write(async (tx) => {
    if (!isAwaited(mail, tx.at)) return undefined
    return { email, language, ...(await makeLink(tx, { email, next, readerId: null })) }
  })
}

/** What a link opens now. */
export interface OpenLink {
  readonly email: string
  readonly next: string | undefined
  /** Who it is for; undefined for who comes for the first time. */
  readonly reader: Reader | undefined
}

/** What a token opens now; undefined for one that was used, has run out, or never was. Looking uses nothing up. */
export async function findLink(db: Kysely<Tables>, token: string, now: Instant): Promise<OpenLink | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  const row = await db
    .selectFrom('reader_links')
    .select(['email', 'next'])
    .where('token_hash', '=', hashOf(token))
    .where('reader_id', 'is', null) // Others give an address, and let nobody in.
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { email, next } = row
  return { email, next: next ?? undefined, reader: await findReaderWhoCame(db, { by: 'address', email }) }
}

/**
 * Signs in by a link: who was here before, or somebody new under the name that they chose. All links to the address are
 * void then. Refuses (`missing`) a link that was used, has run out, or never was; and (`invalid`) a name that `joinReader`
 * refuses, which uses nothing up.
 */
export async function signInByLink(
  newsroom: Newsroom,
  order: { readonly token: string; readonly name: string | undefined; readonly visitor: Visitor },
): Promise<LetIn & { readonly next: string | undefined }> {
  return newsroom.write(async (tx) => {
    const used = await useLink(tx, { token: order.token, readerId: null })
    if (!used) throw new Refusal('missing', { noun: 'link' })
    const { email, next } = used
    const reader = await join(tx, { came: { by: 'address', email }, name: order.name ?? '' })
    await tx.rows.deleteFrom('reader_links').where('email', '=', email).where('reader_id', 'is', null).execute()
    await forgive(tx, [readerMailKey(email), readerAddressKey(order.visitor.address)])
    return { ...(await letIn(tx, reader, order.visitor, 'link')), next: next ?? undefined }
  })
}
