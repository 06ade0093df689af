import type { CommentSort, ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import type { Frame } from '../frame.ts'
import { threadPath } from '../paths.ts'
import { Cut, renderRuns } from '../render.tsx'
import { CommentList, type ListedComment } from './comment.tsx'
import { once, Tabs } from './comments.tsx'
import { More } from './more.tsx'
import { OwnPlace } from './say-it.tsx'

export interface TalkView {
  readonly thread: ThreadView
  readonly sort: CommentSort
  /** One conversation alone: its first comment, or nothing when that is there no more. */
  readonly talk?: { readonly root: ReaderComment | undefined } | undefined
  readonly comments: readonly ListedComment[]
  /** The first page of the list. */
  readonly first: boolean
  /** Path of the page on which it goes on, without prefix. */
  readonly next: string | undefined
}

/**
 * What is said on a thread, or in one conversation, below the name of what it is about. The first run says how much that
 * is: where most is said, a new comment changes no more than that.
 */
export function talkList(frame: Frame, view: TalkView): readonly string[] {
  const { thread, sort, talk, first, next } = view
  const { comments: words } = frame.words
  const path = threadPath(thread)
  const listed = sort === 'hot' ? once(view.comments) : view.comments
  const here = new Set([
    ...(talk?.root ? [talk.root.id] : []),
    ...listed.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]),
  ])
  const open = thread.mode !== 'closed'
  return renderRuns(
    <>
      <div class="hd">
        <h2 id="comments">{talk ? words.ofTalk : thread.count > 0 ? words.count(thread.count) : words.title}</h2>
        <Cut />
        {thread.count > 0 && <Tabs frame={frame} path={path} current={talk ? undefined : sort} />}
      </div>
      <OwnPlace frame={frame} thread={thread} first={first} />
      {thread.count === 0 && <p class="empty">{words.empty}</p>}
      {talk && !talk.root && <p class="empty">{words.gone}</p>}
      {talk?.root && <CommentList frame={frame} comments={[talk.root]} here={here} path={path} open={open} />}
      <CommentList frame={frame} comments={listed} here={here} path={path} open={open} list="comments" />
      {next && <More frame={frame} path={next} list="comments" label={words.more} />}
    </>,
  )
}
