import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { remembered } from '../remembered.ts'
import { renderPart } from '../render.tsx'
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
  const html = comments.map((comment) => commentHtml(frame, factsOf(comment, { here, path, open }))).join('')
  const listed = <ol data-list={list} data-comments dangerouslySetInnerHTML={{ __html: html }} />
  if (!frame.signIn) return listed
  return (
    <form class="acts" method="post" action={link(frame, '/reader/comments/like')}>
      {listed}
    </form>
  )
}

/** All that is shown of a comment, where it stands. */
interface CommentFacts extends Pick<CommentsProps, 'path' | 'open'> {
  readonly comment: ReaderComment
  /** The one that it answers stands on the same page. */
  readonly parentHere: boolean
  readonly answers: readonly CommentFacts[]
}

function factsOf(
  { answers = [], ...comment }: CommentsProps['comments'][number],
  where: Pick<CommentsProps, 'here' | 'path' | 'open'>,
): CommentFacts {
  const { here, path, open } = where
  return {
    comment,
    path,
    open,
    parentHere: comment.parent !== undefined && here.has(comment.parent.id),
    answers: answers.map((answer) => factsOf(answer, where)),
  }
}

const commentHtml = remembered((frame, facts: CommentFacts) => renderPart(<Comment frame={frame} {...facts} />))

function Comment({ frame, comment, path, open, parentHere, answers }: CommentFacts & { readonly frame: Frame }) {
  const { comments } = frame.words
  const { id, floor, parent, author, byStaff, text, quote, postedAt, editedAt, replies } = comment
  return (
    <li class="cm" id={`c-${id}`} data-comment={id} data-floor={floor}>
      <p class="by">
        <Author frame={frame} name={author} />
        {byStaff && <span class="mark open">{comments.staff}</span>}
        <When frame={frame} at={postedAt} as="stamp" />
        {editedAt && <span>{comments.edited}</span>}
        {parent && (
          <a href={parentHere ? `#c-${parent.id}` : link(frame, paths.comment(parent.id))}>
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
            <Comment frame={frame} {...answer} />
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
