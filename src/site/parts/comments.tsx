import type { Id } from '../../kernel/ids.ts'
import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { CommentWords } from '../../messages/words.ts'
import type { Frame } from '../frame.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'
import { When } from './when.tsx'

export interface CommentsView {
  readonly articleId: Id
  readonly count: number
  readonly hot: readonly ReaderComment[]
  readonly newest: readonly ReaderComment[]
}

/** What readers say under a story: what most of them liked, and the newest. A comment stands there once. */
export function commentsDigest(frame: Frame, { count, hot, newest }: CommentsView): string {
  const { comments } = frame.words
  const liked = hot.filter((comment) => comment.likes > 0)
  const shown = new Set(liked.map((comment) => comment.id))
  const others = newest.filter((comment) => !shown.has(comment.id))
  const floors = new Set([...liked, ...others].map((comment) => comment.floor))
  return renderPart(
    <Region id="comments" class="after talk" title={count > 0 ? comments.count(count) : comments.title}>
      {floors.size === 0 && <p class="empty">{comments.empty}</p>}
      <Thread frame={frame} title={comments.hottest} comments={liked} floors={floors} />
      <Thread frame={frame} title={comments.newest} comments={others} floors={floors} />
    </Region>,
  )
}

interface ThreadProps {
  readonly frame: Frame
  readonly title: string
  readonly comments: readonly ReaderComment[]
  /** The floors that stand on this page and can be gone to. */
  readonly floors: ReadonlySet<number>
}

function Thread({ frame, title, comments, floors }: ThreadProps) {
  if (comments.length === 0) return null
  return (
    <>
      <h3 class="label">{title}</h3>
      <ol>
        {comments.map((comment) => (
          <Comment frame={frame} comment={comment} floors={floors} />
        ))}
      </ol>
    </>
  )
}

function Comment({ frame, comment, floors }: Pick<ThreadProps, 'frame' | 'floors'> & { comment: ReaderComment }) {
  const { comments } = frame.words
  const { floor, parentFloor, author, byStaff, text, likes, postedAt } = comment
  return (
    <li class="cm" id={`c${floor}`}>
      <p class="by">
        <b>{author}</b>
        {byStaff && <span class="mark open">{comments.staff}</span>}
        <When frame={frame} at={postedAt} as="stamp" />
        {parentFloor !== undefined && <ReplyTo words={comments} floor={parentFloor} here={floors.has(parentFloor)} />}
        <span class="fl">{likes > 0 && comments.likes(likes)}</span>
        <a href={`#c${floor}`}>{comments.floor(floor)}</a>
      </p>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </li>
  )
}

function ReplyTo({ words, floor, here }: { words: CommentWords; floor: number; here: boolean }) {
  const text = words.replyTo(floor)
  return here ? <a href={`#c${floor}`}>{text}</a> : <span>{text}</span>
}
