import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import { notify } from '../readers/notices.ts'
import type { Tables } from '../tables.ts'
import type { Verdict } from './comment.ts'
import { type CommentRow, findComment } from './comment-store.ts'

/** So many people at most can be called by one comment. */
const MOST_CALLED = 5
const LONGEST_NAME = 20

/**
 * Tells whom a comment answers and whom it names, once: when readers see it for the first time. Nobody is told of their
 * own words, and nobody twice of the same.
 */
export async function tellOthers(tx: Tx, commentId: Id): Promise<void> {
  const comment = await findComment(tx.rows, commentId)
  if (!comment || comment.told_at !== null) return
  await markTold(tx.rows, { commentId, at: tx.at })
  const parent = comment.parent_id === null ? undefined : await findComment(tx.rows, comment.parent_id)
  await tellOf(tx, comment, parent)
}

/** The same of a comment that was inserted as told, below the one that it answers. */
export async function tellOf(
  tx: Tx,
  comment: Pick<CommentRow, 'id' | 'text' | 'reader_id'>,
  parent: Pick<CommentRow, 'reader_id'> | undefined,
): Promise<void> {
  const { id: commentId, text, reader_id: writer } = comment
  const answered = parent?.reader_id ?? undefined
  const called = (await readersCalled(tx, text)).filter((id) => id !== answered)
  if (answered !== undefined && answered !== writer) await notify(tx, { readerId: answered, kind: 'answer', commentId })
  for (const readerId of called) if (readerId !== writer) await notify(tx, { readerId, kind: 'mention', commentId })
}

const markTold = prepared((db: Kysely<Tables>, { commentId, at }: { commentId: Id; at: Instant }) =>
  db.updateTable('comments').set({ told_at: at }).where('id', '=', commentId),
)

/** Tells the writer of a comment what somebody decided of it. */
export async function tellWriter(tx: Tx, { id, reader_id: readerId }: CommentRow, verdict: Verdict): Promise<void> {
  const kind = ({ approve: 'approved', hold: 'held', reject: 'rejected' } as const)[verdict]
  if (readerId !== null) await notify(tx, { readerId, kind, commentId: id })
}

/** Who is named by `@`: of the readers with whose name the text goes on, the one with the longest. */
async function readersCalled(tx: Tx, text: string): Promise<readonly Id[]> {
  const calls = text.split(/[@＠]/u).slice(1, MOST_CALLED + 1)
  const called = new Set<Id>()
  for (const call of calls) {
    const characters = Array.from(call).slice(0, LONGEST_NAME)
    const names = characters.map((_, index) => characters.slice(0, index + 1).join(''))
    if (names.length === 0) continue
    const found = await tx.rows
      .selectFrom('readers')
      .select(['id', 'name'])
      .where('name', 'in', names)
      .where('left_at', 'is', null)
      .execute()
    const [reader] = found.toSorted((a, b) => b.name.length - a.name.length)
    if (reader) called.add(reader.id)
  }
  return [...called]
}
