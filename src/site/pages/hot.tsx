import type { HotPlace } from '../../newsroom/hot/hot-reading.ts'
import type { Span } from '../../newsroom/hot/weights.ts'
import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Places, Reckoning, Spans } from '../parts/hot.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

export interface HotParts {
  readonly masthead: Piece
  readonly wire: Piece
  readonly footer: Piece
}

/** The whole hot list of a span. */
export function hotPage(
  frame: Frame,
  { span, places }: { readonly span: Span; readonly places: readonly HotPlace[] },
  parts: HotParts,
): readonly Piece[] {
  const { hot, titleBar } = frame.words
  const meta = {
    path: paths.hot(span),
    title: `${hot.title}${titleBar}${hot.spans[span]}`,
    description: hot.how,
    islands: ['live'] as const,
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div class="hotpage">
          <header class="secthead">
            <h1>{hot.title}</h1>
            <nav aria-label={hot.choose}>
              <Spans frame={frame} span={span} />
            </nav>
          </header>
          <p class="how">{hot.how}</p>
          <Places frame={frame} span={span} places={places} />
          <Reckoning frame={frame} span={span} />
        </div>
        <div class="side">
          <Place piece={parts.wire} />
        </div>
      </div>
    </Document>,
  )
}
