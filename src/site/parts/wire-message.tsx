import type { PinnedEntry, WireEntry } from '../../newsroom/wire/wire-reading.ts'
import type { Frame } from '../frame.ts'
import { renderPart } from '../render.tsx'
import type { PinsMessage, WireMessage } from '../../messages/live-message.ts'
import { WireDay } from './wire-day.tsx'
import { timeOf } from './when.tsx'
import { Entry, Pins } from './wire.tsx'

/** The message that brings an item to pages that are open: a new one, or one that was corrected. */
export function wireMessage(frame: Frame, entry: WireEntry): WireMessage {
  const time = timeOf(frame, entry.at)
  return {
    id: entry.id,
    date: time.date,
    day: frame.words.dates.day(time, frame.year),
    flash: entry.flash,
    section: entry.section?.slug,
    topic: entry.topic?.slug,
    column: renderPart(<Entry frame={frame} entry={entry} />),
    page: renderPart(<WireDay frame={frame} day={{ date: time.date, entries: [entry] }} />),
  }
}

/** The message that brings what stands on top of the wire to pages that are open. */
export function pinsMessage(frame: Frame, pinned: readonly PinnedEntry[]): PinsMessage {
  return {
    column: renderPart(<Pins frame={frame} pinned={pinned} />),
    page: renderPart(<Pins frame={frame} pinned={pinned} whole />),
  }
}

/** The message that takes an item off pages that are open. */
export function wireWithdrawal(id: string): WireMessage {
  return { id, date: '', day: '', flash: false, section: undefined, topic: undefined, column: '', page: '' }
}
