import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { leadOn } from '../addresses/former-address.ts'
import { moveStoriesOfSection } from '../articles/move.ts'
import { moveOnFronts } from '../fronts/move-subject.ts'
import { hold, mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { moveWire } from '../wire/move-wire.ts'
import { lockSection, type Section } from './section-store.ts'

/** What a merge moved. */
export interface Merged {
  readonly stories: number
  readonly items: number
  readonly fronts: number
}

/**
 * 并入: puts everything of one section under another and closes its book: stories in any state, wire items, what fronts
 * hold. Its addresses, and those that led to it, lead to the other from now on. All of it or nothing. It cannot be
 * undone; refuses (`invalid`) a section merged into itself and (`missing`) one that there is not.
 */
export async function mergeSections(
  newsroom: Newsroom,
  { sectionId: from, into }: { readonly sectionId: Id; readonly into: Id },
): Promise<Merged> {
  allow(newsroom.actor, 'keep_lists')
  if (from === into) throw new Refusal('invalid', { noun: 'section', id: from, why: 'the same' })
  return newsroom.write(async (tx) => {
    await hold(tx, 'sections')
    await mustBeKnown(tx, 'section', [into])
    // Stories before the section: whoever moves a story holds it first, too. Then those that came meanwhile.
    const first = await moveStoriesOfSection(tx, from, into)
    const section: Section = await lockSection(tx, from)
    const stories = first + (await moveStoriesOfSection(tx, from, into))
    const items = await moveWire(tx, { noun: 'section', from, into })
    const fronts = await moveOnFronts(tx, { noun: 'section', from, into })
    await leadOn(tx, { noun: 'section', slug: section.slug, id: into, before: from })
    await tx.rows.deleteFrom('sections').where('id', '=', from).execute()
    const { name, slug } = section
    await record(tx, { kind: 'section.merged', sectionId: from, into, name, slug, stories, items })
    return { stories, items, fronts }
  })
}
