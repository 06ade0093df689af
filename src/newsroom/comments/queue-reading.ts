import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { asWritten } from '../../database/as-written.ts'
import { findBans } from '../readers/bans.ts'
import type { Tables } from '../tables.ts'
import { wordMatcher } from '../word-lists/word-matcher.ts'
import { type Card, type CardRow, cardOf, type CardNeighbours } from './card.ts'
import type { Queue } from './queues.ts'

export interface QueueQuery {
  readonly queue: Queue
  /** Cards that others of the staff have open are left out. */
  readonly staffId?: Id | undefined
  readonly now: Instant
  readonly readerId?: Id | undefined
  readonly threadId?: Id | undefined
  readonly rule?: string | undefined
  /** In the text; capitals and small letters are the same. */
  readonly words?: string | undefined
  /** Behind this comment. */
  readonly after?: Id | undefined
  readonly limit: number
}

/** What is new is looked over within so many days, or not at all. */
const NEW_DAYS = 3

/** The comments of a queue with all that a moderator must see of them: the oldest first, of `all` the newest. */
export async function listQueue(db: Kysely<Tables>, query: QueueQuery): Promise<readonly Card[]> {
  const { staffId, now, rule, words, after, queue } = query
  const order = queue === 'all' ? 'desc' : 'asc'
  let rows = inQueue(db, query)
    .leftJoin('readers', 'readers.id', 'comments.reader_id')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .leftJoin('articles', 'articles.id', 'comments.thread_id')
    .leftJoin('topics', 'topics.id', 'comments.thread_id')
    .leftJoin('wire_items', 'wire_items.id', 'comments.thread_id')
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
      'comments.verdict',
      'comments.rule',
      'comments.reason',
      'comments.posted_at',
      'comments.edited_at',
      'comments.withdrawn_at',
      'comments.likes',
      'threads.id as thread_id',
      'threads.kind',
      'articles.live_headline',
      'topics.name as topic_name',
      'topics.slug',
      'wire_items.headline as item_headline',
      'parent.floor as parent_floor',
      'parent.author as parent_author',
      'answered.name as answered_name',
      'parent.text as parent_text',
      'readers.name as reader_name',
      'readers.approved',
      'readers.rejected',
      'readers.joined_at',
    ])
    .orderBy('comments.posted_at', order)
    .orderBy('comments.id', order)
    .limit(query.limit)
  if (rule !== undefined) rows = rows.where('comments.rule', '=', rule)
  if (words !== undefined && words.trim() !== '')
    rows = rows.where(sql<boolean>`lower(comments.text) like lower(${patternOf(words)}) escape '!'`)
  if (staffId !== undefined) {
    rows = rows.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('comment_desks')
            .select('comment_desks.comment_id')
            .whereRef('comment_desks.comment_id', '=', 'comments.id')
            .where('comment_desks.staff_id', '<>', staffId)
            .where('comment_desks.until', '>', now),
        ),
      ),
    )
  }
  if (after !== undefined) {
    rows = rows.where((eb) =>
      eb(
        eb.refTuple('comments.posted_at', 'comments.id'),
        order === 'asc' ? '>' : '<',
        eb.tuple(
          eb
            .selectFrom('comments as last')
            .select('last.posted_at')
            .where('last.id', '=', after)
            .$asScalar()
            .$notNull(),
          after,
        ),
      ),
    )
  }
  const found: readonly CardRow[] = await rows.execute()
  const matcher = await wordMatcher(db)
  const neighbours = await neighboursOf(db, found, now)
  return found.map((row) => cardOf(row, neighbours, matcher))
}

/** A text somewhere in another: `!` stands before what would be read as a pattern. */
function patternOf(words: string): string {
  return `%${words.trim().replaceAll(/[%_!]/g, '!$&')}%`
}

/** More than this are not counted. */
const MOST_COUNTED = 1000

/** How many wait in each queue: in all, of one reader, or on one thread. */
export async function countQueues(
  db: Kysely<Tables>,
  now: Instant,
  of: Pick<QueueQuery, 'readerId' | 'threadId'> = {},
): Promise<Readonly<Record<Exclude<Queue, 'all'>, number>>> {
  const count = async (queue: Queue) => {
    const waiting = inQueue(db, { ...of, queue, now })
    const { count: number } = await db
      .selectFrom(waiting.select('comments.id').limit(MOST_COUNTED).as('waiting'))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return number
  }
  return {
    reports: await count('reports'),
    held: await count('held'),
    new: await count('new'),
    appeals: await count('appeals'),
  }
}

type Comments = SelectQueryBuilder<Tables, 'comments', object>

function inQueue(db: Kysely<Tables>, query: Pick<QueueQuery, 'queue' | 'now' | 'readerId' | 'threadId'>): Comments {
  const { queue, now, readerId, threadId } = query
  let comments: Comments = db.selectFrom('comments')
  if (readerId !== undefined) comments = comments.where('comments.reader_id', '=', readerId)
  if (threadId !== undefined) comments = comments.where('comments.thread_id', '=', threadId)
  switch (queue) {
    case 'all':
      return comments
    case 'held':
      return comments.where('comments.verdict', '=', 'hold').where('comments.withdrawn_at', 'is', null)
    case 'new':
      return comments
        .where('comments.shown', '=', asWritten(1))
        .where('comments.reader_id', 'is not', null)
        .where('comments.posted_at', '>', later(now, -NEW_DAYS * DAY))
        .where((eb) => eb.or([eb('comments.rule', 'is', null), eb('comments.rule', '<>', 'person')]))
    case 'reports':
      return withOpen(comments, db.selectFrom('comment_reports').select('comment_id').where('settled_at', 'is', null))
    case 'appeals':
      return withOpen(comments, db.selectFrom('comment_appeals').select('comment_id').where('settled_at', 'is', null))
  }
}

type OpenOnes = SelectQueryBuilder<Tables, 'comment_reports' | 'comment_appeals', { comment_id: Id }>

/** What was deleted asks for nothing any more. */
function withOpen(comments: Comments, open: OpenOnes): Comments {
  return comments.where('comments.withdrawn_at', 'is', null).where('comments.id', 'in', open)
}

/** Open reports and appeals of the comments, and bans of their writers. */
async function neighboursOf(db: Kysely<Tables>, rows: readonly CardRow[], now: Instant): Promise<CardNeighbours> {
  if (rows.length === 0) return { reports: [], appeals: [], bans: new Map() }
  const ids = rows.map(({ id }) => id)
  const readers = [...new Set(rows.flatMap(({ reader_id: id }) => (id === null ? [] : [id])))]
  return {
    reports: await db
      .selectFrom('comment_reports')
      .select(['comment_id', 'reason', 'note', 'made_at'])
      .where('comment_id', 'in', ids)
      .where('settled_at', 'is', null)
      .orderBy('made_at')
      .execute(),
    appeals: await db
      .selectFrom('comment_appeals')
      .select(['comment_id', 'id', 'text', 'made_at'])
      .where('comment_id', 'in', ids)
      .where('settled_at', 'is', null)
      .execute(),
    bans: await findBans(db, readers, now),
  }
}
