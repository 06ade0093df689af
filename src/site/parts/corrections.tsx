import type { PublicNote } from '../../newsroom/corrections/correction-store.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { When } from './when.tsx'

/** The newest corrections and retractions, in the editors' own voice. Nothing at all when there are none. */
export function correctionsBox(frame: Frame, notes: readonly PublicNote[]): string {
  if (notes.length === 0) return ''
  const { corrections } = frame.words
  return renderPart(
    <section class="note" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.title}</h2>
      {notes.map((note) => (
        <p>
          <When frame={frame} at={note.at} as="day" />
          {corrections.kinds[note.kind]} <a href={link(frame, paths.article(note.articleId))}>{note.headline}</a>
        </p>
      ))}
      <p class="meta">
        <a href={link(frame, paths.corrections)}>{corrections.all}</a>
      </p>
    </section>,
  )
}
