import { type Children, htmlOf, type Markup, Written } from '../kernel/jsx/markup.ts'
import type { PartPiece, Piece, SamePiece } from './piece.ts'

/** The pieces that the page being rendered has named so far. Rendering is synchronous, so one list is enough. */
let named: (Piece | SamePiece)[] = []
const PLACE = /<x-piece n="(\d+)"><\/x-piece>/

/** The place of a piece within a page: a shared part, or HTML that was rendered already. */
export function Place({ piece }: { piece: Piece | SamePiece }) {
  return typeof piece === 'string' ? new Written(piece) : <x-piece n={named.push(piece) - 1} />
}

/** A stretch of a page's own that many other pages have as well, word for word. */
export function Same({ children }: { children: Children }) {
  return <Place piece={{ same: htmlOf(children) }} />
}

/** A part, or a fragment of a page: balanced HTML. */
export function renderPart(tree: Markup): string {
  return htmlOf(tree)
}

/** Where a part that is rendered in runs is cut. */
export function Cut() {
  return <x-cut />
}

/** The same in runs, from cut to cut: what changes often stands in runs of its own. Only together are they balanced. */
export function renderRuns(tree: Markup): readonly string[] {
  return htmlOf(tree).split('<x-cut></x-cut>')
}

/** A whole page as a row of pieces. Written as one balanced tree, so no piece can leave a tag open. */
export function renderPage(tree: Markup): readonly Piece[] {
  return joined<PartPiece>(renderApart(tree).map((piece) => (isSame(piece) ? piece.same : piece)))
}

/** The same, with what many pages have in pieces of its own: for a page that is not read often enough to be made small. */
export function renderApart(tree: Markup): readonly (Piece | SamePiece)[] {
  const pieces = (named = [])
  const texts = htmlOf(tree).split(PLACE)
  // A split by a pattern with one group gives text, number, text, number, text …
  texts[0] = `<!DOCTYPE html>${texts[0]}`
  return joined<PartPiece | SamePiece>(texts.map((text, index) => (index % 2 === 0 ? text : pieces[Number(text)]!)))
}

/** Texts side by side become one, empty ones none. */
function joined<Other extends object>(pieces: readonly (string | Other)[]): (string | Other)[] {
  const row: (string | Other)[] = []
  for (const piece of pieces) {
    const last = row.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') row[row.length - 1] = last + piece
    else if (piece !== '') row.push(piece)
  }
  return row
}

function isSame(piece: Piece | SamePiece): piece is SamePiece {
  return typeof piece === 'object' && 'same' in piece
}

declare module '#jsx/jsx-runtime' {
  // oxlint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'x-piece': { readonly n: number }
      'x-cut': object
    }
  }
}
