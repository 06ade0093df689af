import type { Transaction } from 'kysely'
import { later, SECOND } from '../../kernel/clock.ts'
import { type ChangeKind, type Entry, isOneOf } from '../../changes/change.ts'
import { followOnce } from '../../changes/follower.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { FRESH, openRound } from './push-round.ts'

/** The name of the cursor: up to where in the log flashes were put on their way. */
export const PUSH_CURSOR = 'push'

/** A flash begins a round; of a topic that was merged, its followers follow the other. */
export const PUSH_KINDS = ['wire.filed', 'topic.merged'] as const satisfies readonly ChangeKind[]

export interface FlashFollowing {
  /** This node. */
  readonly holder: string
  readonly signal?: AbortSignal | undefined
  /** How many seconds a flash waits before it is pushed. */
  holdSeconds(): Promise<number>
}

/**
 * Puts new flashes on their way, once per site and once each: the round begins in the transaction that moves the cursor.
 * What is older than `FRESH` when it is come upon (an import, a night without the program) is passed by.
 */
export async function followFlashes(newsroom: Newsroom, following: FlashFollowing): Promise<number> {
  for (let upTo = 0; ;) {
    if (following.signal?.aborted) return upTo
    const came = await followOnce(newsroom.database, {
      name: PUSH_CURSOR,
      kinds: PUSH_KINDS,
      clock: () => newsroom.now(),
      holder: following.holder,
      apply: async (batch) => {
        const holdMs = (await following.holdSeconds()) * SECOND
        return async (rows) => {
          for (const entry of batch) await apply(rows, entry, holdMs, newsroom.now())
        }
      },
    })
    if (came === 0) return upTo
    upTo = came
  }
}

async function apply(rows: Transaction<Tables>, { at, change }: Entry, holdMs: number, now: string): Promise<void> {
  if (isOneOf(change, ['topic.merged'])) return moveFollowers(rows, change.topicId, change.into)
  if (!isOneOf(change, ['wire.filed']) || !change.flash) return
  // Both count: when it was filed, and when it says that it happened.
  const oldest = later(now, -FRESH)
  if (at < oldest || change.at < oldest) return
  await openRound(rows, { itemId: change.itemId, dueAt: later(at, holdMs) })
}

async function moveFollowers(rows: Transaction<Tables>, from: string, to: string): Promise<void> {
  await rows
    .insertInto('push_topics')
    .columns(['subscription_id', 'topic_id'])
    .expression((eb) =>
      eb
        .selectFrom('push_topics')
        .select((inner) => ['subscription_id', inner.val(to).as('topic_id')])
        .where('topic_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await rows.deleteFrom('push_topics').where('topic_id', '=', from).execute()
}
