import { HOUR, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Mail, MailPurpose } from '../mail/outbox.ts'
import type { Tx } from '../newsroom.ts'
import { hashOf, newToken, TOKEN_PATTERN } from '../people/secret-token.ts'

/** A link that was not used is void after so long. */
export const READER_LINK_LIFE = 20 * MINUTE
/** A letter with a link that could not be sent for so long is sent no more, and what was sent is forgotten: nobody waits for it. */
const MEMORY = HOUR

const PURPOSES = ['reader_link', 'reader_address', 'reader_moved'] as const satisfies readonly MailPurpose[]

/** A letter with a link, and whom it goes to. */
export interface LinkLetter {
  readonly email: string
  readonly language: string | undefined
  readonly token: string
  readonly expiresAt: Instant
}

/** Whether somebody still waits for a letter with a link. */
export function isAwaited({ askedAt }: Mail, now: Instant): boolean {
  return askedAt >= later(now, -MEMORY)
}

/**
 * A link to an address, made at the moment that its letter goes out: it is known to nobody before. `readerId`: whose
 * address it is to become; null: it signs in.
 */
export async function makeLink(
  tx: Tx,
  { email, next, readerId }: { readonly email: string; readonly next: string | null; readonly readerId: Id | null },
): Promise<Pick<LinkLetter, 'token' | 'expiresAt'>> {
  await tx.rows.deleteFrom('reader_links').where('expires_at', '<=', tx.at).execute()
  const token = newToken()
  const expiresAt = later(tx.at, READER_LINK_LIFE)
  await tx.rows
    .insertInto('reader_links')
    .values({ token_hash: hashOf(token), email, made_at: tx.at, expires_at: expiresAt, next, reader_id: readerId })
    .execute()
  return { token, expiresAt }
}

/** Uses a link up, if it is of this kind and has not run out: `readerId` as in `makeLink`. */
export async function useLink(
  tx: Tx,
  { token, readerId }: { readonly token: string; readonly readerId: Id | null },
): Promise<{ readonly email: string; readonly next: string | null } | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  return tx.rows
    .deleteFrom('reader_links')
    .where('token_hash', '=', hashOf(token))
    .where('reader_id', 'is not distinct from', readerId)
    .where('expires_at', '>', tx.at)
    .returning(['email', 'next'])
    .executeTakeFirst()
}

/** Forgets to whom letters went out an hour ago. */
export async function forgetLetters(tx: Tx): Promise<void> {
  await tx.rows
    .deleteFrom('mails')
    .where('purpose', 'in', PURPOSES)
    .where('next_at', 'is', null)
    .where('asked_at', '<', later(tx.at, -MEMORY))
    .execute()
}
