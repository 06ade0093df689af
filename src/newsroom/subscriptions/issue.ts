import { record } from '../../changes/record.ts'
import { addressIssue, type BulkMail, forgetBulk, retryBulk, settleBulk } from '../mail/bulk.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { countBounce } from './bounce.ts'
import { doorToken } from './newsletter-token.ts'
import { forgetUnanswered } from './subscriber.ts'

/** What stands in an issue's texts where each reader's own link to leave belongs. */
export const LEAVE_MARK = '%%LEAVE%%'

/** One day's newsletter in one edition. */
export interface Issue {
  /** `2026-11-22`, on the paper's own calendar. */
  readonly day: string
  readonly edition: string
  readonly subject: string
  /** Both with `LEAVE_MARK` in them. */
  readonly text: string
  readonly html: string
}

/**
 * Issues a newsletter: it is kept, and addressed to everybody who subscribed to the edition, in one transaction. One issue
 * a day and edition: undefined when there is one, whichever node made it. Gives to how many it goes.
 */
export async function issueNewsletter(newsroom: Newsroom, issue: Issue): Promise<number | undefined> {
  const { day, edition } = issue
  return newsroom.write(async (tx) => {
    const made = await tx.rows
      .insertInto('newsletter_issues')
      .values({
        day,
        edition,
        made_at: tx.at,
        subject: issue.subject,
        body_text: issue.text,
        body_html: issue.html,
        addressed: 0,
        sent: 0,
        refused: 0,
      })
      .onConflict((conflict) => conflict.columns(['day', 'edition']).doNothing())
      .returning('day')
      .executeTakeFirst()
    if (!made) return undefined
    const addressed = await addressIssue(tx, { day, edition })
    await tx.rows
      .updateTable('newsletter_issues')
      .set({ addressed })
      .where('day', '=', day)
      .where('edition', '=', edition)
      .execute()
    await record(tx, { kind: 'newsletter.issued', day, edition, addressed })
    return addressed
  })
}

/** A mail with whom it goes to and what it needs. */
export interface BulkLetter {
  readonly address: string
  /** The token of the link that it is about: to say yes with, or to leave. */
  readonly token: string
  /** Undefined for the question. */
  readonly issue: Issue | undefined
}

/** What a mail is to say; undefined when there is nobody any more who wants it. */
export async function writeBulkLetter(newsroom: Newsroom, mail: BulkMail): Promise<BulkLetter | undefined> {
  const db = newsroom.database.read
  const row = await db
    .selectFrom('newsletter_subscribers')
    .select(['address', 'state'])
    .where('id', '=', mail.subscriberId)
    .executeTakeFirst()
  if (!row) return undefined
  const { issueDay: day, edition } = mail
  if (day === undefined)
    return {
      address: row.address,
      token: await doorToken(newsroom, 'confirm', mail.subscriberId),
      issue: undefined,
    }
  if (row.state !== 'active') return undefined
  const issue = await db
    .selectFrom('newsletter_issues')
    .select(['day', 'edition', 'subject', 'body_text as text', 'body_html as html'])
    .where('day', '=', day)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return issue && { address: row.address, token: await doorToken(newsroom, 'leave', mail.subscriberId), issue }
}

/** It went out, or (`void`) there was nobody to send it to. */
export async function bulkDone(newsroom: Newsroom, mail: BulkMail, how: 'sent' | 'void'): Promise<void> {
  await newsroom.write(async (tx) => {
    const isNew = await settleBulk(tx, mail, how === 'sent' ? {} : { why: 'nobody' })
    if (isNew && how === 'sent') await count(tx, mail, 'sent')
  })
}

/** It did not go out: it is tried again, or given up; a mailbox that refuses it for good is counted. */
export async function bulkFailed(
  newsroom: Newsroom,
  mail: BulkMail,
  failure: { readonly why: string; readonly forGood: boolean; readonly ofAddress: boolean },
): Promise<void> {
  await newsroom.write(async (tx) => {
    if (!failure.forGood && (await retryBulk(tx, mail, failure.why))) return
    if (!(await settleBulk(tx, mail, { why: failure.why }))) return
    await count(tx, mail, 'refused')
    if (failure.ofAddress) await countBounce(tx, mail.subscriberId)
  })
}

/** Forgets who never said yes, and what went out long ago. */
export async function tidyNewsletter(newsroom: Newsroom): Promise<void> {
  await newsroom.write(async (tx) => {
    await forgetUnanswered(tx)
    await forgetBulk(tx)
  })
}

async function count(tx: Tx, { issueDay, edition }: BulkMail, as: 'sent' | 'refused'): Promise<void> {
  if (issueDay === undefined) return
  await tx.rows
    .updateTable('newsletter_issues')
    .set((eb) => ({ [as]: eb(as, '+', 1) }))
    .where('day', '=', issueDay)
    .where('edition', '=', edition)
    .execute()
}
