import type { Id } from '../../kernel/ids.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Side, type SideParts } from '../parts/side.tsx'
import { paths, threadPath } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'

export interface LostCommentView {
  readonly id: Id
  readonly floor: number
  readonly thread: ThreadView
  /** By its writer. Otherwise it waits to be read by somebody, or was not approved. */
  readonly withdrawn: boolean
}

/**
 * In place of a comment that readers do not see: which floor it had and why it is not there. What it says is said to
 * nobody; its writer is led to where they see it.
 */
export function lostCommentPage(frame: Frame, view: LostCommentView, parts: SideParts): readonly Piece[] {
  const { id, floor, thread, withdrawn } = view
  const { comments: words } = frame.words
  const says = withdrawn ? words.lost.withdrawn : words.lost.unshown
  const meta = { path: paths.comment(id), title: words.lost.title, description: says, hidden: true }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <section class="lost" aria-labelledby="lost">
          <h1 id="lost">{words.lost.title}</h1>
          <p class="say">
            {thread.title} {words.floor(floor)}
          </p>
          <p class="say">{says}</p>
          <ul class="ways">
            <li>
              <a href={link(frame, threadPath(thread))}>{words.of(thread.title)}</a>
            </li>
            {frame.signIn && (
              <li>
                <a href={link(frame, paths.ownComment(id))}>{words.lost.own}</a>
              </li>
            )}
          </ul>
        </section>
        <Side wire={parts.wire} hot={parts.hot} />
      </div>
    </Document>,
  )
}
