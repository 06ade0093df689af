/**
 * A page is a row of pieces: its own HTML, and references to parts that are rendered once and stand in many pages
 * (masthead, wire, hot list, footer). One piece alone need not be balanced HTML; all of them together are.
 */
export type Piece = string | { readonly part: string }
