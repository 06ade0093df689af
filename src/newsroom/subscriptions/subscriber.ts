import type { Selectable } from 'kysely'
import { DAY, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { askSubscriber, recallMailTo } from '../mail/bulk.ts'
import { mailAddress } from '../mail/mail-address.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { readDoorToken } from './newsletter-token.ts'
import type { SubscriptionTables } from './subscription-table.ts'

type Row = Selectable<SubscriptionTables['newsletter_subscribers']>

/** Who does not say yes for so long is forgotten, and so is the address. */
export const QUESTION_LIFE = 7 * DAY
/** One question in so long, and so many in a day, whoever types somebody's address. */
const ASK_EVERY = 10 * MINUTE
const MOST_ASKS = 3

/**
 * Asks whoever has an address, by mail, whether they want the newsletter in an edition; nothing else is sent before they
 * say yes. Whoever typed the address is told nothing by this: it does the same for addresses that are known. Refuses
 * (`invalid`) what is no address.
 */
export async function askForNewsletter(
  newsroom: Newsroom,
  order: { readonly address: string; readonly edition: string },
): Promise<void> {
  const address = mailAddress(order.address)
  if (address === undefined) throw new Refusal('invalid', { noun: 'subscriber', field: 'address' })
  await newsroom.write(async (tx) => {
    const known = await lockByAddress(tx, address)
    if (known && isPestered(known, tx.at)) return
    const isNewDay = !known || known.asked_at < later(tx.at, -DAY)
    const asked = { wanted_edition: order.edition, asked_at: tx.at, asks: isNewDay ? 1 : known.asks + 1 }
    const subscriberId = known?.id ?? tx.nextId()
    if (known) await tx.rows.updateTable('newsletter_subscribers').set(asked).where('id', '=', known.id).execute()
    else {
      const state = { state: 'waiting', edition: order.edition, confirmed_at: null, bounces: 0, bounced_at: null }
      await tx.rows
        .insertInto('newsletter_subscribers')
        .values({ id: subscriberId, address, address_key: address, ...state, ...asked })
        .onConflict((conflict) => conflict.column('address_key').doNothing()) // Typed twice at once: asked once.
        .execute()
      if (!(await lockById(tx, subscriberId))) return
    }
    await askSubscriber(tx, { subscriberId, edition: order.edition })
  })
}

function isPestered({ asked_at: askedAt, asks }: Row, now: string): boolean {
  return askedAt > later(now, -ASK_EVERY) || (asks >= MOST_ASKS && askedAt > later(now, -DAY))
}

/** Says yes, by the link of the question. Refuses (`missing`) a link that is void, or was asked for too long ago. */
export async function confirmNewsletter(newsroom: Newsroom, { token }: { readonly token: string }): Promise<void> {
  const id = await readDoorToken(newsroom, 'confirm', token)
  await newsroom.write(async (tx) => {
    const row = id === undefined ? undefined : await lockById(tx, id)
    if (!row || row.asked_at < later(tx.at, -QUESTION_LIFE)) throw new Refusal('missing', { noun: 'subscriber' })
    if (row.state === 'active' && row.edition === row.wanted_edition) return
    await tx.rows
      .updateTable('newsletter_subscribers')
      .set({ state: 'active', edition: row.wanted_edition, confirmed_at: tx.at, bounces: 0, bounced_at: null })
      .where('id', '=', row.id)
      .execute()
    const kind = row.state === 'active' ? 'subscription.changed' : 'subscription.made'
    await record(tx, { kind, subscriptionId: row.id, channel: 'newsletter' })
  })
}

/**
 * Leaves, by the link of any issue: the address is deleted, and what was still to go to it. Who has left may leave again.
 * Refuses (`missing`) a link that the house did not make.
 */
export async function leaveNewsletter(newsroom: Newsroom, { token }: { readonly token: string }): Promise<void> {
  const id = await readDoorToken(newsroom, 'leave', token)
  if (id === undefined) throw new Refusal('missing', { noun: 'subscriber' })
  await newsroom.write(async (tx) => {
    const { numDeletedRows } = await tx.rows
      .deleteFrom('newsletter_subscribers')
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return
    await recallMailTo(tx, id)
    await record(tx, { kind: 'subscription.ended', subscriptionIds: [id], channel: 'newsletter', why: 'asked' })
  })
}

/** Forgets who never said yes. */
export async function forgetUnanswered(tx: Tx): Promise<void> {
  const rows = await tx.rows
    .selectFrom('newsletter_subscribers')
    .select('id')
    .where('state', '=', 'waiting')
    .where('asked_at', '<', later(tx.at, -QUESTION_LIFE))
    .execute()
  for (const { id } of rows) {
    await recallMailTo(tx, id)
    await tx.rows.deleteFrom('newsletter_subscribers').where('id', '=', id).execute()
  }
}

/** By an address as `mailAddress` gives it. */
export function lockByAddress(tx: Tx, address: string): Promise<Row | undefined> {
  return locked(tx).where('address_key', '=', address).executeTakeFirst()
}

export function lockById(tx: Tx, id: Id): Promise<Row | undefined> {
  return locked(tx).where('id', '=', id).executeTakeFirst()
}

function locked(tx: Tx) {
  const rows = tx.rows.selectFrom('newsletter_subscribers').selectAll()
  return tx.engine === 'postgres' ? rows.forUpdate() : rows
}
