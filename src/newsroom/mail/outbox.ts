import type { Kysely, Selectable } from 'kysely'
import { HOUR, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { MailTables } from './mail-table.ts'

/** What is written to somebody of the staff … */
type StaffMailPurpose = 'invitation' | 'reset'
/** … and to readers: a link to sign in, one to a new address, a word to the old one. */
export type MailPurpose = StaffMailPurpose | 'reader_link' | 'reader_address' | 'reader_moved'

/** A mail that was asked for: to somebody of the staff, to whoever has a sign-in name or address, or to an address. */
export interface Mail {
  readonly id: Id
  readonly purpose: MailPurpose
  readonly staffId: Id | undefined
  readonly login: string | undefined
  /** Of a reader who is known. */
  readonly readerId?: Id | undefined
  /** The path that they wanted to see, of a reader. */
  readonly next: string | undefined
  /** Of whoever asked, for somebody who has not chosen a language. */
  readonly language: string | undefined
  readonly askedAt: Instant
  /** How often it was tried before. */
  readonly tries: number
}

/** How a mail stands, for whoever asked for it. */
export interface MailState {
  readonly purpose: StaffMailPurpose
  readonly askedAt: Instant
  readonly state: 'waiting' | 'sent' | 'abandoned'
  readonly at: Instant
  /** What the mail server said to the last try that failed. */
  readonly why: string | undefined
}

/** Who has taken a mail to send it has so long for it; then another may. */
const HOLD = 5 * MINUTE
const SHORTEST_DELAY = MINUTE
const LONGEST_DELAY = 4 * HOUR
/** A mail that could not be sent for so long is given up: what it leads to would be void. */
const PATIENCE = 72 * HOUR

/** How long after so many failures a mail is tried again: a minute, and twice as long each time. */
export function delayAfter(failures: number): number {
  return Math.min(LONGEST_DELAY, SHORTEST_DELAY * 2 ** Math.min(20, failures - 1))
}

/**
 * Asks for a mail within a transaction: it goes out if, and only if, what it tells of has happened. The caller records it
 * with what it does (`mailAsked`), but for what anybody may ask for in anybody's name, which would fill the log.
 */
export async function askForMail(
  tx: Tx,
  order: {
    readonly purpose: MailPurpose
    readonly staffId?: Id
    readonly login?: string
    readonly readerId?: Id
    readonly language?: string | undefined
    readonly next?: string | undefined
  },
): Promise<Id> {
  const id = tx.nextId()
  const { purpose, staffId = null, login = null, readerId = null, language = null, next = null } = order
  const state = { next_at: tx.at, tries: 0, holder: null, sent_at: null, given_up_at: null, why: null }
  await tx.rows
    .insertInto('mails')
    .values({ id, purpose, staff_id: staffId, login, reader_id: readerId, language, next, asked_at: tx.at, ...state })
    .execute()
  return id
}

/** Takes the mail that has waited longest, if any is due. Nobody else gets it before the holder's time is over. */
export async function takeMail(newsroom: Newsroom, holder: string): Promise<Mail | undefined> {
  const due = await findDue(newsroom.database.read, newsroom.now())
  if (!due) return undefined
  return newsroom.write(async (tx) => {
    const taken = await tx.rows
      .updateTable('mails')
      .set({ holder, next_at: later(tx.at, HOLD) })
      .where('id', '=', due.id)
      .where('next_at', '=', due.next_at)
      .returningAll()
      .executeTakeFirst()
    return taken && mailOf(taken)
  })
}

function findDue(db: Kysely<Tables>, now: Instant) {
  return db
    .selectFrom('mails')
    .select(['id', 'next_at'])
    .where('next_at', 'is not', null)
    .where('subscriber_id', 'is', null) // Mail to many has its own way out: `takeBulk`.
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
}

/** It went out. The log says so of those that have somebody to go to. */
export async function mailWentOut(newsroom: Newsroom, mail: Mail, staffId: Id | undefined): Promise<void> {
  await newsroom.write(async (tx) => {
    await settle(tx, mail.id, { next_at: null, sent_at: tx.at, tries: mail.tries + 1 })
    if (staffId !== undefined) await record(tx, { kind: 'mail.sent', mailId: mail.id, purpose: mail.purpose, staffId })
  })
}

/**
 * It did not go out: it is tried again later, each time after a longer while, and given up after three days, or at once
 * when the mail server will never take it.
 */
export async function mailFailed(
  newsroom: Newsroom,
  mail: Mail,
  { why, forGood }: { readonly why: string; readonly forGood: boolean },
): Promise<void> {
  await newsroom.write(async (tx) => {
    const tries = mail.tries + 1
    const next = later(tx.at, delayAfter(tries))
    if (!forGood && next <= later(mail.askedAt, PATIENCE)) return settle(tx, mail.id, { next_at: next, tries, why })
    await settle(tx, mail.id, { next_at: null, given_up_at: tx.at, tries, why })
    const { id: mailId, purpose, staffId = null } = mail
    await record(tx, { kind: 'mail.abandoned', mailId, purpose, staffId })
  })
}

async function settle(tx: Tx, id: Id, state: Partial<Selectable<MailTables['mails']>>): Promise<void> {
  await tx.rows
    .updateTable('mails')
    .set({ holder: null, ...state })
    .where('id', '=', id)
    .execute()
}

/** Whether a mail for this purpose was asked for under a sign-in name since an instant. */
export async function wasAskedFor(
  db: Kysely<Tables>,
  asked: { readonly purpose: MailPurpose; readonly login: string; readonly since: Instant },
): Promise<boolean> {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('login', '=', asked.login)
    .where('purpose', '=', asked.purpose)
    .where('asked_at', '>', asked.since)
    .executeTakeFirst()
  return row !== undefined
}

/** How the newest mail to each of these people of the staff stands. */
export async function readNewestMail(db: Kysely<Tables>, staffIds: readonly Id[]): Promise<ReadonlyMap<Id, MailState>> {
  if (staffIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mails')
    .selectAll()
    .where('staff_id', 'in', [...staffIds])
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.staff_id!, stateOf(row)]))
}

function stateOf(row: Selectable<MailTables['mails']>): MailState {
  const settled = row.sent_at ?? row.given_up_at
  const state = row.sent_at !== null ? 'sent' : row.given_up_at !== null ? 'abandoned' : 'waiting'
  const { purpose, asked_at: askedAt, why } = row
  return { purpose: purpose as StaffMailPurpose, askedAt, state, at: settled ?? askedAt, why: why ?? undefined }
}

function mailOf(row: Selectable<MailTables['mails']>): Mail {
  return {
    id: row.id,
    purpose: row.purpose as MailPurpose,
    staffId: row.staff_id ?? undefined,
    login: row.login ?? undefined,
    readerId: row.reader_id ?? undefined,
    next: row.next ?? undefined,
    language: row.language ?? undefined,
    askedAt: row.asked_at,
    tries: row.tries,
  }
}
