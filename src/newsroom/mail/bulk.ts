import { type Kysely, type Selectable, sql } from 'kysely'
import { DAY, HOUR, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { MailTables } from './mail-table.ts'
import { delayAfter } from './outbox.ts'

/** A mail to one of many readers: an issue of the newsletter, or the question whether they want it. */
export interface BulkMail {
  readonly id: string
  readonly subscriberId: Id
  /** The day of the issue; undefined for the question. */
  readonly issueDay: string | undefined
  readonly edition: string
  readonly askedAt: Instant
  /** How often it was tried before. */
  readonly tries: number
}

/** Who has taken mails has so long to send them; then another may. */
export const BULK_HOLD = 5 * MINUTE
/** Yesterday's issue helps nobody; whoever asked for it three days ago has forgotten. */
const PATIENCE = { issue: 12 * HOUR, question: 72 * HOUR }
/** What was settled is kept for so long. */
const MEMORY = 7 * DAY

/** Asks a subscriber by mail, within a transaction, whether they want the newsletter. */
export async function askSubscriber(
  tx: Tx,
  order: { readonly subscriberId: Id; readonly edition: string },
): Promise<void> {
  await tx.rows
    .insertInto('mails')
    .values({
      ...unsent(tx),
      id: tx.nextId(),
      purpose: 'question',
      subscriber_id: order.subscriberId,
      language: order.edition,
    })
    .execute()
}

/**
 * Addresses an issue to every active subscriber of an edition, within a transaction, and says to how many. A subscriber
 * has one mail a day: the id says so, whatever happens to editions or issues.
 */
export async function addressIssue(
  tx: Tx,
  { day, edition }: { readonly day: string; readonly edition: string },
): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await tx.rows
    .insertInto('mails')
    .columns(['id', 'purpose', 'language', 'asked_at', 'next_at', 'tries', 'subscriber_id', 'issue_day'])
    .expression((eb) =>
      eb
        .selectFrom('newsletter_subscribers')
        .select((inner) => [
          sql<string>`${`${day}.`} || id`.as('id'),
          inner.val('issue').as('purpose'),
          inner.val(edition).as('language'),
          inner.val(tx.at).as('asked_at'),
          inner.val(tx.at).as('next_at'),
          sql<number>`0`.as('tries'),
          'newsletter_subscribers.id as subscriber_id',
          inner.val(day).as('issue_day'),
        ])
        .where('state', '=', 'active')
        .where('edition', '=', edition),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** Takes some mails that are due, the questions first. Nobody else gets them before `BULK_HOLD` is over. */
export async function takeBulk(newsroom: Newsroom, holder: string, most: number): Promise<readonly BulkMail[]> {
  const now = newsroom.now()
  const questions = await dueIds(newsroom.database.read, now, { most, issues: false })
  const ids = questions.length > 0 ? questions : await dueIds(newsroom.database.read, now, { most, issues: true })
  if (ids.length === 0) return []
  const taken = await newsroom.write((tx) =>
    tx.rows
      .updateTable('mails')
      .set({ holder, next_at: later(tx.at, BULK_HOLD) })
      .where('id', 'in', [...ids])
      .where('next_at', '<=', now) // Not so any more where another node was quicker.
      .returningAll()
      .execute(),
  )
  return taken.map(mailOf)
}

async function dueIds(
  db: Kysely<Tables>,
  now: Instant,
  { most, issues }: { readonly most: number; readonly issues: boolean },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mails')
    .select('id')
    .where('subscriber_id', 'is not', null)
    .where('next_at', 'is not', null)
    .where('issue_day', issues ? 'is not' : 'is', null)
    .where('next_at', '<=', now)
    .orderBy('issue_day')
    .orderBy('next_at')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Notes within a transaction that a mail is done with: sent, or never to be. False when it was noted before. */
export async function settleBulk(
  tx: Tx,
  mail: BulkMail,
  { why }: { readonly why?: string | undefined } = {},
): Promise<boolean> {
  const settled = why === undefined ? { sent_at: tx.at, why: null } : { given_up_at: tx.at, why }
  const { numUpdatedRows } = await tx.rows
    .updateTable('mails')
    .set({ holder: null, next_at: null, tries: mail.tries + 1, ...settled })
    .where('id', '=', mail.id)
    .where('next_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Has a mail that the server did not take now tried again later. False when it is too late for that. */
export async function retryBulk(tx: Tx, mail: BulkMail, why: string): Promise<boolean> {
  const tries = mail.tries + 1
  const next = later(tx.at, delayAfter(tries))
  if (next > later(mail.askedAt, mail.issueDay === undefined ? PATIENCE.question : PATIENCE.issue)) return false
  await tx.rows
    .updateTable('mails')
    .set({ holder: null, next_at: next, tries, why })
    .where('id', '=', mail.id)
    .where('next_at', 'is not', null)
    .execute()
  return true
}

/** Takes back, within a transaction, all that was still to go to a subscriber. */
export async function recallMailTo(tx: Tx, subscriberId: Id): Promise<void> {
  await tx.rows.deleteFrom('mails').where('subscriber_id', '=', subscriberId).execute()
}

/** Forgets within a transaction what went out long ago. */
export async function forgetBulk(tx: Tx): Promise<void> {
  await tx.rows
    .deleteFrom('mails')
    .where('subscriber_id', 'is not', null)
    .where('next_at', 'is', null)
    .where('asked_at', '<', later(tx.at, -MEMORY))
    .execute()
}

function unsent({ at }: Tx) {
  const none = { staff_id: null, login: null, holder: null, sent_at: null, given_up_at: null, why: null }
  return { ...none, asked_at: at, next_at: at, tries: 0, issue_day: null }
}

function mailOf(row: Selectable<MailTables['mails']>): BulkMail {
  return {
    id: row.id,
    subscriberId: row.subscriber_id!,
    issueDay: row.issue_day ?? undefined,
    edition: row.language!,
    askedAt: row.asked_at,
    tries: row.tries,
  }
}
