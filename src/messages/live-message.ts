/**
 * What `/live` sends as the data of an event of the wire: the item as the page shows it, rendered by the server, so that
 * there is one template. Read by the island `live`; imports nothing, so that the browser may share it.
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

/** A story has changed before readers: what a page that shows an earlier revision says about it. */
export interface StoryMessage {
  readonly id: string
  /** The revision that readers get now; left out where there is nothing more to get. */
  readonly revision?: number | undefined
  readonly text: string
  /** Of the link to the story as it is now. */
  readonly look: string
}

/** How many comments there are, by the id of what is talked about. */
export type CountsMessage = Readonly<Record<string, number>>
