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

const CUT = Symbol('cut')

/** Where a part that is rendered in runs is cut. */
export function Cut() {
  return new Html(HOLE, [CUT])
}

/** The same in runs, from cut to cut: what changes often stands in runs of its own. Only together are they balanced. */
export function renderRuns({ text, holes }: Html): readonly string[] {
  if (holes.some((hole) => hole !== CUT)) throw new TypeError('a part has no parts')
  return text.split(HOLE)
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
