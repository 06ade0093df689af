import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Subject } from '../../changes/change.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { Actor } from '../people/actor.ts'
import { countVerdict, lockReaders } from '../readers/reader-store.ts'
import type { Tables } from '../tables.ts'
import { heatOf, type Rule, type ThreadKind, type ThreadName, type Verdict } from './comment.ts'
import type { CommentTables } from './comment-table.ts'
import { countShown, lockThread, lockThreadOf, takeFloor, type Thread } from './thread-store.ts'

export type CommentRow = Selectable<CommentTables['comments']>

/** A comment and its thread, both held until the transaction ends. Refuses (`missing`). */
export async function lockComment(
  tx: Tx,
  commentId: Id,
): Promise<{ readonly comment: CommentRow; readonly thread: Thread }> {
  const thread = await lockThreadOf(tx, commentId)
  const comment = await tx.rows
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', commentId)
    .$if(tx.engine === 'postgres', (query) => query.forNoKeyUpdate())
    .executeTakeFirstOrThrow()
  return { comment, thread }
}

/**
 * Holds all that several comments of one transaction touch before the first of them is changed: threads, writers, and what
 * they answer, in the order in which everybody takes them. An entry of the log is the last that a transaction waits for; one
 * that went on to wait for threads would let everybody who writes wait, and end in a ring. Passes over what is not there.
 */
export async function lockComments(tx: Tx, commentIds: readonly Id[]): Promise<void> {
  if (tx.engine !== 'postgres' || commentIds.length < 2) return
  const threads = new Map<Id, ThreadKind>()
  const [writers, touched] = [new Set<Id>(), new Set<Id>()]
  for (const ids of inParts(commentIds)) {
    for (const row of await whatTheyTouch(tx, ids)) {
      threads.set(row.thread_id, row.kind as ThreadKind)
      touched.add(row.id)
      if (row.parent_id !== null) touched.add(row.parent_id)
      if (row.reader_id !== null) writers.add(row.reader_id)
    }
  }
  for (const id of [...threads.keys()].toSorted()) await lockThread(tx, { of: threads.get(id)!, id }).catch(passOver)
  await lockReaders(tx, writers)
  for (const ids of inParts([...touched].toSorted())) {
    const rows = tx.rows.selectFrom('comments').select('id').where('id', 'in', ids)
    await rows.orderBy('id').forNoKeyUpdate().execute()
  }
}

/** A thread that was moved while this waited is found where it is now by who works on its comments. */
function passOver(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

function whatTheyTouch(tx: Tx, commentIds: readonly Id[]) {
  return tx.rows
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .select(['comments.id', 'comments.parent_id', 'comments.reader_id', 'comments.thread_id', 'threads.kind'])
    .where('comments.id', 'in', commentIds)
    .execute()
}

/** As many as a statement can name. */
function inParts(ids: readonly Id[]): readonly (readonly Id[])[] {
  const most = 10_000
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => ids.slice(part * most, (part + 1) * most))
}

/** One comment for its writer, and its thread, both held. Refuses (`forbidden`) everybody else. */
export async function lockOwnComment(
  tx: Tx,
  actor: Actor,
  commentId: Id,
): Promise<{ readonly comment: CommentRow; readonly thread: Thread }> {
  const held = await lockComment(tx, commentId)
  const writer = actor.kind === 'reader' ? held.comment.reader_id : held.comment.staff_id
  if (actor.kind === 'program' || writer !== actor.id)
    throw new Refusal('forbidden', { noun: 'comment', reason: 'not own' })
  return held
}

export async function findComment(db: Kysely<Tables>, commentId: Id): Promise<CommentRow | undefined> {
  const [row] = await commentRow(db, { commentId })
  return row
}

const commentRow = prepared((db: Kysely<Tables>, { commentId }: { commentId: Id }) =>
  db.selectFrom('comments').selectAll().where('id', '=', commentId),
)

/** The comment that another answers, on the same thread. Refuses (`missing`). */
export async function getParent(tx: Tx, thread: ThreadName, parentId: Id): Promise<CommentRow> {
  const parent = await findComment(tx.rows, parentId)
  if (parent?.thread_id !== thread.id) throw new Refusal('missing', { noun: 'comment', id: parentId })
  return parent
}

/** A judgement: what is said of a comment, by whom, by which rule and why. */
export interface Judgement {
  readonly verdict: Verdict
  /** `phase`, or whoever acts as the log names them. */
  readonly judge: string
  readonly rule: Rule | undefined
  readonly reason: string | undefined
}

type NewComment = Pick<Insertable<CommentTables['comments']>, 'author' | 'text' | 'posted_at'> &
  Partial<Pick<CommentRow, 'staff_id' | 'reader_id' | 'quote' | 'likes' | 'told_at' | 'text_key' | 'address_key'>> & {
    readonly parent: CommentRow | undefined
    readonly judgement: Judgement
  }

/** Puts a comment on the next floor of a thread that is held, with its first judgement and all that it counts for. */
export async function insertComment(
  tx: Tx,
  thread: Thread,
  { parent, judgement, ...columns }: NewComment,
): Promise<{ readonly id: Id; readonly floor: number }> {
  const { verdict, rule = null, reason = null } = judgement
  const shown = verdict === 'approve' ? 1 : 0
  const parentId = parent?.id ?? null
  const [id, floor] = [tx.nextId(), await takeFloor(tx, thread, { parentId, shown })]
  await insertRow(tx.rows, {
    ...columns,
    id,
    thread_id: thread.id,
    floor,
    root_id: parent ? (parent.root_id ?? parent.id) : null,
    parent_id: parentId,
    verdict,
    rule,
    reason,
    shown,
    heat: heatOf({ floor, likes: columns.likes ?? 0, replies: 0 }),
  })
  await noteVerdict(tx, id, { before: null, judgement })
  if (columns.reader_id) await countChange(tx, columns.reader_id, null, verdict)
  return { id, floor }
}

const insertRow = prepared((db: Kysely<Tables>, row: Insertable<CommentTables['comments']> & Record<string, unknown>) =>
  db.insertInto('comments').values(row),
)

/** Keeps a judgement among those of a comment, and answers its id. */
export async function noteVerdict(
  tx: Tx,
  commentId: Id,
  { before, judgement }: { readonly before: Verdict | null; readonly judgement: Judgement },
): Promise<Id> {
  const { verdict, judge, rule = null, reason = null } = judgement
  const made = { id: tx.nextId(), comment_id: commentId, before, made_at: tx.at }
  await insertVerdict(tx.rows, { ...made, verdict, judge, rule, reason })
  return made.id
}

const insertVerdict = prepared(
  (db: Kysely<Tables>, row: Insertable<CommentTables['comment_verdicts']> & Record<string, unknown>) =>
    db.insertInto('comment_verdicts').values(row),
)

/** The judgement that stands: the last one. A comment has had one since it was posted. */
export async function getStanding(
  tx: Tx,
  commentId: Id,
): Promise<Pick<Selectable<CommentTables['comment_verdicts']>, 'id' | 'judge' | 'made_at' | 'before'>> {
  return latestVerdicts(tx.rows, commentId)
    .select(['id', 'judge', 'made_at', 'before'])
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** The judgements of a comment, the last one first. */
export function latestVerdicts(db: Kysely<Tables>, commentId: Id) {
  return db
    .selectFrom('comment_verdicts')
    .where('comment_id', '=', commentId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
}

/**
 * Changes a comment that is held, and all that hangs on whether readers see it: the counts of its thread, of what that
 * hangs on, of the comment that it answers, and of its writer.
 */
export async function saveComment(
  tx: Tx,
  thread: ThreadName,
  before: CommentRow,
  changed: Partial<
    Pick<CommentRow, 'verdict' | 'rule' | 'reason' | 'withdrawn_at' | 'text' | 'text_key' | 'edited_at'>
  >,
): Promise<CommentRow> {
  const after = { ...before, ...changed }
  const shown = after.verdict === 'approve' && after.withdrawn_at === null ? 1 : 0
  await tx.rows
    .updateTable('comments')
    .set({ ...changed, shown })
    .where('id', '=', before.id)
    .execute()
  if (shown !== before.shown) await countShown(tx, thread, { parentId: before.parent_id, by: shown === 1 ? 1 : -1 })
  if (before.reader_id !== null) await countChange(tx, before.reader_id, before.verdict, after.verdict)
  return { ...after, shown }
}

/** Counts a reader's comments by the verdict that stands. `before` null: a new comment. */
async function countChange(tx: Tx, readerId: Id, before: string | null, after: string): Promise<void> {
  const change = (verdict: Verdict) => Number(after === verdict) - Number(before === verdict)
  await countVerdict(tx, readerId, { approved: change('approve'), rejected: change('reject') })
}

/** Where a comment stands, as the log says it. */
export function subjectOf({ of, id }: ThreadName): Subject {
  return of === 'article' ? { threadId: id, of, articleId: id } : { threadId: id, of }
}
