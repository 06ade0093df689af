import { sql } from 'kysely'
import type { Database } from '../src/database/database.ts'
import { DAY, later } from '../src/kernel/clock.ts'
import { heatOf } from '../src/newsroom/comments/comment.ts'
import { postComment } from '../src/newsroom/comments/post-comment.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { changeSettings } from '../src/newsroom/settings/settings.ts'
import type { Tables } from '../src/newsroom/tables.ts'
import type { Commented, PortalQuestions } from './servers.ts'

const READERS = 200
const ROWS_A_STATEMENT = 1000

type Answers = {
  [Name in 'keepCommenting' | 'fillThread']: (
    asks: PortalQuestions[Name]['asks'],
  ) => Promise<PortalQuestions[Name]['gets']>
}

/** Readers who comment while others read, with the verb that the portal calls. */
export function commenting({ newsroom, database }: { newsroom: Newsroom; database: Database<Tables> }): Answers {
  let timer: NodeJS.Timeout | undefined
  let readers: readonly string[] = []
  let sent = 0
  let posted = 0
  const open = new Set<Promise<void>>()

  async function say(articleId: string): Promise<void> {
    const reader = readers[sent % readers.length]!
    const text = `第${++sent}句：末班船改到十一点半，回家不用再跑下坡了。`
    const thread = { of: 'article', id: articleId } as const
    await postComment(newsroom.as({ kind: 'reader', id: reader }), { thread, text })
    posted++
  }

  async function letReadersIn(): Promise<void> {
    await changeSettings(newsroom, { commentsReaderPace: 1000, commentsThreadPace: 1_000_000 })
    const joined = later(newsroom.now(), -90 * DAY)
    readers = Array.from({ length: READERS }, () => newsroom.nextId())
    const rows = readers.map((id, n) => ({
      id,
      name: `乘客${n}`,
      name_key: id,
      email: null,
      joined_at: joined,
      seen_at: joined,
      left_at: null,
      approved: 50,
      rejected: 0,
    }))
    await database.write((tx) => tx.insertInto('readers').values(rows).execute())
  }

  async function became(articleIds: readonly string[]): Promise<Commented> {
    await Promise.allSettled(open)
    const ids = [...articleIds]
    const { rows } = await database.read
      .selectFrom('comments')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('thread_id', 'in', ids)
      .where('text_key', '<>', '')
      .executeTakeFirstOrThrow()
    const before = await database.read
      .selectFrom('comments')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('thread_id', 'in', ids)
      .where('text_key', '=', '')
      .where('shown', '=', 1)
      .executeTakeFirstOrThrow()
    const { counted } = await database.read
      .selectFrom('articles')
      .select((eb) => eb.fn.sum<number>('comment_count').as('counted'))
      .where('id', 'in', ids)
      .executeTakeFirstOrThrow()
    return { sent, posted, rows, counted: counted - before.rows }
  }

  return {
    async keepCommenting({ aSecond, articleIds }) {
      clearInterval(timer)
      if (readers.length === 0) await letReadersIn()
      if (aSecond === 0) return became(articleIds)
      // A timer of a few milliseconds is late by some: what is due by now is sent, however late it is.
      const [begun, already] = [performance.now(), sent]
      timer = setInterval(() => {
        for (const due = already + ((performance.now() - begun) * aSecond) / 1000; sent < due;) {
          const saying = say(articleIds[sent % articleIds.length]!).catch(() => {})
          open.add(saying)
          void saying.finally(() => open.delete(saying))
        }
      }, 5)
      return { sent, posted, rows: 0, counted: 0 }
    },
    async fillThread({ articleId, comments }) {
      const at = newsroom.now()
      await database.write(async (tx) => {
        await sql`delete from comments where thread_id = ${articleId}`.execute(tx)
        await sql`delete from threads where id = ${articleId}`.execute(tx)
        const thread = { id: articleId, kind: 'article', floors: comments, comment_count: comments, opened_at: at }
        await tx.insertInto('threads').values(thread).execute()
        for (let floor = 1; floor <= comments; floor += ROWS_A_STATEMENT) {
          const rows = Array.from({ length: Math.min(ROWS_A_STATEMENT, comments - floor + 1) }, (_, n) => ({
            id: newsroom.nextId(),
            thread_id: articleId,
            floor: floor + n,
            author: `乘客${n}`,
            shown: 1,
            text: `第${floor + n}句：末班船改到十一点半。`,
            verdict: 'approve',
            posted_at: at,
            likes: n % 50,
            heat: heatOf({ floor: floor + n, likes: n % 50, replies: 0 }),
          }))
          await tx.insertInto('comments').values(rows).execute()
        }
        await tx.updateTable('articles').set({ comment_count: comments }).where('id', '=', articleId).execute()
      })
    },
  }
}
