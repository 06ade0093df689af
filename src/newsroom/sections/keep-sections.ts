import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { leadOn, refuseBadSlug, refuseTakenSlug, takeBack } from '../addresses/former-address.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { listSections, lockSection } from './section-store.ts'

/**
 * Gives a section another address. The old one leads to it for good, in every edition, with its feeds. Refuses
 * (`invalid`) an address that is malformed, taken or leads elsewhere.
 */
export async function readdressSection(
  newsroom: Newsroom,
  order: { readonly sectionId: Id; readonly slug: string },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  refuseBadSlug('section', order.slug)
  await newsroom.write(async (tx) => {
    const { id, slug: before } = await lockSection(tx, order.sectionId)
    if (before === order.slug) return
    await refuseTakenSlug(tx, 'section', order.slug, id)
    await takeBack(tx, 'section', order.slug)
    await tx.rows.updateTable('sections').set({ slug: order.slug }).where('id', '=', id).execute()
    await leadOn(tx, { noun: 'section', slug: before, id })
    await record(tx, { kind: 'section.readdressed', sectionId: id, slug: order.slug, before })
  })
}

/** Sets the order of the masthead. Refuses (`stale`) a list that does not name each section once. */
export async function orderSections(newsroom: Newsroom, order: { readonly sectionIds: readonly Id[] }): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    await hold(tx, 'sections')
    const standing = (await listSections(tx.rows)).map((section) => section.id)
    const named = new Set(order.sectionIds)
    if (
      named.size !== order.sectionIds.length ||
      named.size !== standing.length ||
      standing.some((id) => !named.has(id))
    )
      throw new Refusal('stale', { noun: 'section', sectionIds: standing })
    for (const [index, id] of order.sectionIds.entries())
      await tx.rows
        .updateTable('sections')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    await record(tx, { kind: 'section.ordered', sectionIds: order.sectionIds })
  })
}

/** Takes a section off the masthead and the home page, or puts it back. Its page and stories stay where they are. */
export async function hideSection(
  newsroom: Newsroom,
  order: { readonly sectionId: Id; readonly hidden: boolean },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const { id, hidden } = await lockSection(tx, order.sectionId)
    if (hidden === order.hidden) return
    await tx.rows
      .updateTable('sections')
      .set({ hidden: order.hidden ? 1 : 0 })
      .where('id', '=', id)
      .execute()
    await record(tx, { kind: order.hidden ? 'section.hidden' : 'section.shown', sectionId: id })
  })
}

/** Closes a section: no story can be filed in it or moved to it any more. Or opens it again. */
export async function closeSection(
  newsroom: Newsroom,
  order: { readonly sectionId: Id; readonly closed: boolean },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const { id, closedAt } = await lockSection(tx, order.sectionId)
    if ((closedAt !== undefined) === order.closed) return
    await tx.rows
      .updateTable('sections')
      .set({ closed_at: order.closed ? tx.at : null })
      .where('id', '=', id)
      .execute()
    await record(tx, { kind: order.closed ? 'section.closed' : 'section.reopened', sectionId: id })
  })
}
