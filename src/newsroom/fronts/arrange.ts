import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { FrontSlot } from '../../changes/change.ts'
import { record } from '../../changes/record.ts'
import { hold, mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'

/** A front: `home`, `section:SLUG` or `topic:SLUG`. */
export type FrontName = 'home' | `section:${string}` | `topic:${string}`

/** 头条, 头条旁, 要闻. Section blocks and the rest fill themselves with what is newest. */
export const PLACES = ['lead', 'second', 'brief'] as const
export type Place = (typeof PLACES)[number]

/** How many stories a place holds. */
export const CAPACITY: Readonly<Record<Place, number>> = { lead: 1, second: 2, brief: 9 }

/**
 * Sets a front: which story stands where. The whole front in one go, so that no reader sees half a change; the log keeps
 * every arrangement, so any past front can be shown. Refuses (`invalid`) a story placed twice or a place overfilled,
 * and (`missing`) a story that is not there. Of two editors at once, the later has it.
 */
export async function arrangeFront(newsroom: Newsroom, front: FrontName, slots: readonly FrontSlot[]): Promise<void> {
  allow(newsroom.actor, 'arrange_front')
  refuseBadSlots(slots)
  await newsroom.write(async (tx) => {
    await hold(tx, `front ${front}`)
    await mustBeKnown(
      tx,
      'article',
      slots.map((slot) => slot.articleId),
    )
    await tx.rows.deleteFrom('front_slots').where('front', '=', front).execute()
    const rows = PLACES.flatMap((place) =>
      slots
        .filter((slot) => slot.place === place)
        .map((slot, position) => ({ front, place, position, article_id: slot.articleId })),
    )
    if (rows.length > 0) await tx.rows.insertInto('front_slots').values(rows).execute()
    await record(tx, { kind: 'front.arranged', front, slots })
  })
}

function refuseBadSlots(slots: readonly FrontSlot[]): void {
  const seen = new Set<Id>()
  const filled: Record<string, number> = {}
  for (const { place, articleId } of slots) {
    if (!(PLACES as readonly string[]).includes(place))
      throw new Refusal('invalid', { noun: 'front', place, why: 'no such place' })
    if (seen.has(articleId)) throw new Refusal('invalid', { noun: 'front', articleId, why: 'placed twice' })
    seen.add(articleId)
    filled[place] = (filled[place] ?? 0) + 1
    if (filled[place] > CAPACITY[place as Place]) throw new Refusal('invalid', { noun: 'front', place, why: 'full' })
  }
}

/** The slots of a front, in order. A slot may name a story that has been retracted since; it shows nothing then. */
export async function listSlots(db: Kysely<Tables>, front: FrontName): Promise<readonly FrontSlot[]> {
  const rows = await db
    .selectFrom('front_slots')
    .select(['place', 'article_id'])
    .where('front', '=', front)
    .orderBy('place')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ place: row.place, articleId: row.article_id }))
}
