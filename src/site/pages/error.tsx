import type { ErrorStatus } from '../../messages/words.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

export interface ErrorView {
  readonly status: ErrorStatus
  /** By which the failure can be found in the log. */
  readonly id?: string | undefined
}

export interface ErrorParts {
  readonly masthead: Piece
  /** Leave it out where it could fail as well. */
  readonly hot?: Piece | undefined
  readonly footer: Piece
}

/** A page that cannot be shown, said in the newspaper's own voice: what happened and what to do. */
export function errorPage(frame: Frame, { status, id }: ErrorView, parts: ErrorParts): readonly Piece[] {
  const { title, what, advice } = frame.words.errors[status]
  const { errorPage: words, frame: places, corrections } = frame.words
  const meta = { path: paths.home, title, description: what, hidden: true }
  const searchable = status !== 500 && status !== 503
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <section class="lost" aria-labelledby="lost">
          <h1 id="lost">{title}</h1>
          <p class="say">{what}</p>
          <p class="say">{advice}</p>
          {searchable && <SearchForm frame={frame} id="q2" large />}
          <ul class="ways">
            <li>
              <a href={link(frame, paths.home)}>{places.home}</a>
            </li>
            <li>
              <a href={link(frame, paths.wire())}>{places.wire}</a>
            </li>
            <li>
              <a href={link(frame, paths.corrections)}>{corrections.title}</a>
            </li>
          </ul>
          <p class="meta">
            <span>{words.number(status)}</span>
            {id && <span>{words.reference(id)}</span>}
          </p>
        </section>
        {parts.hot && (
          <div class="side">
            <Place piece={parts.hot} />
          </div>
        )}
      </div>
    </Document>,
  )
}
