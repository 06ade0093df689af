import { LONGEST_COMMENT } from '../../newsroom/comments/comment.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { type Frame, link } from '../frame.ts'
import { threadPath } from '../paths.ts'

interface SayItProps {
  readonly frame: Frame
  readonly thread: Pick<ThreadView, 'of' | 'id' | 'slug' | 'mode'>
}

/**
 * What is one's own on a thread, on every page that shows some of it: the island is told by `data-` where to ask for that,
 * and puts it here. Where a thread begins, a comment is written here, too.
 */
export function OwnPlace({ frame, thread, first }: SayItProps & { readonly first: boolean }) {
  if (!frame.signIn) return null
  return (
    <div
      data-own={link(frame, `/reader/api/threads/${thread.of}/${thread.id}`)}
      data-thread={link(frame, threadPath(thread))}
      data-words={JSON.stringify(islandWords(frame))}
    >
      {first && <SayIt frame={frame} thread={thread} />}
    </div>
  )
}

/**
 * Where a comment is written. The same for everybody, as the page is kept: who has not signed in is asked to when they
 * send it, and their text is kept.
 */
function SayIt({ frame, thread }: SayItProps) {
  const { comments } = frame.words
  if (thread.mode === 'closed') return <p class="empty">{comments.closed}</p>
  const note = thread.mode === 'pre' ? comments.pre : thread.mode === 'members' ? comments.members : undefined
  return (
    <form class="say-it" method="post" action={link(frame, threadPath(thread))}>
      <label for="say">{comments.write}</label>
      <textarea id="say" name="text" rows={3} required maxlength={LONGEST_COMMENT} placeholder={comments.placeholder} />
      <div>
        <p class="meta">{note ?? comments.signIn}</p>
        <button type="submit">{comments.post}</button>
      </div>
      <output class="told" />
    </form>
  )
}

/** What the island says; all else it finds on the page. */
function islandWords({ words: { comments } }: Frame) {
  const { like, unlike, reply, edit, save, deleted, undo, cancel, posted, held, rejected } = comments
  const { rules, troubles, toSignIn, appeal } = comments
  const said = { like, unlike, reply, edit, save, deleted, undo, cancel, posted, held, rejected }
  return { ...said, delete: comments.delete, rules, troubles, toSignIn, appeal }
}
