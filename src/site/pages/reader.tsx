import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

export interface ReaderPageView {
  readonly path: string
  readonly title: string
  /** What stands in it: balanced HTML that was rendered already. */
  readonly html: string
  /** The name of who is signed in. */
  readonly reader: string | undefined
  readonly scripts: readonly string[]
}

/** A page of a reader's own places in the paper's looks. It is made for one reader, and kept nowhere. */
export function readerPage(
  frame: Frame,
  { path, title, html, reader, scripts }: ReaderPageView,
  parts: { readonly masthead: Piece; readonly footer: Piece },
): readonly Piece[] {
  const meta = { path, title, description: title, hidden: true, reader, scripts, islands: ['who' as const] }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <Place piece={html} />
    </Document>,
  )
}
