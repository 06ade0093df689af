import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { When } from './when.tsx'

/** A comment with the first of what was answered in its conversation. */
export interface ListedComment extends ReaderComment {
  readonly answers: readonly ReaderComment[]
}

interface CommentsProps {
  readonly frame: Frame
  readonly comments: readonly (ReaderComment & Partial<Pick<ListedComment, 'answers'>>)[]
  /** The comments that stand on this page and can be gone to. */
  readonly here: ReadonlySet<string>
  /** Path of the page of the thread, without prefix. */
  readonly path: string
  readonly open: boolean
  /** The list that `more` goes on with. */
  readonly list?: string
}

/**
 * Comments one after another. The form around them is what the buttons send without JavaScript: which comment is liked.
 * Nothing here is personal: what a reader has liked or written is told to the page by the island.
 */
export function CommentList({ frame, comments, here, path, open, list }: CommentsProps) {
  if (comments.length === 0) return null
  const listed = (
    <ol data-list={list} data-comments>
      {comments.map((comment) => (
        <Comment frame={frame} comment={comment} here={here} path={path} open={open} />
      ))}
    </ol>
  )
  if (!frame.signIn) return listed
  return (
    <form class="acts" method="post" action={link(frame, '/reader/comments/like')}>
      {listed}
    </form>
  )
}

type CommentProps = Omit<CommentsProps, 'comments' | 'list'> & {
  readonly comment: CommentsProps['comments'][number]
}

function Comment({ frame, comment, here, path, open }: CommentProps) {
  const { comments } = frame.words
  const { id, floor, parent, author, byStaff, text, quote, postedAt, editedAt, replies, answers = [] } = comment
  return (
    <li class="cm" id={`c-${id}`} data-comment={id} data-floor={floor}>
      <p class="by">
        <Author frame={frame} name={author} />
        {byStaff && <span class="mark open">{comments.staff}</span>}
        <When frame={frame} at={postedAt} as="stamp" />
        {editedAt && <span>{comments.edited}</span>}
        {parent && (
          <a href={here.has(parent.id) ? `#c-${parent.id}` : link(frame, paths.comment(parent.id))}>
            {comments.replyTo(parent.floor)}
          </a>
        )}
        <a class="fl" href={link(frame, paths.comment(id))}>
          {comments.floor(floor)}
        </a>
      </p>
      {quote && <blockquote>{quote}</blockquote>}
      {text.split(/\n+/).map((line) => (
        <p class="said">{line}</p>
      ))}
      <p class="act">
        <LikeButton frame={frame} comment={comment} />
        {open && frame.signIn && (
          <a href={link(frame, paths.commentReply(id))} data-act="reply">
            {comments.reply}
          </a>
        )}
        {frame.signIn && (
          <a href={link(frame, paths.commentReport(id))} data-act="report">
            {comments.report}
          </a>
        )}
        {replies > answers.length && (
          <a href={link(frame, `${path}?talk=${comment.rootId}`)} data-act="talk">
            {comments.replies(replies)}
          </a>
        )}
      </p>
      {answers.length > 0 && (
        <ol data-answers={id}>
          {answers.map((answer) => (
            <Comment frame={frame} comment={answer} here={here} path={path} open={open} />
          ))}
        </ol>
      )}
    </li>
  )
}

function LikeButton({ frame, comment: { id, likes } }: { frame: Frame; comment: Pick<ReaderComment, 'id' | 'likes'> }) {
  const { comments } = frame.words
  if (!frame.signIn) return likes > 0 ? <span>{comments.likes(likes)}</span> : null
  return (
    <button type="submit" name="comment" value={id} data-act="like">
      {comments.like} <span>{likes > 0 && likes}</span>
    </button>
  )
}

/** A name stays as its reader chose it, in every edition. */
function Author({ frame, name }: { frame: Frame; name: string | undefined }) {
  if (name === undefined) return <b class="left">{frame.words.comments.left}</b>
  const { edition, settings } = frame
  return (
    <b translate={false} lang={edition === settings.edition ? undefined : settings.edition}>
      {name}
    </b>
  )
}
