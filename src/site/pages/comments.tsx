import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Side, type SideParts } from '../parts/side.tsx'
import { When } from '../parts/when.tsx'
import { subjectPath, threadPath } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

export interface CommentsPageParts extends SideParts {
  /** What is said. */
  readonly talk: Piece
}

/** The page of all that is said on a thread, or in one conversation. Nothing of its own says how much that is. */
export function commentsPage(
  frame: Frame,
  thread: Omit<ThreadView, 'count' | 'mode'>,
  parts: CommentsPageParts,
): readonly Piece[] {
  const { comments: words } = frame.words
  const title = words.of(thread.title)
  const meta = {
    path: threadPath(thread),
    title,
    description: title,
    hidden: true,
    islands: ['comments', 'more'] as const,
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <section class="talk" aria-labelledby="comments">
          <header class="secthead">
            <p class="crumb">
              <a href={link(frame, subjectPath(thread))}>{words.back[thread.of]}</a>
            </p>
            <h1>{thread.title}</h1>
            {thread.of === 'wire' && (
              <p class="say">
                <When frame={frame} at={thread.since} as="full" /> {thread.text}
              </p>
            )}
          </header>
          <Place piece={parts.talk} />
        </section>
        <Side wire={parts.wire} hot={parts.hot} />
      </div>
    </Document>,
  )
}
