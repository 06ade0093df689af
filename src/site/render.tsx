import { HOLE, Html } from '../kernel/html/html.ts'
import type { Piece } from './piece.ts'

/** The place of a piece within a page: a shared part, or HTML that was rendered already. */
export function Place({ piece }: { piece: Piece }) {
  return typeof piece === 'string' ? new Html(piece) : new Html(HOLE, [piece])
}

/** A part, or a fragment of a page: balanced HTML. Throws for one with places of other parts. */
export function renderPart({ text, holes }: Html): string {
  if (holes.length > 0) throw new TypeError('a part has no parts')
  return text
}

/** A whole page as a row of pieces. Written as one balanced tree, so no piece can leave a tag open. */
export function renderPage({ text, holes }: Html): readonly Piece[] {
  const [opening, ...texts] = text.split(HOLE)
  const row: Piece[] = [`<!DOCTYPE html>${opening}`]
  texts.forEach((following, index) => {
    row.push(holes[index] as Piece)
    if (following !== '') row.push(following)
  })
  return row
}
