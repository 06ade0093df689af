import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { CommentSort } from '../../newsroom/comments/comment-reading.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { type Frame, link } from '../frame.ts'
import { CommentList, type ListedComment } from '../parts/comment.tsx'
import { once, Tabs } from '../parts/comments.tsx'
import { Document } from '../parts/document.tsx'
import { More } from '../parts/more.tsx'
import { SayIt } from '../parts/say-it.tsx'
import { When } from '../parts/when.tsx'
import { subjectPath, threadPath } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'
import type { SideParts } from './section.tsx'

export interface CommentsPageView {
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

/** All that is said on a thread, or in one conversation. */
export function commentsPage(frame: Frame, view: CommentsPageView, parts: SideParts): readonly Piece[] {
  const { thread, sort, talk, first, next } = view
  const { comments: words } = frame.words
  const path = threadPath(thread)
  const listed = sort === 'hot' ? once(view.comments) : view.comments
  const here = new Set([
    ...(talk?.root ? [talk.root.id] : []),
    ...listed.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]),
  ])
  const open = thread.mode !== 'closed'
  const meta = {
    path,
    title: words.of(thread.title),
    description: words.count(thread.count),
    hidden: true,
    islands: ['comments', ...(next ? (['more'] as const) : [])] as const,
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
          <div class="hd">
            <h2 id="comments">{talk ? words.ofTalk : words.count(thread.count)}</h2>
            <Tabs frame={frame} path={path} current={talk ? undefined : sort} />
          </div>
          {first && <SayIt frame={frame} thread={thread} />}
          {thread.count === 0 && <p class="empty">{words.empty}</p>}
          {talk && !talk.root && <p class="empty">{words.gone}</p>}
          {talk?.root && <CommentList frame={frame} comments={[talk.root]} here={here} path={path} open={open} />}
          <CommentList frame={frame} comments={listed} here={here} path={path} open={open} list="comments" />
          {next && <More frame={frame} path={next} list="comments" label={words.more} />}
        </section>
        <div class="side">
          <Place piece={parts.wire} />
          <Place piece={parts.hot} />
        </div>
      </div>
    </Document>,
  )
}
