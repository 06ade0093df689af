import type { Kysely, Selectable } from 'kysely'
import { DAY, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { hashOf, newToken, TOKEN_PATTERN } from '../people/secret-token.ts'
import type { Tables } from '../tables.ts'
import type { Reader } from './reader.ts'
import { findReader } from './reader-store.ts'
import type { ReaderTables } from './reader-table.ts'

/** A reader's session ends when nobody used it for so long … */
const READER_IDLE = 30 * DAY
/** … and in any case so long after it began. */
export const LONGEST_READER_SESSION = 180 * DAY
/** Being seen is written down once in so long. */
const SEEN_EVERY = 10 * MINUTE

/** By what a session was opened. */
export type ReaderFactor = 'link' | 'passkey' | 'provider'

export interface ReaderSession {
  readonly id: Id
  readonly madeAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
  /** In words: `Firefox, Windows`. The address that they came from is not kept. */
  readonly browser: string
  readonly factor: ReaderFactor
}

/** A reader who is signed in, with the session that says so. */
export interface ReaderIn {
  readonly reader: Reader
  readonly session: ReaderSession
}

/** Who is at the door. */
export interface Visitor {
  /** Where they ask from. It is counted, and not kept. */
  readonly address: string
  /** In words: `Firefox, Windows`. */
  readonly browser: string
  /** The session that this browser has had until now, if any: it ends, whosever it is. */
  readonly before: ReaderIn | undefined
}

/** Somebody is in. The token is for the browser alone; it is not kept and cannot be had again. */
export interface LetIn {
  readonly reader: Reader
  readonly token: string
}

/** Opens a session within a transaction, always with a new token, and ends the one before it. */
export async function letIn(
  tx: Tx,
  reader: Reader,
  { browser, before }: Visitor,
  factor: ReaderFactor,
): Promise<LetIn> {
  if (before) await tx.rows.deleteFrom('reader_sessions').where('id', '=', before.session.id).execute()
  await tx.rows
    .deleteFrom('reader_sessions')
    .where('reader_id', '=', reader.id)
    .where((eb) => eb.or([eb('expires_at', '<=', tx.at), eb('seen_at', '<=', later(tx.at, -READER_IDLE))]))
    .execute()
  const token = newToken()
  await tx.rows
    .insertInto('reader_sessions')
    .values({
      id: tx.nextId(),
      token_hash: hashOf(token),
      reader_id: reader.id,
      made_at: tx.at,
      seen_at: tx.at,
      expires_at: later(tx.at, LONGEST_READER_SESSION),
      browser,
      factor,
    })
    .execute()
  return { reader, token }
}

/** Who holds this token, as of now: undefined when it was ended or has run out. */
export async function findReaderIn(db: Kysely<Tables>, token: string, now: Instant): Promise<ReaderIn | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  const row = await alive(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  const reader = row && (await findReader(db, row.reader_id))
  return reader && reader.leftAt === undefined ? { reader, session: sessionOf(row) } : undefined
}

/** Notes that a session is in use, every ten minutes at most: bookkeeping, of which the log says nothing. */
export async function noteReaderSeen(newsroom: Newsroom, { reader, session }: ReaderIn): Promise<void> {
  if (newsroom.now() < later(session.seenAt, SEEN_EVERY)) return
  await newsroom.write(async (tx) => {
    await tx.rows.updateTable('reader_sessions').set({ seen_at: tx.at }).where('id', '=', session.id).execute()
    await tx.rows.updateTable('readers').set({ seen_at: tx.at }).where('id', '=', reader.id).execute()
  })
}

/** A reader's sessions that can be used now, the last used first. */
export async function listReaderSessions(
  db: Kysely<Tables>,
  readerId: Id,
  now: Instant,
): Promise<readonly ReaderSession[]> {
  const rows = await alive(db, now)
    .where('reader_id', '=', readerId)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** Ends one of a reader's own sessions, here or elsewhere. Refuses (`missing`) one that there is not or that is another's. */
export async function endReaderSession(
  newsroom: Newsroom,
  who: ReaderIn,
  order: { readonly sessionId: Id },
): Promise<void> {
  await newsroom.as({ kind: 'reader', id: who.reader.id }).write(async (tx) => {
    const ended = await tx.rows
      .deleteFrom('reader_sessions')
      .where('reader_id', '=', who.reader.id)
      .where('id', '=', order.sessionId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) throw new Refusal('missing', { noun: 'session', id: order.sessionId })
  })
}

/** Ends all of a reader's sessions but the one that they ask from. */
export async function endOtherReaderSessions(newsroom: Newsroom, who: ReaderIn): Promise<void> {
  await newsroom.as({ kind: 'reader', id: who.reader.id }).write(async (tx) => {
    await tx.rows
      .deleteFrom('reader_sessions')
      .where('reader_id', '=', who.reader.id)
      .where('id', '!=', who.session.id)
      .execute()
  })
}

function alive(db: Kysely<Tables>, now: Instant) {
  return db
    .selectFrom('reader_sessions')
    .selectAll()
    .where('expires_at', '>', now)
    .where('seen_at', '>', later(now, -READER_IDLE))
}

function sessionOf(row: Selectable<ReaderTables['reader_sessions']>): ReaderSession {
  const { id, browser } = row
  return {
    id,
    madeAt: row.made_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    browser,
    factor: row.factor as ReaderFactor,
  }
}
