import type { Id } from '../../kernel/ids.ts'
import type { ThreadName } from '../../newsroom/comments/comment.ts'
import {
  type CommentSort,
  cursorOf,
  findCommentPlace,
  findShown,
  listComments,
  listTalk,
  type ReaderComment,
} from '../../newsroom/comments/comment-reading.ts'
import { findThreadView, type ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { prefixOf } from '../../newsroom/settings/edition.ts'
import { findTopic } from '../../newsroom/topics/topic-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { CommentsPlace } from '../addresses.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { commentsPage } from '../pages/comments.tsx'
import { lostCommentPage } from '../pages/lost-comment.tsx'
import { part } from '../parts-source.ts'
import { threadPath } from '../paths.ts'
import { tags } from '../tags.ts'
import { commentTags, inOwnNames, threadTags, withAnswers } from './listed-comments.ts'
import { type Missing, planOf, REVALIDATE } from './plan.ts'
import { pageOf } from './stories.ts'

const COMMENTS_A_PAGE = 20

/** The page of all comments of a thread, or of one conversation. Addresses further back can be made up by anyone. */
export async function planComments(context: Context, place: CommentsPlace): Promise<PagePlan | Missing> {
  const { db, frame, settings, convert, now } = context
  const name = await threadOf(context, place)
  const thread = name && (await findThreadView(db, name, { settings, now: now() }))
  if (!thread) return { missing: missingTags(place) }
  const { talk, after } = place
  const sort: CommentSort = place.sort ?? 'hot'
  const found = talk
    ? await listTalk(db, { rootId: talk, after, limit: COMMENTS_A_PAGE + 1 })
    : await listComments(db, { threadId: thread.id, sort, after, limit: COMMENTS_A_PAGE + 1 })
  const { shown, goesOn } = pageOf(found, COMMENTS_A_PAGE)
  const root = talk === undefined ? undefined : await findShown(db, talk)
  if (talk !== undefined && shown.length === 0 && root?.rootId !== talk) return { missing: [tags.comments(thread.id)] }
  const comments =
    talk || sort !== 'hot' ? shown.map((comment) => ({ ...comment, answers: [] })) : await withAnswers(db, shown)
  const view = await inOwnNames(context, { root, comments })
  const parts = { masthead: part.masthead(undefined), wire: part.wire, hot: part.hot(), footer: part.footer }
  const page = commentsPage(
    frame,
    {
      thread: inEdition(thread, convert),
      sort,
      comments: view.comments,
      talk: talk === undefined ? undefined : { root: after === undefined ? view.root : undefined },
      first: after === undefined,
      next: goesOn ? nextPath(thread, place, shown) : undefined,
    },
    parts,
  )
  return planOf(context, page, {
    tags: [...threadTags(thread), ...commentTags(root ? [root, ...comments] : comments)],
    freshUntil: thread.changesAt,
    passing: after !== undefined || talk !== undefined,
  })
}

/** How many floors stand above a comment where its own address leads. */
const FLOORS_ABOVE = 4

/**
 * The way to a comment: the page of its thread that begins a little above it. Floors stay, so it leads there for ever; what
 * readers do not see has a page that says so.
 */
export async function planComment(context: Context, { id }: { readonly id: Id }): Promise<PagePlan | Missing> {
  const { db, edition, frame, settings, convert, now } = context
  const place = await findCommentPlace(db, id)
  const thread = place && (await findThreadView(db, { of: place.of, id: place.threadId }, { settings, now: now() }))
  if (!place || !thread) return { missing: place ? threadTags({ of: place.of, id: place.threadId }) : [] }
  if (!place.shown) {
    const { floor, withdrawn } = place
    const parts = { masthead: part.masthead(undefined), wire: part.wire, hot: part.hot(), footer: part.footer }
    const page = lostCommentPage(frame, { id, floor, withdrawn, thread: inEdition(thread, convert) }, parts)
    return planOf(context, page, { status: withdrawn ? 410 : 404, tags: threadTags(thread), passing: true })
  }
  const after = Math.max(0, place.floor - 1 - FLOORS_ABOVE)
  const path = `${threadPath(thread)}?sort=old${after > 0 ? `&after=${after}` : ''}#c-${id}`
  return {
    status: 302,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': REVALIDATE,
      location: prefixOf(edition, settings.edition) + path,
    },
    segments: [{ html: '', tags: [] }],
    tags: [...context.tags, ...threadTags(thread)],
    passing: true,
  }
}

async function threadOf({ db }: Context, place: CommentsPlace): Promise<ThreadName | undefined> {
  if (place.of !== 'topic') return { of: place.of, id: place.id }
  const topic = await findTopic(db, place.slug)
  return topic && { of: 'topic', id: topic.id }
}

function missingTags(place: CommentsPlace): readonly string[] {
  if (place.of === 'topic') return [tags.topics]
  return place.of === 'wire' ? [tags.wire] : [tags.article(place.id)]
}

function nextPath(thread: ThreadView, place: CommentsPlace, shown: readonly ReaderComment[]): string {
  const { talk } = place
  const sort: CommentSort = place.sort ?? 'hot'
  const last = shown.at(-1)!
  const query = new URLSearchParams()
  if (talk) query.set('talk', talk)
  else if (sort !== 'hot') query.set('sort', sort)
  query.set('after', String(talk ? last.floor : cursorOf(sort, last)))
  return `${threadPath(thread)}?${query}`
}
