import type { RenderedPart } from '../pages/plan.ts'

/**
 * A page is a row of pieces: its own HTML, and references to parts that are rendered once and stand in many pages
 * (masthead, wire, hot list, footer). One piece alone need not be balanced HTML; all of them together are.
 */
export type Piece = string | PartPiece

export interface PartPiece {
  readonly part: string
  /** Of a few words within the page's own text, such as a count: what they are now. */
  readonly now?: Pick<RenderedPart, 'html' | 'tags'>
}

/** HTML of a page's own that many other pages have as well, word for word. */
export interface SamePiece {
  readonly same: string
}
