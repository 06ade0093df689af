import { DAY, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { recallMailTo } from '../mail/bulk.ts'
import { mailAddress } from '../mail/mail-address.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { lockByAddress, lockById } from './subscriber.ts'

/** A mailbox that came back so often is written to no more … */
const MOST_BOUNCES = 3
/** … unless the last time was so long ago that it counts as mended. */
const MENDED_AFTER = 30 * DAY

/**
 * Counts mails that came back after a server had taken them, as the house's mail provider reports them. Gives how many of
 * the addresses are written to no more. Addresses that nobody subscribed with are passed over.
 */
export async function reportBounces(
  newsroom: Newsroom,
  { addresses }: { readonly addresses: readonly string[] },
): Promise<number> {
  allow(newsroom.actor, 'run_house')
  return newsroom.write(async (tx) => {
    let stopped = 0
    for (const address of addresses) {
      const known = mailAddress(address)
      const row = known === undefined ? undefined : await lockByAddress(tx, known)
      if (row && (await countBounce(tx, row.id))) stopped += 1
    }
    return stopped
  })
}

/** Counts a mail that came back, within a transaction, and says whether this was one too many. */
export async function countBounce(tx: Tx, subscriberId: Id): Promise<boolean> {
  const row = await lockById(tx, subscriberId)
  if (!row || row.state === 'stopped') return false
  const isMended = (row.bounced_at ?? '') < later(tx.at, -MENDED_AFTER)
  const bounces = isMended ? 1 : row.bounces + 1
  const stops = bounces >= MOST_BOUNCES
  await tx.rows
    .updateTable('newsletter_subscribers')
    .set({ bounces, bounced_at: tx.at, ...(stops && { state: 'stopped' }) })
    .where('id', '=', subscriberId)
    .execute()
  if (!stops) return false
  await recallMailTo(tx, subscriberId)
  await record(tx, {
    kind: 'subscription.ended',
    subscriptionIds: [subscriberId],
    channel: 'newsletter',
    why: 'bounced',
  })
  return true
}
