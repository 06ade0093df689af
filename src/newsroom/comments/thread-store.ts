import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
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

const SUBJECTS = { article: 'articles', topic: 'topics', wire: 'wire_items' } as const

/**
 * The thread with what it hangs on, both held against other writers until the transaction ends: a story that is being
 * retracted is retracted before or after, never between. Opens the thread if nobody has. Refuses (`missing`) what is not.
 */
export async function lockThread(tx: Tx, { of, id }: ThreadName): Promise<Thread> {
  const subject = await findSubject(tx.rows, { of, id }, tx.engine === 'postgres')
  if (!subject) throw new Refusal('missing', { noun: of === 'wire' ? 'wire item' : of, id })
  const found = await tx.rows
    .selectFrom('threads')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
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

/** The thread that a comment hangs on, held with it. Refuses (`missing`). */
export async function lockThreadOf(tx: Tx, commentId: Id): Promise<Thread> {
  const found = await tx.rows
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .select(['threads.id', 'threads.kind'])
    .where('comments.id', '=', commentId)
    .executeTakeFirst()
  if (!found) throw new Refusal('missing', { noun: 'comment', id: commentId })
  return lockThread(tx, { of: found.kind as ThreadKind, id: found.id })
}

async function findSubject(db: Kysely<Tables>, { of, id }: ThreadName, held: boolean): Promise<Subject | undefined> {
  switch (of) {
    case 'article': {
      const row = await db
        .selectFrom('articles')
        .select(['state', 'section_id', 'filed_at', 'published_at'])
        .where('id', '=', id)
        .$if(held, (query) => query.forNoKeyUpdate())
        .executeTakeFirst()
      if (!row) return undefined
      const { state, section_id: sectionId, published_at: publishedAt, filed_at: filedAt } = row
      return { before: state === 'published', since: publishedAt ?? filedAt, sectionId }
    }
    case 'topic': {
      const row = await db
        .selectFrom('topics')
        .select('opened_at')
        .where('id', '=', id)
        .$if(held, (query) => query.forNoKeyUpdate())
        .executeTakeFirst()
      return row && { before: true, since: row.opened_at, sectionId: undefined }
    }
    case 'wire': {
      const row = await db
        .selectFrom('wire_items')
        .select(['at', 'section_id', 'withdrawn_at'])
        .where('id', '=', id)
        .$if(held, (query) => query.forNoKeyUpdate())
        .executeTakeFirst()
      return row && { before: row.withdrawn_at === null, since: row.at, sectionId: row.section_id ?? undefined }
    }
  }
}

/** Gives out the next floor of a thread that is held. */
export async function nextFloor(tx: Tx, thread: Thread): Promise<number> {
  const floor = thread.floors + 1
  await tx.rows.updateTable('threads').set({ floors: floor }).where('id', '=', thread.id).execute()
  return floor
}

/**
 * Counts a comment that readers begin to see (`by` 1), or see no more (−1): in the thread, beside what it hangs on, and
 * at the comment that it answers. The only place that changes a count.
 */
export async function countShown(
  tx: Tx,
  thread: ThreadName,
  { parentId, by }: { readonly parentId: Id | null; readonly by: 1 | -1 },
): Promise<void> {
  await tx.rows
    .updateTable('threads')
    .set((eb) => ({ comment_count: eb('comment_count', '+', by) }))
    .where('id', '=', thread.id)
    .execute()
  await sql`update ${sql.table(SUBJECTS[thread.of])} set comment_count = comment_count + ${by} where id = ${thread.id}`.execute(
    tx.rows,
  )
  if (parentId === null) return
  await tx.rows
    .updateTable('comments')
    .set((eb) => ({ reply_count: eb('reply_count', '+', by), heat: eb('heat', '+', heatGained(0, by)) }))
    .where('id', '=', parentId)
    .execute()
}
