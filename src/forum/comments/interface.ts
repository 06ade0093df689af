import { Refusal } from '../../kernel/refusal.ts'
import { messagesOf } from '../../messages/messages.ts'
import { editComment } from '../../newsroom/comments/edit-comment.ts'
import { likeComment } from '../../newsroom/comments/like-comment.ts'
import { findOwnOn } from '../../newsroom/comments/own-comment-reading.ts'
import { postComment } from '../../newsroom/comments/post-comment.ts'
import { reportComment } from '../../newsroom/comments/report-comment.ts'
import { restoreComment, withdrawComment } from '../../newsroom/comments/withdraw-comment.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import type { Answer, ReaderVisit, Route, Visit } from '../visit.ts'
import { likedSchema, ownActSchema, reportSchema, sayingSchema } from './saying.ts'
import { writtenQuote } from './quote.ts'
import { getThreadName, idOf } from './threads.ts'
import { troubleOf } from './trouble.ts'

const THREAD = /^\/reader\/api\/threads\/(.+)$/

/** What the islands of cached pages ask and send: JSON, nothing of it kept by anybody. */
export const interfaceRoutes: readonly Route[] = [
  {
    path: THREAD,
    for: 'anyone',
    json: true,
    get: tellOwn,
    post: (visit) => (isIn(visit) ? told(say)(visit) : signedOut(visit)),
  },
  { path: /^\/reader\/api\/comments\/([^/]+)$/, for: 'reader', json: true, post: told(change) },
  { path: /^\/reader\/api\/comments\/([^/]+)\/like$/, for: 'reader', json: true, post: told(like) },
  { path: /^\/reader\/api\/comments\/([^/]+)\/report$/, for: 'reader', json: true, post: told(report) },
]

/** What is one's own on a thread: comments in whatever state, and what one has liked. */
async function tellOwn({ house, who, settings, named, spell, edition }: Visit): Promise<Answer> {
  const minutes = settings.commentsEditMinutes
  if (!who) return { json: { reader: null, comments: [], liked: [], minutes } }
  const { id: threadId } = await getThreadName(house.db, named)
  const { id, name } = who.reader
  const own = await findOwnOn(house.db, { readerId: id, threadId })
  const { listed } = messagesOf(edition).comments
  const comments = own.comments.map((comment) => ({
    ...comment,
    reason: comment.reason && spell(comment.reason),
    listed: comment.term === undefined ? undefined : listed(comment.term),
  }))
  return { json: { reader: { id, name }, ...own, comments, minutes } }
}

async function say(visit: ReaderVisit): Promise<Answer> {
  const { text, parent, quote } = fieldsOf(sayingSchema, visit.typed)
  const thread = await getThreadName(visit.house.db, visit.named)
  const order = {
    thread,
    text,
    parentId: parent,
    quote: await writtenQuote(visit, parent, quote),
    address: visit.visitor.address,
  }
  const posted = await postComment(newsroomOf(visit), order)
  return { json: { comment: posted }, status: 201 }
}

async function change(visit: ReaderVisit): Promise<Answer> {
  const order = fieldsOf(ownActSchema, visit.typed)
  const commentId = idOf(visit)
  const newsroom = newsroomOf(visit)
  if (order.act === 'edit') return { json: { comment: await editComment(newsroom, { commentId, text: order.text }) } }
  await (order.act === 'delete' ? withdrawComment : restoreComment)(newsroom, { commentId })
  return { json: {} }
}

async function like(visit: ReaderVisit): Promise<Answer> {
  const { liked } = fieldsOf(likedSchema, visit.typed)
  return { json: { likes: await likeComment(newsroomOf(visit), { commentId: idOf(visit), liked }) } }
}

async function report(visit: ReaderVisit): Promise<Answer> {
  await reportComment(newsroomOf(visit), { commentId: idOf(visit), ...fieldsOf(reportSchema, visit.typed) })
  return { json: {} }
}

function isIn(visit: Visit): visit is ReaderVisit {
  return visit.who !== undefined
}

function signedOut({ edition }: Visit): Answer {
  const message = messagesOf(edition).comments.troubles.signIn
  return { json: { error: { status: 401, code: 'signed_out', trouble: 'signIn', message } }, status: 401 }
}

/** The newsroom as the reader who is in acts on it. */
export function newsroomOf({ house, who }: ReaderVisit): Newsroom {
  return house.newsroom.as({ kind: 'reader', id: who.reader.id })
}

/** A refusal in the words of comments. */
function told(handle: (visit: ReaderVisit) => Promise<Answer>): (visit: ReaderVisit) => Promise<Answer> {
  return async (visit) => {
    try {
      return await handle(visit)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { trouble, status } = troubleOf(error)
      const message = messagesOf(visit.edition).comments.troubles[trouble]
      return { json: { error: { status, code: error.code, trouble, message } }, status }
    }
  }
}
