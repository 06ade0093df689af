import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { listBans } from './bans.ts'
import { listNotices, MOST_NOTICES } from './notices.ts'
import { listReaderPasskeys } from './passkeys.ts'
import { getReader } from './reader-store.ts'
import { listReaderSessions } from './sessions.ts'
import { listIdentities } from './sign-in-by-provider.ts'
import { listTakenNames } from './take-name.ts'

/** The address that a reader's letters go to; undefined for who came by a provider that named none. */
export async function readAddress(db: Kysely<Tables>, readerId: Id): Promise<string | undefined> {
  const row = await db.selectFrom('readers').select('email').where('id', '=', readerId).executeTakeFirst()
  return row?.email ?? undefined
}

/**
 * All that is kept of a reader beside what they wrote, as they may take it with them. Hashes of tokens and public keys are
 * of use to nobody and are left out. Refuses (`missing`) who has left.
 */
export async function readOwnData(db: Kysely<Tables>, readerId: Id, now: Instant) {
  const { name, joinedAt } = await getReader(db, readerId)
  const [email, identities, passkeys, sessions, bans, notices, namesTaken] = await Promise.all([
    readAddress(db, readerId),
    listIdentities(db, readerId),
    listReaderPasskeys(db, readerId),
    listReaderSessions(db, readerId, now),
    listBans(db, readerId),
    listNotices(db, readerId, 2 * MOST_NOTICES),
    listTakenNames(db, readerId),
  ])
  return {
    id: readerId,
    name,
    email: email ?? null,
    joinedAt,
    identities,
    passkeys: passkeys.map(({ name: called, madeAt, usedAt = null }) => ({ name: called, madeAt, usedAt })),
    sessions: sessions.map(({ madeAt, seenAt, expiresAt, browser, factor }) => ({
      madeAt,
      seenAt,
      expiresAt,
      browser,
      factor,
    })),
    bans: bans.map(({ madeAt, until = null, reason, liftedAt = null }) => ({ madeAt, until, reason, liftedAt })),
    notices: notices.map(({ kind, commentId = null, at, seenAt = null }) => ({ kind, commentId, at, seenAt })),
    namesTaken: namesTaken.map(({ name: taken, reason, takenAt }) => ({ name: taken, reason, takenAt })),
  }
}
