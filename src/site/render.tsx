import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Piece } from './piece.ts'

/** The pieces that the page being rendered has named so far. Rendering is synchronous, so one list is enough. */
let named: Piece[] = []
const PLACE = /<x-piece n="(\d+)"><\/x-piece>/

/** The place of a piece within a page: a shared part, or HTML that was rendered already. */
export function Place({ piece }: { piece: Piece }) {
  return <x-piece n={named.push(piece) - 1} />
}

/** A part, or a fragment of a page: balanced HTML. */
export function renderPart(tree: VNode): string {
  return renderToString(tree)
}

/** Where a part that is rendered in runs is cut. */
export function Cut() {
  return <x-cut />
}

/** The same in runs, from cut to cut: what changes often stands in runs of its own. Only together are they balanced. */
export function renderRuns(tree: VNode): readonly string[] {
  return renderToString(tree).split('<x-cut></x-cut>')
}

/** A whole page as a row of pieces. Written as one balanced tree, so no piece can leave a tag open. */
export function renderPage(tree: VNode): readonly Piece[] {
  const pieces = (named = [])
  const html = renderToString(tree)
  const texts = html.split(PLACE)
  // A split by a pattern with one group gives text, number, text, number, text …
  return texts.reduce<Piece[]>((row, text, index) => {
    const piece = index % 2 === 0 ? (index === 0 ? `<!DOCTYPE html>${text}` : text) : pieces[Number(text)]!
    const last = row.length - 1
    if (typeof piece === 'string' && typeof row[last] === 'string') row[last] += piece
    else if (piece !== '') row.push(piece)
    return row
  }, [])
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'x-piece': { readonly n: number }
      'x-cut': object
    }
  }
}
