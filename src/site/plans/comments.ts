import type { Id } from '../../kernel/ids.ts'
import type { ThreadName } from '../../newsroom/comments/comment.ts'
import { findCommentPlace } from '../../newsroom/comments/comment-reading.ts'
import { findThreadView } from '../../newsroom/comments/thread-reading.ts'
import { prefixOf } from '../../newsroom/settings/edition.ts'
import { findTopic } from '../../newsroom/topics/topic-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { CommentsPlace } from '../addresses.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { commentsPage } from '../pages/comments.tsx'
import { lostCommentPage } from '../pages/lost-comment.tsx'
import { aroundPage, part } from '../parts-source.ts'
import { threadPath } from '../paths.ts'
import { tags } from '../tags.ts'
import { subjectTag, threadTags } from './listed-comments.ts'
import { type Missing, planOf, REVALIDATE } from './plan.ts'
import { loadTalk } from './talk.ts'

/**
 * The page of all comments of a thread, or of one conversation. What is said is a part of it, which a comment makes anew
 * without the page around it; but addresses further back can be made up by anyone, and are kept as one.
 */
export async function planComments(context: Context, place: CommentsPlace): Promise<PagePlan | Missing> {
  const { db, frame, settings, convert, now } = context
  const name = await threadOf(context, place)
  const thread = name && (await findThreadView(db, name, { settings, now: now() }))
  if (!thread) return { missing: missingTags(place) }
  const { talk, after, sort = 'hot' } = place
  const first = talk === undefined && after === undefined
  const said = first ? undefined : await loadTalk(context, thread, { sort, talk, after })
  if (!first && !said) return { missing: [tags.comments(thread.id)] }
  const page = commentsPage(frame, inEdition(thread, convert), {
    ...aroundPage(),
    talk: said ? [said.html].flat().join('') : part.talk(sort, thread.of, thread.id),
  })
  return planOf(context, page, {
    tags: [subjectTag(thread), ...(said?.tags ?? [])],
    freshUntil: said?.freshUntil,
    passing: !first,
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
    const page = lostCommentPage(frame, { id, floor, withdrawn, thread: inEdition(thread, convert) }, aroundPage())
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
