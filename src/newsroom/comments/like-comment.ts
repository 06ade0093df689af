import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { heatGained, type ThreadKind } from './comment.ts'
import { subjectOf } from './comment-store.ts'
import { mustSpeak } from './speaker.ts'

/**
 * A reader likes a comment, or no longer does. One like of each reader counts, however often it is sent; nobody likes
 * their own words. Returns how many like it now. Refuses (`forbidden`) who may not speak, (`stale`) what readers do not see.
 */
export async function likeComment(
  newsroom: Newsroom,
  { commentId, liked }: { readonly commentId: Id; readonly liked: boolean },
): Promise<number> {
  return newsroom.write(async (tx) => {
    const readerId = await mustSpeak(tx, newsroom.actor)
    const comment = await commentToLike(tx, commentId)
    if (comment.reader_id === readerId) throw new Refusal('forbidden', { noun: 'comment', reason: 'own' })
    if (comment.shown !== 1) throw new Refusal('stale', { noun: 'comment', id: commentId })
    const changed = liked ? await addLike(tx, commentId, readerId) : await removeLike(tx, commentId, readerId)
    if (!changed) return comment.likes
    const by = liked ? 1 : -1
    await tx.rows
      .updateTable('comments')
      .set((eb) => ({ likes: eb('likes', '+', by), heat: eb('heat', '+', heatGained(by, 0)) }))
      .where('id', '=', commentId)
      .execute()
    const subject = subjectOf({ of: comment.kind as ThreadKind, id: comment.thread_id })
    await record(tx, { kind: liked ? 'comment.liked' : 'comment.unliked', commentId, ...subject })
    return comment.likes + by
  })
}

/** Whether a reader likes a comment. */
export async function likes(
  db: Kysely<Tables>,
  { readerId, commentId }: { readonly readerId: Id; readonly commentId: Id },
): Promise<boolean> {
  const found = await db
    .selectFrom('comment_likes')
    .select('made_at')
    .where('comment_id', '=', commentId)
    .where('reader_id', '=', readerId)
    .executeTakeFirst()
  return found !== undefined
}

/** Held first: two likes of one comment wait for each other here, and not in a ring. */
async function commentToLike(tx: Tx, commentId: Id) {
  const found = await tx.rows
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .select(['comments.thread_id', 'comments.reader_id', 'comments.shown', 'comments.likes', 'threads.kind'])
    .where('comments.id', '=', commentId)
    .$if(tx.engine === 'postgres', (query) => query.forNoKeyUpdate('comments'))
    .executeTakeFirst()
  if (!found) throw new Refusal('missing', { noun: 'comment', id: commentId })
  return found
}

async function addLike(tx: Tx, commentId: Id, readerId: Id): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx.rows
    .insertInto('comment_likes')
    .values({ comment_id: commentId, reader_id: readerId, made_at: tx.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added === 1n
}

async function removeLike(tx: Tx, commentId: Id, readerId: Id): Promise<boolean> {
  const { numDeletedRows: removed } = await tx.rows
    .deleteFrom('comment_likes')
    .where('comment_id', '=', commentId)
    .where('reader_id', '=', readerId)
    .executeTakeFirst()
  return removed === 1n
}
