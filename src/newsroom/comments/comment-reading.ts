import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'

/** An approved comment as readers see it. */
export interface ReaderComment {
  readonly id: Id
  readonly floor: number
  readonly parentFloor: number | undefined
  readonly author: string
  /** Written by somebody of the staff, and marked so. */
  readonly byStaff: boolean
  readonly text: string
  readonly likes: number
  readonly postedAt: Instant
}

/** The comments that most readers liked, and their count limited; ties go to the older one. */
export async function listHotComments(
  db: Kysely<Tables>,
  articleId: Id,
  limit: number,
): Promise<readonly ReaderComment[]> {
  const rows = await approved(db, articleId).orderBy('comments.heat', 'desc').limit(limit).execute()
  return rows.map(commentOf)
}

/** The newest comments, newest first, those below `beforeFloor` only. */
export async function listNewComments(
  db: Kysely<Tables>,
  articleId: Id,
  { limit, beforeFloor }: { limit: number; beforeFloor?: number | undefined },
): Promise<readonly ReaderComment[]> {
  let query = approved(db, articleId).orderBy('comments.floor', 'desc').limit(limit)
  if (beforeFloor !== undefined) query = query.where('comments.floor', '<', beforeFloor)
  return (await query.execute()).map(commentOf)
}

function approved(db: Kysely<Tables>, articleId: Id) {
  return db
    .selectFrom('comments')
    .leftJoin('comments as parent', 'parent.id', 'comments.parent_id')
    .select([
      'comments.id',
      'comments.floor',
      'comments.author',
      'comments.staff_id',
      'comments.text',
      'comments.likes',
      'comments.posted_at',
    ])
    .select('parent.floor as parentFloor')
    .where('comments.thread_id', '=', articleId)
    .where('comments.shown', '=', 1)
}

function commentOf(row: Awaited<ReturnType<ReturnType<typeof approved>['execute']>>[number]): ReaderComment {
  return {
    id: row.id,
    floor: row.floor,
    parentFloor: row.parentFloor ?? undefined,
    author: row.author,
    byStaff: row.staff_id !== null,
    text: row.text,
    likes: row.likes,
    postedAt: row.posted_at,
  }
}

/** How many approved comments a story has; 0 when there is no such story. */
export async function findCommentCount(db: Kysely<Tables>, articleId: Id): Promise<number> {
  const [row] = await commentCount(db, { articleId })
  return row?.comment_count ?? 0
}

const commentCount = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) =>
  db.selectFrom('articles').select('comment_count').where('id', '=', articleId),
)
