import type { Piece } from '../piece.ts'
import { Place } from '../render.tsx'

/** What stands around the own part of most pages. */
export interface SideParts {
  readonly masthead: Piece
  readonly wire: Piece
  readonly hot: Piece
  readonly footer: Piece
}

/** The column beside a page's own part: the wire, and below it what is hot. */
export function Side({ wire, hot }: Pick<SideParts, 'wire' | 'hot'>) {
  return (
    <div class="side">
      <Place piece={wire} />
      <Place piece={hot} />
    </div>
  )
}
