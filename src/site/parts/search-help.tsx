import type { Children } from '../../kernel/jsx/markup.ts'
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
        {lines(examples).map(
          ([typed, means]) =>
            typed && (
              <Way means={means}>
                <a href={link(frame, paths.searchFor(typed))}>
                  <code>{typed}</code>
                </a>
              </Way>
            ),
        )}
        {ways.map(([typed, means]) => (
          <Way means={means}>
            <code>{typed}</code>
          </Way>
        ))}
      </dl>
    </section>,
  )
}

function Way({ means, children }: { means: string; children: Children }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{means}</dd>
    </div>
  )
}
