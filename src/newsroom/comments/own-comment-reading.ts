import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { isByWordList, type Rule, type ThreadKind, type Verdict } from './comment.ts'

/** A comment as its writer sees it, in whatever state it is. */
export interface OwnComment {
  readonly id: Id
  readonly of: ThreadKind
  readonly threadId: Id
  readonly floor: number
  /** What it answers, and words of that, as long as readers see it. */
  readonly parentId: Id | undefined
  readonly quote: string | undefined
  readonly text: string
  readonly verdict: Verdict
  readonly rule: Rule | undefined
  /** What a person gave as their reason; phases have none for readers. */
  readonly reason: string | undefined
  /** Of the word list's verdict: 词表第3条. */
  readonly term: number | undefined
  readonly likes: number
  readonly replies: number
  readonly postedAt: Instant
  readonly editedAt: Instant | undefined
  readonly withdrawnAt: Instant | undefined
}

/** What a reader has said, the newest first; from behind the comment `before`. */
export async function listOwnComments(
  db: Kysely<Tables>,
  { readerId, before, limit }: { readonly readerId: Id; readonly before?: Id | undefined; readonly limit: number },
): Promise<readonly (OwnComment & { readonly title: string | undefined; readonly slug: string | undefined })[]> {
  let query = own(db)
    .leftJoin('articles', 'articles.id', 'comments.thread_id')
    .leftJoin('topics', 'topics.id', 'comments.thread_id')
    .leftJoin('wire_items', 'wire_items.id', 'comments.thread_id')
    .select(['articles.live_headline', 'topics.name', 'topics.slug', 'wire_items.headline'])
    .where('comments.reader_id', '=', readerId)
    .orderBy('comments.posted_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(limit)
  if (before !== undefined) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('comments.posted_at', 'comments.id'),
        '<',
        eb.tuple(
          eb
            .selectFrom('comments as last')
            .select('last.posted_at')
            .where('last.id', '=', before)
            .$asScalar()
            .$notNull(),
          before,
        ),
      ),
    )
  }
  return (await query.execute()).map((row) => ({
    ...ownOf(row),
    title: row.live_headline ?? row.name ?? row.headline ?? undefined,
    slug: row.slug ?? undefined,
  }))
}

/** More of one reader on one thread are not told at once. */
const MOST_OWN = 200
const MOST_LIKED = 2000

/** What a reader has said and liked on one thread. */
export async function findOwnOn(
  db: Kysely<Tables>,
  { readerId, threadId }: { readonly readerId: Id; readonly threadId: Id },
): Promise<{ readonly comments: readonly OwnComment[]; readonly liked: readonly Id[] }> {
  const rows = await own(db)
    .where('comments.reader_id', '=', readerId)
    .where('comments.thread_id', '=', threadId)
    .orderBy('comments.posted_at', 'desc')
    .limit(MOST_OWN)
    .execute()
  const liked = await db
    .selectFrom('comment_likes')
    .innerJoin('comments', 'comments.id', 'comment_likes.comment_id')
    .select('comments.id')
    .where('comment_likes.reader_id', '=', readerId)
    .where('comments.thread_id', '=', threadId)
    .orderBy('comment_likes.made_at', 'desc')
    .limit(MOST_LIKED)
    .execute()
  return { comments: rows.map(ownOf), liked: liked.map(({ id }) => id) }
}

/** A comment of theirs, or undefined: somebody else's, or none. */
export async function findOwn(
  db: Kysely<Tables>,
  { readerId, commentId }: { readonly readerId: Id; readonly commentId: Id },
): Promise<OwnComment | undefined> {
  const row = await own(db)
    .where('comments.id', '=', commentId)
    .where('comments.reader_id', '=', readerId)
    .executeTakeFirst()
  return row && ownOf(row)
}

function own(db: Kysely<Tables>) {
  return db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .leftJoin('comments as parent', 'parent.id', 'comments.parent_id')
    .select('parent.shown as parentShown')
    .select(['threads.kind', 'comments.id', 'comments.thread_id', 'comments.floor', 'comments.text'])
    .select(['comments.parent_id', 'comments.quote'])
    .select(['comments.verdict', 'comments.rule', 'comments.reason', 'comments.likes', 'comments.reply_count'])
    .select(['comments.posted_at', 'comments.edited_at', 'comments.withdrawn_at'])
}

function ownOf(row: Awaited<ReturnType<ReturnType<typeof own>['execute']>>[number]): OwnComment {
  return {
    id: row.id,
    of: row.kind as ThreadKind,
    threadId: row.thread_id,
    floor: row.floor,
    parentId: row.parent_id ?? undefined,
    quote: row.parentShown === 1 ? (row.quote ?? undefined) : undefined,
    text: row.text,
    verdict: row.verdict as Verdict,
    rule: (row.rule as Rule | null) ?? undefined,
    reason: row.rule === 'person' ? (row.reason ?? undefined) : undefined,
    term: isByWordList(row.rule) && row.reason !== null ? Number(row.reason) : undefined,
    likes: row.likes,
    replies: row.reply_count,
    postedAt: row.posted_at,
    editedAt: row.edited_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }
}

/** What a comment said before it was edited, the oldest first. For its writer, and for those who judge it. */
export async function listVersions(
  db: Kysely<Tables>,
  commentId: Id,
): Promise<readonly { readonly text: string; readonly writtenAt: Instant }[]> {
  const rows = await db
    .selectFrom('comment_versions')
    .select(['text', 'written_at as writtenAt'])
    .where('comment_id', '=', commentId)
    .orderBy('number')
    .execute()
  return rows
}

/** The same of several comments at once, for their writer; nothing of those that were never changed. */
export async function listVersionsOf(
  db: Kysely<Tables>,
  commentIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly { readonly text: string; readonly writtenAt: Instant }[]>> {
  if (commentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('comment_versions')
    .select(['comment_id', 'text', 'written_at as writtenAt'])
    .where('comment_id', 'in', [...commentIds])
    .orderBy('comment_id')
    .orderBy('number')
    .execute()
  const byComment = Map.groupBy(rows, (row) => row.comment_id)
  return new Map(
    [...byComment].map(([id, versions]) => [id, versions.map(({ text, writtenAt }) => ({ text, writtenAt }))]),
  )
}
