import type { Edition } from '../../newsroom/settings/settings.ts'
import { eventText } from '../../pages/event-stream.ts'
import type { LiveEvent } from './live-event.ts'
import { matches, type WireFilter } from './wire-filter.ts'

/** Readers who get the same bytes: those of an edition, and of a page that shows the same of the wire. */
export interface Audience {
  readonly edition: Edition
  readonly filter: WireFilter
}

export interface WordingOptions {
  /** The data of an event in an edition, as one text. Called once for each edition that somebody reads. */
  write(edition: Edition, event: LiveEvent): Promise<string>
  onError(error: unknown): void
}

/** The advice to load the lists again: too much has happened to be told one by one, or it could not be read. */
export function resetText(id: number): string {
  return eventText({ id, name: 'reset', data: '{}' })
}

/** Puts events into words: once for each edition, however many audiences it has. */
export function createWording({ write, onError }: WordingOptions) {
  /** What was written for an event, as long as somebody holds the event. */
  const texts = new WeakMap<LiveEvent, Map<Edition, Promise<string>>>()

  function written(edition: Edition, event: LiveEvent): Promise<string> {
    let ofEvent = texts.get(event)
    if (!ofEvent) texts.set(event, (ofEvent = new Map<Edition, Promise<string>>()))
    let text = ofEvent.get(edition)
    if (!text) {
      ofEvent.set(edition, (text = write(edition, event)))
      text.catch(() => ofEvent.delete(edition)) // The caller hears of it; the next one tries again.
    }
    return text
  }

  /** The events for an audience as they go over the wire; for all that could not be written, the advice to load anew. */
  return async function textFor(
    { edition, filter }: Audience,
    events: readonly LiveEvent[],
    upTo: number,
  ): Promise<string> {
    try {
      let text = ''
      for (const event of events) {
        const told = toldTo(filter, event)
        if (told) text += eventText({ id: told.seq, name: told.kind, data: await written(edition, told) })
      }
      return text
    } catch (error) {
      onError(error)
      return resetText(upTo)
    }
  }
}

const withdrawals = new WeakMap<LiveEvent, LiveEvent>()

/**
 * A withdrawal goes to everybody: it names nothing but an id, and must not be missed by a filter. What is pinned stands
 * above pages without a filter alone, which the page knows; and whether it shows a story or a count, the page knows too.
 */
function toldTo(filter: WireFilter, event: LiveEvent): LiveEvent | undefined {
  if (!('entry' in event) || matches(filter, event.entry)) return event
  if (!event.moved) return undefined
  let withdrawal = withdrawals.get(event)
  if (!withdrawal) withdrawals.set(event, (withdrawal = { seq: event.seq, kind: 'wire.withdrawn', id: event.entry.id }))
  return withdrawal
}
