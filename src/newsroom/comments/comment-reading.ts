import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { asWritten } from '../../database/as-written.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tables } from '../tables.ts'
import type { ThreadKind } from './comment.ts'

/** A comment as readers see it. */
export interface ReaderComment {
  readonly id: Id
  readonly floor: number
  /** Who signed it, as they are called today; undefined: a reader who has left. */
  readonly author: string | undefined
  readonly readerId: Id | undefined
  /** Written by somebody of the staff, and marked so. */
  readonly byStaff: boolean
  readonly text: string
  /** Words of the one that it answers, as long as readers see that. */
  readonly quote: string | undefined
  /** The one that it answers. */
  readonly parent: { readonly id: Id; readonly floor: number; readonly author: string | undefined } | undefined
  /** The first of the conversation that it stands in; itself when it began one. */
  readonly rootId: Id
  readonly likes: number
  /** Answers that readers see. */
  readonly replies: number
  /** Its place among the hottest: where a list goes on. */
  readonly heat: number
  readonly postedAt: Instant
  readonly editedAt: Instant | undefined
}

export const COMMENT_SORTS = ['hot', 'new', 'old'] as const
export type CommentSort = (typeof COMMENT_SORTS)[number]

export interface CommentQuery {
  readonly threadId: Id
  readonly sort: CommentSort
  /** Where the list goes on: the heat or the floor of the last one before. */
  readonly after?: number | undefined
  readonly limit: number
}

/**
 * Comments of a thread that readers see, by heat or by floor. A page costs the same wherever it is, of a hundred comments
 * as of a hundred thousand: it walks an index from where the one before ended.
 */
export async function listComments(db: Kysely<Tables>, query: CommentQuery): Promise<readonly ReaderComment[]> {
  const { threadId, sort, after, limit } = query
  return (await LISTS[sort](db, { threadId, after, limit })).map(commentOf)
}

/** Where a list goes on behind this comment. */
export function cursorOf(sort: CommentSort, { heat, floor }: Pick<ReaderComment, 'heat' | 'floor'>): number {
  return sort === 'hot' ? heat : floor
}

type ListValues = Pick<CommentQuery, 'threadId' | 'after' | 'limit'> & Record<string, unknown>

const LISTS = {
  hot: prepared((db: Kysely<Tables>, { threadId, after, limit }: ListValues) => {
    const query = shown(db).where('comments.thread_id', '=', threadId)
    return (after === undefined ? query : query.where('comments.heat', '<', after))
      .orderBy('comments.heat', 'desc')
      .limit(limit)
  }),
  new: prepared((db: Kysely<Tables>, { threadId, after, limit }: ListValues) => {
    const query = shown(db).where('comments.thread_id', '=', threadId)
    return (after === undefined ? query : query.where('comments.floor', '<', after))
      .orderBy('comments.floor', 'desc')
      .limit(limit)
  }),
  old: prepared((db: Kysely<Tables>, { threadId, after, limit }: ListValues) => {
    const query = shown(db).where('comments.thread_id', '=', threadId)
    return (after === undefined ? query : query.where('comments.floor', '>', after))
      .orderBy('comments.floor')
      .limit(limit)
  }),
}

/** What was answered in a conversation, the oldest first; from behind the floor `after`. */
export async function listTalk(
  db: Kysely<Tables>,
  { rootId, after, limit }: { readonly rootId: Id; readonly after?: number | undefined; readonly limit: number },
): Promise<readonly ReaderComment[]> {
  return (await talk(db, { rootId, after, limit })).map(commentOf)
}

const talk = prepared(
  (
    db: Kysely<Tables>,
    { rootId, after, limit }: { rootId: Id; after: number | undefined; limit: number } & Record<string, unknown>,
  ) => {
    const query = shown(db).where('comments.root_id', '=', rootId)
    return (after === undefined ? query : query.where('comments.floor', '>', after))
      .orderBy('comments.floor')
      .limit(limit)
  },
)

/** One comment as readers see it, or undefined. */
export async function findShown(db: Kysely<Tables>, id: Id): Promise<ReaderComment | undefined> {
  const [row] = await one(db, { id })
  return row && commentOf(row)
}

const one = prepared((db: Kysely<Tables>, { id }: { id: Id }) => shown(db).where('comments.id', '=', id))

/** Where a comment stands, in whatever state it is. */
export interface CommentPlace {
  readonly of: ThreadKind
  readonly threadId: Id
  readonly floor: number
  readonly rootId: Id
  readonly shown: boolean
  readonly withdrawn: boolean
}

export async function findCommentPlace(db: Kysely<Tables>, id: Id): Promise<CommentPlace | undefined> {
  const row = await db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .select(['threads.kind', 'comments.thread_id', 'comments.floor', 'comments.root_id', 'comments.shown'])
    .select('comments.withdrawn_at')
    .where('comments.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      of: row.kind as ThreadKind,
      threadId: row.thread_id,
      floor: row.floor,
      rootId: row.root_id ?? id,
      shown: row.shown === 1,
      withdrawn: row.withdrawn_at !== null,
    }
  )
}

const SHOWN = asWritten(1)

function shown(db: Kysely<Tables>) {
  return db
    .selectFrom('comments')
    .leftJoin('readers', 'readers.id', 'comments.reader_id')
    .leftJoin('comments as parent', 'parent.id', 'comments.parent_id')
    .leftJoin('readers as answered', 'answered.id', 'parent.reader_id')
    .select([
      'comments.id',
      'comments.floor',
      'comments.author',
      'comments.staff_id',
      'comments.reader_id',
      'comments.text',
      'comments.quote',
      'comments.root_id',
      'comments.parent_id',
      'comments.likes',
      'comments.reply_count',
      'comments.heat',
      'comments.posted_at',
      'comments.edited_at',
      'readers.name',
      'readers.left_at',
    ])
    .select(['parent.floor as parentFloor', 'parent.author as parentAuthor', 'parent.reader_id as parentReader'])
    .select('parent.shown as parentShown')
    .select(['answered.name as answeredName', 'answered.left_at as answeredLeft'])
    .where('comments.shown', '=', SHOWN)
}

function commentOf(row: Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]): ReaderComment {
  return {
    id: row.id,
    floor: row.floor,
    author: nameOf(row.author, row.reader_id, row.name, row.left_at),
    readerId: row.reader_id ?? undefined,
    byStaff: row.staff_id !== null,
    text: row.text,
    quote: row.parentShown === 1 ? (row.quote ?? undefined) : undefined,
    parent:
      row.parent_id === null
        ? undefined
        : {
            id: row.parent_id,
            floor: row.parentFloor!,
            author: nameOf(row.parentAuthor!, row.parentReader, row.answeredName, row.answeredLeft),
          },
    rootId: row.root_id ?? row.id,
    likes: row.likes,
    replies: row.reply_count,
    heat: row.heat,
    postedAt: row.posted_at,
    editedAt: row.edited_at ?? undefined,
  }
}

/** A reader is called what they are called today; others as they signed. */
function nameOf(signed: string, readerId: Id | null, name: string | null, leftAt: Instant | null): string | undefined {
  if (readerId === null) return signed
  return leftAt === null ? (name ?? signed) : undefined
}

/** How many comments readers see on a thread; 0 when nobody has opened it. */
export async function findCommentCount(db: Kysely<Tables>, threadId: Id): Promise<number> {
  const [row] = await commentCount(db, { threadId })
  return row?.comment_count ?? 0
}

const commentCount = prepared((db: Kysely<Tables>, { threadId }: { threadId: Id }) =>
  db.selectFrom('threads').select('comment_count').where('id', '=', threadId),
)
