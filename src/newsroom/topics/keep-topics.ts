import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { leadOn, refuseBadSlug, refuseTakenSlug, takeBack } from '../addresses/former-address.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { lockTopic } from './topic-store.ts'

/**
 * Gives a topic another address. The old one leads to it for good, in every edition, with its feeds. Refuses (`invalid`)
 * an address that is malformed, taken or leads elsewhere.
 */
export async function readdressTopic(
  newsroom: Newsroom,
  order: { readonly topicId: Id; readonly slug: string },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  refuseBadSlug('topic', order.slug)
  await newsroom.write(async (tx) => {
    const { id, slug: before } = await lockTopic(tx, order.topicId)
    if (before === order.slug) return
    await refuseTakenSlug(tx, 'topic', order.slug, id)
    await takeBack(tx, 'topic', order.slug)
    await tx.rows.updateTable('topics').set({ slug: order.slug }).where('id', '=', id).execute()
    await leadOn(tx, { noun: 'topic', slug: before, id })
    await record(tx, { kind: 'topic.readdressed', topicId: id, slug: order.slug, before })
  })
}

/** Closes a topic: its page stays, no story can be put under it any more. Or opens it again. */
export async function closeTopic(
  newsroom: Newsroom,
  order: { readonly topicId: Id; readonly closed: boolean },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const { id, closedAt } = await lockTopic(tx, order.topicId)
    if ((closedAt !== undefined) === order.closed) return
    await tx.rows
      .updateTable('topics')
      .set({ closed_at: order.closed ? tx.at : null })
      .where('id', '=', id)
      .execute()
    await record(tx, { kind: order.closed ? 'topic.closed' : 'topic.reopened', topicId: id })
  })
}
