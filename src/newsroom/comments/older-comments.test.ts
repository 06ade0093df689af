import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, postgresUrl } from '../../../test/support/postgres.ts'
import { type Database, openDatabase } from '../../database/database.ts'
import { migrate, type Migration } from '../../database/migrate.ts'
import { createIds } from '../../kernel/ids.ts'
import { openNewsroom } from '../newsroom.ts'
import { program } from '../people/actor.ts'
import type { Tables } from '../tables.ts'
import { bringComment } from './bring-comment.ts'
import { listComments, listTalk } from './comment-reading.ts'
import { judgeComments } from './moderate.ts'

/** Before comments hung on threads. */
const BEFORE = 15
const STORY = '0f3k2m9x7q1z'
const OTHER = '0f3k2m9x7q20'

async function allMigrations(): Promise<readonly Migration[]> {
  const folder = join(import.meta.dirname, '../../database/migrations')
  const modules = globSync('*.ts', { cwd: folder }).toSorted()
  const steps = modules.map(async (name) =>
    Object.values((await import(join(folder, name))) as Record<string, unknown>),
  )
  return (await Promise.all(steps)).flat().filter((each) => typeof each === 'object') as Migration[]
}

describe.each(postgresUrl ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const))(
  'a %s paper of before',
  (engine) => {
    let database: Database<Tables>
    let drop: () => Promise<void> | void
    beforeEach(async () => {
      if (engine === 'sqlite') {
        const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
        database = await openDatabase({ sqliteFile: join(folder, 'paper.sqlite') })
        drop = () => rmSync(folder, { recursive: true })
      } else {
        const fresh = await freshDatabase()
        database = await openDatabase({ postgresUrl: fresh.url })
        drop = fresh.drop
      }
    })
    afterEach(async () => {
      await database?.close()
      await drop()
    })

    it('keeps its comments with floors, conversations, verdicts and counts, and goes on where they end', async () => {
      const steps = await allMigrations()
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1))
      await migrate(database, steps.slice(0, BEFORE))
      const at = '2026-10-01T08:00:00.000Z'
      await database.write(async (rows) => {
        await sql`insert into sections (id, slug, name, position) values ('s1', 'city', '本市', 1)`.execute(rows)
        for (const id of [STORY, OTHER])
          await sql`insert into articles (id, state, section_id, latest_revision, live_revision, filed_at, published_at,
          comment_count, headline, live_headline)
          values (${id}, 'published', 's1', 1, 1, ${at}, ${at}, ${id === STORY ? 4 : 0}, '老稿', '老稿')`.execute(rows)
        const said = [
          ['c1', STORY, 1, null, '一楼', 5, 'approve', null],
          ['c2', STORY, 2, 'c1', '答一楼', 0, 'approve', null],
          ['c3', STORY, 3, 'c2', '答二楼', 2, 'approve', null],
          ['c4', STORY, 4, 'c1', '挂着的回答', 0, 'hold', '链接'],
          ['c5', STORY, 5, null, '没人赞的', 0, 'approve', null],
          ['c6', OTHER, 1, null, '驳回的', 9, 'reject', '广告'],
        ] as const
        for (const [id, article, floor, parent, text, likes, verdict, reason] of said)
          await sql`insert into comments (id, article_id, floor, parent_id, author, text, likes, verdict, reason, posted_at)
          values (${id}, ${article}, ${floor}, ${parent}, '旧读者', ${text}, ${likes}, ${verdict}, ${reason}, ${at})`.execute(
            rows,
          )
      })

      expect((await migrate(database)).map(({ number }) => number)).toEqual(
        steps.slice(BEFORE).map(({ number }) => number),
      )
      const db = database.read
      const told = async (sort: 'hot' | 'old') =>
        (await listComments(db, { threadId: STORY, sort, limit: 9 })).map(({ id, replies }) => `${id} ${replies}`)
      expect(await told('old')).toEqual(['c1 1', 'c2 1', 'c3 0', 'c5 0'])
      expect(await told('hot')).toEqual(['c1 1', 'c3 0', 'c2 1', 'c5 0'])
      expect((await listTalk(db, { rootId: 'c1', limit: 9 })).map(({ id, parent }) => [id, parent?.id])).toEqual([
        ['c2', 'c1'],
        ['c3', 'c2'],
      ])
      const threads = async () =>
        (await db.selectFrom('threads').select(['id', 'floors', 'comment_count']).orderBy('id').execute()).map(
          (row) => ({
            ...row,
          }),
        )
      expect(await threads()).toEqual([
        { id: STORY, floors: 5, comment_count: 4 },
        { id: OTHER, floors: 1, comment_count: 0 },
      ])

      const clock = () => '2026-11-22T08:00:00.000Z'
      const newsroom = openNewsroom({ database, clock, ids: createIds(), actor: program('command') })
      await judgeComments(newsroom, { commentIds: ['c4'], verdict: 'approve', reason: '看过' })
      await bringComment(newsroom, {
        thread: { of: 'article', id: STORY },
        author: '新读者',
        text: '接着说',
        verdict: 'approve',
      })
      expect(await told('old')).toEqual(['c1 2', 'c2 1', 'c3 0', 'c4 0', 'c5 0', expect.stringMatching(/ 0$/)])
      expect((await threads())[0]).toEqual({ id: STORY, floors: 6, comment_count: 6 })
    })
  },
)
