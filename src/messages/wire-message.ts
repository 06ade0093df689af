/**
 * What `/wire/live` sends as the data of an event: the item as the page shows it, rendered by the server, so that there
 * is one template. Read by the island `wire-live`; imports nothing, so that the browser may share it.
 */
export interface WireMessage {
  readonly id: string
  /** Of the item: `2026-11-22`. */
  readonly date: string
  /** The day as a heading names it. */
  readonly day: string
  readonly flash: boolean
  readonly section: string | undefined
  readonly topic: string | undefined
  /** `<li>` for a column; empty when the item was withdrawn. */
  readonly column: string
  /** A whole day with this one item, for the page of the wire. */
  readonly page: string
}

/** What stands on top of the wire, all of it, as the two places show it: a list that may be empty. */
export interface PinsMessage {
  readonly column: string
  readonly page: string
}
