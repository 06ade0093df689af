import type { RenderedPart } from '../pages/plan.ts'

/**
 * A page is a row of pieces: its own HTML, and references to parts that are rendered once and stand in many pages
 * (masthead, wire, hot list, footer). One piece alone need not be balanced HTML; all of them together are.
 */
export type Piece = string | PartPiece

export interface PartPiece {
  readonly part: string
  /** What it is now, where the page has read that anyway: nobody need ask for it again. */
  readonly now?: Pick<RenderedPart, 'html' | 'tags'>
}
