import { HOUR } from '../../kernel/clock.ts'
import type { HotPlace } from '../../newsroom/hot/hot-reading.ts'
import { HALF_LIFE, MARKS, type Span, SPANS, WEIGHTS } from '../../newsroom/hot/weights.ts'
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

/** What everything weighs, from the very table that the ranking reads. */
export function Reckoning({ frame, span }: { readonly frame: Frame; readonly span: Span }) {
  const { reckoning, spans } = frame.words.hot
  return (
    <section class="reckoning" aria-labelledby="reckoning">
      <h2 id="reckoning">{reckoning.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{reckoning.done}</th>
            <th scope="col">{reckoning.weight}</th>
          </tr>
        </thead>
        <tbody>
          {MARKS.toSorted((a, b) => WEIGHTS[a] - WEIGHTS[b]).map((mark) => (
            <tr>
              <th scope="row">{reckoning.marks[mark]}</th>
              <td>{WEIGHTS[mark]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{reckoning.halves(spans[span], HALF_LIFE[span] / HOUR)}</p>
      <ul>
        {reckoning.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </section>
  )
}
