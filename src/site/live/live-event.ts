import type { Kysely } from 'kysely'
import type { Change, Entry } from '../../changes/change.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { CountsEvent } from './count-events.ts'
import { isStoryChange, type StoryEvent, storyEventsIn } from './story-events.ts'
import { eventsIn, isWireChange, type WireEvent } from './wire-events.ts'

/** What open pages are told. */
export type LiveEvent = WireEvent | StoryEvent | CountsEvent

/** Whether open pages are told of it at once. Counts are gathered, and told together. */
export function isTold(change: Change): boolean {
  return isWireChange(change) || isStoryChange(change)
}

/** The events in these entries, in the order of the log: who has the last of them has them all. */
export async function liveEventsIn(
  db: Kysely<Tables>,
  entries: readonly Entry[],
  now: Instant,
): Promise<readonly LiveEvent[]> {
  const events = [...(await eventsIn(db, entries, now)), ...storyEventsIn(entries)]
  return events.toSorted((a, b) => a.seq - b.seq)
}
