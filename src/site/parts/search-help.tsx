import type { SearchExamples } from '../../messages/words.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'

/** What may be written, by examples that can be tried. */
export function searchHelp(frame: Frame, examples: SearchExamples): string {
  const { title, lines, ways } = frame.words.search.help
  return renderPart(
    <section class="ways" aria-labelledby="help">
      <h2 id="help">{title}</h2>
      <dl>
        {lines(examples).map(([typed, means]) => (
          <div>
            <dt>
              <a href={link(frame, paths.searchFor(typed))}>
                <code>{typed}</code>
              </a>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
        {ways.map(([typed, means]) => (
          <div>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>,
  )
}
