import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { mustBe } from '../articles/article.ts'
import { lockArticle } from '../articles/article-store.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { oneLine, someLines } from '../written.ts'

/** What moderation says of a comment. Only approved ones are shown and counted. */
export const VERDICTS = ['approve', 'hold', 'reject'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface CommentOrder {
  readonly articleId: Id
  readonly author: string
  readonly text: string
  readonly parentId?: Id | undefined
  readonly staffId?: Id | undefined
  readonly verdict: Verdict
  readonly reason?: string | undefined
  readonly likes?: number
  /** For comments brought from elsewhere: when they were written. */
  readonly postedAt?: Instant | undefined
}

/**
 * Adds a comment under a published story. It gets the next floor (楼), and the story's count grows with it if it is
 * approved: both in the transaction, under the story's lock, so floors have no gaps and counts are exact.
 */
export async function postComment(newsroom: Newsroom, order: CommentOrder): Promise<Id> {
  const text = someLines(order.text, 5000, { noun: 'comment', field: 'text' })
  const author = oneLine(order.author, 40, { noun: 'comment', field: 'author' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'published')
    await mustBeKnown(tx, 'staff', [order.staffId])
    if (order.parentId !== undefined) {
      const parent = await tx.rows
        .selectFrom('comments')
        .select('article_id')
        .where('id', '=', order.parentId)
        .executeTakeFirst()
      if (parent?.article_id !== article.id) throw new Refusal('missing', { noun: 'comment', id: order.parentId })
    }
    const { floor } = await tx.rows
      .selectFrom('comments')
      .select((eb) => eb.fn.max('floor').as('floor'))
      .where('article_id', '=', article.id)
      .executeTakeFirstOrThrow()
    const id = tx.nextId()
    await tx.rows
      .insertInto('comments')
      .values({
        id,
        article_id: article.id,
        floor: (floor ?? 0) + 1,
        parent_id: order.parentId ?? null,
        author,
        staff_id: order.staffId ?? null,
        text,
        likes: order.likes ?? 0,
        verdict: order.verdict,
        reason: order.reason ?? null,
        posted_at: order.postedAt ?? tx.at,
      })
      .execute()
    if (order.verdict === 'approve') {
      await tx.rows
        .updateTable('articles')
        .set({ comment_count: article.commentCount + 1 })
        .where('id', '=', article.id)
        .execute()
    }
    await record(tx, { kind: 'comment.posted', commentId: id, articleId: article.id, verdict: order.verdict })
    return id
  })
}

/** Gives a comment another verdict, with the reason. */
export async function judgeComment(
  newsroom: Newsroom,
  order: { readonly commentId: Id; readonly verdict: Verdict; readonly reason: string },
): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  await newsroom.write(async (tx) => {
    const found = await tx.rows
      .selectFrom('comments')
      .select('article_id')
      .where('id', '=', order.commentId)
      .executeTakeFirst()
    if (!found) throw new Refusal('missing', { noun: 'comment', id: order.commentId })
    const article = await lockArticle(tx, found.article_id)
    const before = await tx.rows
      .selectFrom('comments')
      .select('verdict')
      .where('id', '=', order.commentId)
      .executeTakeFirstOrThrow()
    const shown = (verdict: string) => (verdict === 'approve' ? 1 : 0)
    await tx.rows
      .updateTable('comments')
      .set({ verdict: order.verdict, reason: order.reason })
      .where('id', '=', order.commentId)
      .execute()
    await tx.rows
      .updateTable('articles')
      .set({ comment_count: article.commentCount + shown(order.verdict) - shown(before.verdict) })
      .where('id', '=', article.id)
      .execute()
    await record(tx, {
      kind: 'comment.judged',
      commentId: order.commentId,
      articleId: article.id,
      verdict: order.verdict,
      reason: order.reason,
    })
  })
}
