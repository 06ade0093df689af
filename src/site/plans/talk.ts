import type { Id } from '../../kernel/ids.ts'
import {
  type CommentSort,
  cursorOf,
  findShown,
  listComments,
  listTalk,
  type ReaderComment,
} from '../../newsroom/comments/comment-reading.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import type { LoadedPart } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { talkList } from '../parts/talk.tsx'
import { threadPath } from '../paths.ts'
import { commentTags, inOwnNames, threadTags, withAnswers } from './listed-comments.ts'
import { pageOf } from './stories.ts'

const COMMENTS_A_PAGE = 20

export interface TalkPlace {
  readonly sort: CommentSort
  /** The first comment of the conversation that is listed alone. */
  readonly talk?: Id | undefined
  /** Where the page before ended: a heat or a floor. */
  readonly after?: number | undefined
}

/** A page of what is said on a thread; undefined for a conversation that there is not. */
export async function loadTalk(
  context: Context,
  thread: ThreadView,
  place: TalkPlace,
): Promise<LoadedPart | undefined> {
  const { db, frame } = context
  const { sort, talk, after } = place
  const found = talk
    ? await listTalk(db, { rootId: talk, after, limit: COMMENTS_A_PAGE + 1 })
    : await listComments(db, { threadId: thread.id, sort, after, limit: COMMENTS_A_PAGE + 1 })
  const { shown, goesOn } = pageOf(found, COMMENTS_A_PAGE)
  const root = talk === undefined ? undefined : await findShown(db, talk)
  if (talk !== undefined && shown.length === 0 && root?.rootId !== talk) return undefined
  const comments =
    talk || sort !== 'hot' ? shown.map((comment) => ({ ...comment, answers: [] })) : await withAnswers(db, shown)
  const view = await inOwnNames(context, { root, comments })
  const html = talkList(frame, {
    thread,
    sort,
    comments: view.comments,
    talk: talk === undefined ? undefined : { root: after === undefined ? view.root : undefined },
    first: after === undefined,
    next: goesOn ? nextPath(thread, place, shown.at(-1)!) : undefined,
  })
  return {
    html,
    tags: [...threadTags(thread), ...commentTags(root ? [root, ...comments] : comments)],
    ...(thread.changesAt !== undefined && { freshUntil: thread.changesAt }),
  }
}

function nextPath(thread: ThreadView, { sort, talk }: TalkPlace, last: ReaderComment): string {
  const query = new URLSearchParams()
  if (talk) query.set('talk', talk)
  else if (sort !== 'hot') query.set('sort', sort)
  query.set('after', String(talk ? last.floor : cursorOf(sort, last)))
  return `${threadPath(thread)}?${query}`
}
