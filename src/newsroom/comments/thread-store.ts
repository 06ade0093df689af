import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { heatGained, type ThreadKind, type ThreadName } from './comment.ts'
import type { CommentMode } from '../settings/setting.ts'

/** A thread, and what stands above it. */
export interface Thread extends ThreadName {
  /** Floors that were given, to comments in any state. */
  readonly floors: number
  /** Comments that readers see. */
  readonly count: number
  readonly mode: CommentMode | undefined
  /** Whether readers see what it hangs on. */
  readonly before: boolean
  /** Since when they do. */
  readonly since: Instant
  readonly sectionId: Id | undefined
}

interface Subject {
  readonly before: boolean
  readonly since: Instant
  readonly sectionId: Id | undefined
}

/**
 * The thread with what it hangs on, both held against other writers until the transaction ends: a story that is being
 * retracted is retracted before or after, never between. Opens the thread if nobody has. Refuses (`missing`) what is not.
 */
export async function lockThread(tx: Tx, { of, id }: ThreadName): Promise<Thread> {
  const held = tx.engine === 'postgres' || undefined
  const subject = await findSubject(tx.rows, of, { id, held })
  if (!subject) throw new Refusal('missing', { noun: of === 'wire' ? 'wire item' : of, id })
  const [found] = await threadRow(tx.rows, { id, held })
  if (!found) {
    await tx.rows
      .insertInto('threads')
      .values({ id, kind: of, floors: 0, comment_count: 0, opened_at: tx.at })
      .execute()
  }
  return {
    of,
    id,
    ...subject,
    floors: found?.floors ?? 0,
    count: found?.comment_count ?? 0,
    mode: (found?.mode as CommentMode | null | undefined) ?? undefined,
  }
}

/** The thread that a comment hangs on, held with it; the one that it was moved to while this waited. Refuses (`missing`). */
export async function lockThreadOf(tx: Tx, commentId: Id): Promise<Thread> {
  const named = await getThreadOf(tx, commentId)
  try {
    return await lockThread(tx, named)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const now = await getThreadOf(tx, commentId)
    if (now.id === named.id) throw error
    return lockThread(tx, now)
  }
}

async function getThreadOf(tx: Tx, commentId: Id): Promise<ThreadName> {
  const found = await tx.rows
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .select(['threads.id', 'threads.kind'])
    .where('comments.id', '=', commentId)
    .executeTakeFirst()
  if (!found) throw new Refusal('missing', { noun: 'comment', id: commentId })
  return { of: found.kind as ThreadKind, id: found.id }
}

/** `held` against other writers, which SQLite has no word for: there is one writer. */
interface HeldRow extends Record<string, unknown> {
  readonly id: Id
  readonly held: true | undefined
}

const threadRow = prepared((db: Kysely<Tables>, { id, held }: HeldRow) => {
  const query = db.selectFrom('threads').selectAll().where('id', '=', id)
  return held === undefined ? query : query.forNoKeyUpdate()
})

async function findSubject(db: Kysely<Tables>, of: ThreadKind, row: HeldRow): Promise<Subject | undefined> {
  switch (of) {
    case 'article': {
      const [article] = await articleRow(db, row)
      if (!article) return undefined
      const { state, section_id: sectionId, published_at: publishedAt, filed_at: filedAt } = article
      return { before: state === 'published', since: publishedAt ?? filedAt, sectionId }
    }
    case 'topic': {
      const [topic] = await topicRow(db, row)
      return topic && { before: true, since: topic.opened_at, sectionId: undefined }
    }
    case 'wire': {
      const [item] = await wireRow(db, row)
      return item && { before: item.withdrawn_at === null, since: item.at, sectionId: item.section_id ?? undefined }
    }
  }
}

const articleRow = prepared((db: Kysely<Tables>, { id, held }: HeldRow) => {
  const query = db
    .selectFrom('articles')
    .select(['state', 'section_id', 'filed_at', 'published_at'])
    .where('id', '=', id)
  return held === undefined ? query : query.forNoKeyUpdate()
})

const topicRow = prepared((db: Kysely<Tables>, { id, held }: HeldRow) => {
  const query = db.selectFrom('topics').select('opened_at').where('id', '=', id)
  return held === undefined ? query : query.forNoKeyUpdate()
})

const wireRow = prepared((db: Kysely<Tables>, { id, held }: HeldRow) => {
  const query = db.selectFrom('wire_items').select(['at', 'section_id', 'withdrawn_at']).where('id', '=', id)
  return held === undefined ? query : query.forNoKeyUpdate()
})

/**
 * Gives out the next floor of a thread that is held, and counts the comment that takes it, if readers see that: `shown` 1.
 */
export async function takeFloor(
  tx: Tx,
  thread: Thread,
  { parentId, shown }: { readonly parentId: Id | null; readonly shown: 0 | 1 },
): Promise<number> {
  const floor = thread.floors + 1
  await giveFloor(tx.rows, { id: thread.id, floor, shown })
  if (shown) await countBeside(tx, thread, { parentId, by: 1 })
  return floor
}

const giveFloor = prepared((db: Kysely<Tables>, { id, floor, shown }: { id: Id; floor: number; shown: number }) =>
  db
    .updateTable('threads')
    .set((eb) => ({ floors: floor, comment_count: eb('comment_count', '+', shown) }))
    .where('id', '=', id),
)

interface Counted {
  readonly parentId: Id | null
  readonly by: 1 | -1
}

/**
 * Counts a comment that readers begin to see (`by` 1), or see no more (−1): in the thread, beside what it hangs on, and
 * at the comment that it answers. Nothing but this and `takeFloor` changes a count.
 */
export async function countShown(tx: Tx, thread: ThreadName, counted: Counted): Promise<void> {
  await countIn.thread(tx.rows, { id: thread.id, by: counted.by })
  await countBeside(tx, thread, counted)
}

async function countBeside(tx: Tx, thread: ThreadName, { parentId, by }: Counted): Promise<void> {
  await countIn[thread.of](tx.rows, { id: thread.id, by })
  if (parentId !== null) await countAnswer(tx.rows, { parentId, by, heat: heatGained(0, by) })
}

const countAnswer = prepared((db: Kysely<Tables>, { parentId, by, heat }: { parentId: Id; by: number; heat: number }) =>
  db
    .updateTable('comments')
    .set((eb) => ({ reply_count: eb('reply_count', '+', by), heat: eb('heat', '+', heat) }))
    .where('id', '=', parentId),
)

const countIn = {
  thread: counting('threads'),
  article: counting('articles'),
  topic: counting('topics'),
  wire: counting('wire_items'),
} as const

function counting(table: 'threads' | 'articles' | 'topics' | 'wire_items') {
  return prepared((db: Kysely<Tables>, { id, by }: { id: Id; by: number }) =>
    db
      .updateTable(table)
      .set((eb) => ({ comment_count: eb('comment_count', '+', by) }))
      .where('id', '=', id),
  )
}
