import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { leadOn } from '../addresses/former-address.ts'
import { moveStoriesOfTopic } from '../articles/move.ts'
import { moveOnFronts } from '../fronts/move-subject.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { moveWire } from '../wire/move-wire.ts'
import { lockTopic } from './topic-store.ts'

/** What a merge moved. */
export interface TopicMerged {
  readonly stories: number
  readonly items: number
  readonly fronts: number
}

/**
 * 并入: puts everything of one topic under another: stories in any state, wire items, what fronts hold. A story of both
 * stays there once; what readers said goes along by `moveTalk`. Its addresses, and those that led to it, lead to the other from now on, in every edition, with
 * their feeds. All of it or nothing; a few statements, however many stories. It cannot be undone. Refuses (`invalid`) a
 * topic merged into itself and (`missing`) one that there is not.
 */
export async function mergeTopics(
  newsroom: Newsroom,
  { topicId: from, into }: { readonly topicId: Id; readonly into: Id },
  moveTalk: (tx: Tx, from: Id, into: Id) => Promise<void>,
): Promise<TopicMerged> {
  allow(newsroom.actor, 'keep_lists')
  if (from === into) throw new Refusal('invalid', { noun: 'topic', id: from, why: 'the same' })
  return newsroom.write(async (tx) => {
    // In one order whichever way they are merged: two editors who merge them into each other do not wait for ever.
    const held = new Map<Id, Awaited<ReturnType<typeof lockTopic>>>()
    for (const id of [from, into].toSorted()) held.set(id, await lockTopic(tx, id))
    const { name, slug } = held.get(from)!
    const stories = await moveStoriesOfTopic(tx, from, into)
    const items = await moveWire(tx, { noun: 'topic', from, into })
    const fronts = await moveOnFronts(tx, { noun: 'topic', from, into })
    await moveTalk(tx, from, into)
    await leadOn(tx, { noun: 'topic', slug, id: into, before: from })
    await tx.rows.deleteFrom('topics').where('id', '=', from).execute()
    await record(tx, { kind: 'topic.merged', topicId: from, into, name, slug, stories, items })
    return { stories, items, fronts }
  })
}
