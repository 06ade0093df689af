import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { escapeJson } from '../escape.ts'
import { absolute, type Frame, link } from '../frame.ts'
import { paths, threadPath } from '../paths.ts'
import { Cut, renderPart, renderRuns } from '../render.tsx'
import { CommentList, type ListedComment } from './comment.tsx'
import { More } from './more.tsx'
import { Fact } from './provenance.tsx'
import { Region } from './region.tsx'
import { OwnPlace } from './say-it.tsx'

export interface CommentsView {
  readonly thread: Pick<ThreadView, 'of' | 'id' | 'slug' | 'count' | 'mode'>
  readonly hot: readonly ListedComment[]
  readonly newest: readonly ReaderComment[]
}

/**
 * What readers say: what most of them liked, and the newest, and where one says it. A comment stands there once. Of the
 * three runs, a new comment changes the first, a few words, and the last.
 */
export function commentsDigest(frame: Frame, { thread, hot, newest }: CommentsView): readonly string[] {
  const { comments } = frame.words
  const path = threadPath(thread)
  const liked = once(hot.filter((comment) => comment.likes > 0 || comment.answers.length > 0))
  const shown = new Set(liked.flatMap((comment) => [comment.id, ...comment.answers.map(({ id }) => id)]))
  const others = newest.filter((comment) => !shown.has(comment.id))
  const here = new Set([...shown, ...others.map(({ id }) => id)])
  const open = thread.mode !== 'closed'
  const title = thread.count > 0 ? comments.count(thread.count) : comments.title
  const aside = (
    <>
      <Cut />
      {thread.count > 0 && <Tabs frame={frame} path={path} />}
    </>
  )
  return renderRuns(
    <Region id="comments" class="after talk" title={title} aside={aside}>
      <OwnPlace frame={frame} thread={thread} first />
      {here.size === 0 && <p class="empty">{comments.empty}</p>}
      {liked.length > 0 && <h3 class="label">{comments.hottest}</h3>}
      <CommentList frame={frame} comments={liked} here={here} path={path} open={open} />
      <Cut />
      {others.length > 0 && <h3 class="label">{comments.newest}</h3>}
      <CommentList frame={frame} comments={others} here={here} path={path} open={open} list="comments" />
      {thread.count > here.size && <Rest frame={frame} path={path} count={thread.count} last={others.at(-1)} />}
      {thread.of === 'article' && thread.count > 0 && <CountData frame={frame} thread={thread} />}
    </Region>,
  )
}

interface RestProps {
  readonly frame: Frame
  readonly path: string
  readonly count: number
  /** The last of the newest, behind which the list goes on. */
  readonly last: ReaderComment | undefined
}

/** The rest is brought as one scrolls; without JavaScript the link leads there. */
function Rest({ frame, path, count, last }: RestProps) {
  const { comments } = frame.words
  if (last)
    return (
      <More frame={frame} path={`${path}?sort=new&after=${last.floor}`} list="comments" label={comments.all(count)} />
    )
  return (
    <p class="gapped">
      <a class="more" href={link(frame, path)}>
        {comments.all(count)}
      </a>
    </p>
  )
}

/** What stands below the one that it answers does not stand there for itself, too. */
export function once(listed: readonly ListedComment[]): readonly ListedComment[] {
  const below = new Set(listed.flatMap((comment) => comment.answers.map(({ id }) => id)))
  return listed.filter(({ id }) => !below.has(id))
}

/** The orders in which all comments can be read. */
export function Tabs({ frame, path, current }: { frame: Frame; path: string; current?: string | undefined }) {
  const { sorts } = frame.words.comments
  return (
    <ul class="tabs">
      {(['hot', 'new', 'old'] as const).map((sort) => (
        <li>
          <a
            href={link(frame, sort === 'hot' ? path : `${path}?sort=${sort}`)}
            aria-current={sort === current ? 'true' : undefined}
          >
            {sorts[sort]}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The count, as programs read it: beside the story's own data, which need not be made anew when somebody speaks. */
function CountData({ frame, thread: { id, count } }: { frame: Frame; thread: Pick<ThreadView, 'id' | 'count'> }) {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': absolute(frame, paths.article(id)) }
  const json = escapeJson(JSON.stringify({ ...data, commentCount: count }))
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** How many say something, where a story says what it is; not to be seen while nobody does. */
export function commentsFact(frame: Frame, articleId: string, count: number): string {
  return renderPart(
    <Fact term={frame.words.comments.title} class="screen" hidden={count === 0}>
      <a href="#comments" data-count={articleId}>
        {count}
      </a>
    </Fact>,
  )
}
