import { Refusal } from '../../kernel/refusal.ts'
import { ID_PATTERN, type Id } from '../../kernel/ids.ts'
import { appealVerdict, findOwnAppeal } from '../../newsroom/comments/appeal.ts'
import type { ThreadName } from '../../newsroom/comments/comment.ts'
import { findCommentPlace, findShown } from '../../newsroom/comments/comment-reading.ts'
import { editComment } from '../../newsroom/comments/edit-comment.ts'
import { likeComment, likes } from '../../newsroom/comments/like-comment.ts'
import { findOwn, listOwnComments, listVersions } from '../../newsroom/comments/own-comment-reading.ts'
import { postComment, type Posted } from '../../newsroom/comments/post-comment.ts'
import { reportComment } from '../../newsroom/comments/report-comment.ts'
import { restoreComment, withdrawComment } from '../../newsroom/comments/withdraw-comment.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { type Answer, type ReaderVisit, type Route, spellingSaid, type Visit } from '../visit.ts'
import { said } from './addresses.ts'
import { newsroomOf } from './interface.ts'
import { writtenQuote } from './quote.ts'
import { likingSchema, ownActSchema, reportSchema, sayingSchema } from './saying.ts'
import { ownCommentScreen, ownListScreen, reportScreen, sayScreen } from './screens.tsx'
import { findThread, getThread, getThreadName, idOf } from './threads.ts'
import { troubleOf } from './trouble.ts'

const OWN_A_PAGE = 30

/** What readers say without JavaScript: plain forms, each with a page of its own that keeps what was typed. */
export const commentRoutes: readonly Route[] = [
  { path: /^\/a\/([^/]+)\/comments$/, for: 'anyone', post: (visit) => sayHere(visit, `article/${visit.named}`) },
  { path: /^\/t\/([^/]+)\/comments$/, for: 'anyone', post: (visit) => sayHere(visit, `t/${visit.named}`) },
  { path: /^\/wire\/([^/]+)\/comments$/, for: 'anyone', post: (visit) => sayHere(visit, `wire/${visit.named}`) },
  { path: /^\/reader\/comments$/, for: 'reader', get: showList },
  { path: /^\/reader\/comments\/like$/, for: 'reader', post: like },
  { path: /^\/reader\/comments\/([^/]+)$/, for: 'reader', get: (visit) => showOwn(visit), post: change },
  { path: /^\/reader\/comments\/([^/]+)\/reply$/, for: 'reader', get: (visit) => showReply(visit), post: reply },
  {
    path: /^\/reader\/comments\/([^/]+)\/report$/,
    for: 'reader',
    get: (visit) => showReport(visit),
    post: report,
  },
]

/** From the page of a thread. Who is not in is asked to sign in, and has their words before them. */
async function sayHere(visit: Visit, named: string): Promise<Answer> {
  const name = await getThreadName(visit.house.db, named)
  const thread = await getThread(visit, name)
  const { text } = fieldsOf(sayingSchema, visit.typed)
  const { who } = visit
  if (!who) return sayScreen(visit, { thread, text, trouble: 'signIn', status: 401 })
  try {
    return ledTo(visit, await posted({ ...visit, who }, { thread: name, text }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sayScreen(visit, { thread, text, ...troubleOf(error) })
  }
}

async function showReply(visit: ReaderVisit): Promise<Answer> {
  const { thread, parent } = await answered(visit)
  return sayScreen(await spellingSaid(visit, [parent.text]), { thread, parent, text: '' })
}

async function reply(visit: ReaderVisit): Promise<Answer> {
  const { thread, parent } = await answered(visit)
  const { text, quote } = fieldsOf(sayingSchema, visit.typed)
  try {
    const written = await writtenQuote(visit, parent.id, quote)
    return ledTo(visit, await posted(visit, { thread, text, parentId: parent.id, quote: written }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const shown = await spellingSaid(visit, [parent.text])
    return sayScreen(shown, { thread, parent, text, quote, ...troubleOf(error) })
  }
}

async function answered(visit: Visit) {
  const { db } = visit.house
  const id = idOf(visit)
  const [parent, place] = await Promise.all([findShown(db, id), findCommentPlace(db, id)])
  if (!parent || !place) throw new Refusal('missing', { noun: 'comment', id })
  return { parent, thread: await getThread(visit, { of: place.of, id: place.threadId }) }
}

function posted(
  visit: ReaderVisit,
  order: { readonly thread: ThreadName; text: string; parentId?: Id; quote?: string | undefined },
): Promise<Posted> {
  const { of, id } = order.thread
  return postComment(newsroomOf(visit), { ...order, thread: { of, id }, address: visit.visitor.address })
}

/** Where what was said stands; what is held stands before its writer alone. */
function ledTo(visit: Visit, { id, verdict }: Pick<Posted, 'id' | 'verdict'>): Answer {
  return { to: visit.at(verdict === 'approve' ? said.comment(id) : said.ownComment(id)) }
}

async function showList(visit: ReaderVisit): Promise<Answer> {
  const asked = visit.url.searchParams.get('before') ?? ''
  const before = ID_PATTERN.test(asked) ? asked : undefined
  const own = { readerId: visit.who.reader.id, before, limit: OWN_A_PAGE + 1 }
  const found = await listOwnComments(visit.house.db, own)
  const comments = found.slice(0, OWN_A_PAGE)
  const said = comments.map(({ text }) => text)
  return ownListScreen(await spellingSaid(visit, said), { comments, goesOn: found.length > OWN_A_PAGE })
}

async function showOwn(
  visit: ReaderVisit,
  also: Partial<Parameters<typeof ownCommentScreen>[1]> = {},
): Promise<Answer> {
  const { db } = visit.house
  const commentId = idOf(visit)
  const comment = await findOwn(db, { readerId: visit.who.reader.id, commentId })
  if (!comment) throw new Refusal('missing', { noun: 'comment', id: commentId })
  const [versions, appeal, thread] = await Promise.all([
    listVersions(db, commentId),
    findOwnAppeal(db, commentId),
    findThread(visit, { of: comment.of, id: comment.threadId }),
  ])
  const said = [comment, ...versions].map(({ text }) => text)
  return ownCommentScreen(await spellingSaid(visit, said), { comment, thread, versions, appeal, ...also })
}

async function change(visit: ReaderVisit): Promise<Answer> {
  const order = fieldsOf(ownActSchema, visit.typed)
  const commentId = idOf(visit)
  const newsroom = newsroomOf(visit)
  try {
    if (order.act === 'edit') {
      const { verdict } = await editComment(newsroom, { commentId, text: order.text })
      return ledTo(visit, { id: commentId, verdict })
    }
    if (order.act === 'appeal') {
      await appealVerdict(newsroom, { commentId, text: order.text })
      return { to: `${visit.at(said.ownComment(commentId))}#appeal` }
    }
    await (order.act === 'delete' ? withdrawComment : restoreComment)(newsroom, { commentId })
    return { to: visit.at(said.ownComment(commentId)) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'missing') throw error
    return showOwn(visit, {
      ...troubleOf(error),
      ...(order.act === 'edit' && { text: order.text }),
      ...(order.act === 'appeal' && { appealText: order.text }),
    })
  }
}

/** The button of a page that knows nobody: it likes, or takes back that one liked. */
async function like(visit: ReaderVisit): Promise<Answer> {
  const { comment: commentId } = fieldsOf(likingSchema, visit.typed)
  const liked = await likes(visit.house.db, { readerId: visit.who.reader.id, commentId })
  await likeComment(newsroomOf(visit), { commentId, liked: !liked })
  return { to: visit.at(said.comment(commentId)) }
}

async function showReport(visit: ReaderVisit, also: { trouble?: 'form'; status?: number } = {}): Promise<Answer> {
  const { thread, parent } = await answered(visit)
  return reportScreen(await spellingSaid(visit, [parent.text]), { thread, comment: parent, ...also })
}

async function report(visit: ReaderVisit): Promise<Answer> {
  const commentId = idOf(visit)
  const { thread, parent } = await answered(visit)
  await reportComment(newsroomOf(visit), { commentId, ...fieldsOf(reportSchema, visit.typed) })
  return reportScreen(await spellingSaid(visit, [parent.text]), { thread, comment: parent, done: true })
}
