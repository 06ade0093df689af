import type { HotPlace } from '../../newsroom/hot/hot-reading.ts'
import { type Span, SPANS } from '../../newsroom/hot/rank-hot.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'

/** The hot list of a span, as it stands beside every page. */
export function hotList(frame: Frame, span: Span, places: readonly HotPlace[]): string {
  return renderPart(
    <Region id="hot" title={frame.words.hot.title} aside={<Spans frame={frame} span={span} />}>
      <Places frame={frame} span={span} places={places} />
    </Region>,
  )
}

export function Spans({ frame, span }: { frame: Frame; span: Span }) {
  return (
    <ul class="tabs">
      {SPANS.map((each) => (
        <li>
          <a href={link(frame, paths.hot(each))} aria-current={each === span ? 'true' : undefined}>
            {frame.words.hot.spans[each]}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface PlacesProps {
  readonly frame: Frame
  readonly span: Span
  readonly places: readonly HotPlace[]
}

/** Places with their reasons: nobody has to guess why a story stands where it stands. */
export function Places({ frame, span, places }: PlacesProps) {
  const { empty, reason } = frame.words.hot
  if (places.length === 0) return <p class="empty">{empty}</p>
  return (
    <ol class="hot">
      {places.map((place) => (
        <li>
          <a href={link(frame, paths.article(place.articleId))}>{place.headline}</a>
          <span class="meta">{reason(span, place.reasons)}</span>
        </li>
      ))}
    </ol>
  )
}
