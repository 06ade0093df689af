import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, postgresUrl } from '../../test/support/postgres.ts'
import { type Database, openDatabase } from './database.ts'
import { listen } from './postgres-listener.ts'

interface Tables {
  ships: { name: string }
}

describe.each(postgresUrl ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const))('a database on %s', (engine) => {
  let database: Database<Tables>
  let other: Database<Tables>
  let url: string
  let drop: () => Promise<void> | void

  beforeEach(async () => {
    if (engine === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
      const sqliteFile = join(folder, 'paper.sqlite')
      drop = () => rmSync(folder, { recursive: true })
      database = await openDatabase({ sqliteFile })
      other = await openDatabase({ sqliteFile })
    } else {
      const fresh = await freshDatabase()
      url = fresh.url
      drop = fresh.drop
      database = await openDatabase({ postgresUrl: url, connections: 4 })
      other = await openDatabase({ postgresUrl: url, connections: 2 })
    }
    await database.write((tx) => sql`create table ships (name text primary key)`.execute(tx))
  })
  afterEach(async () => {
    await other.close()
    await database.close()
    await drop()
  })

  async function sails(name: string, on = database): Promise<void> {
    await on.write((tx) => tx.insertInto('ships').values({ name }).execute())
  }

  async function ships(db: Kysely<Tables> = database.read): Promise<readonly string[]> {
    return (await db.selectFrom('ships').select('name').orderBy('name').execute()).map((row) => row.name)
  }

  /** A transaction that has written and stays open until the test ends it. */
  async function holding(on: Database<Tables>, name: string) {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const done = on.write(async (tx) => {
      await tx.insertInto('ships').values({ name }).execute()
      begin()
      await released
    })
    await begun
    return async () => {
      release()
      await done
    }
  }

  it('keeps all of a transaction or nothing of it', async () => {
    await sails('甲')
    const failing = database.write(async (tx) => {
      await tx.insertInto('ships').values({ name: '乙' }).execute()
      await tx.insertInto('ships').values({ name: '甲' }).execute()
    })
    await expect(failing).rejects.toThrow(/ships/)
    expect(await ships()).toEqual(['甲'])
    await sails('丙')
    expect(await ships()).toEqual(['丙', '甲'].toSorted())
  })

  it('lets readers see what is committed, and never wait for those who write', async () => {
    await sails('甲')
    const ends = [await holding(database, '乙'), ...(engine === 'sqlite' ? [] : [await holding(database, '丙')])]
    const waiting = [sails('丁'), sails('戊'), sails('己')]
    for (let n = 0; n < 20; n++) expect(await ships()).toEqual(['甲'])
    for (const end of ends) await end()
    await Promise.all(waiting)
    expect(await ships()).toHaveLength(engine === 'sqlite' ? 5 : 6)
  })

  it('waits for another process to end its transaction, and answers readers meanwhile', async () => {
    const end = await holding(other, '甲')
    let written = engine === 'postgres' // There, writers do not exclude each other.
    const writing = sails('乙').then(() => (written = true))
    for (let n = 0; n < 50; n++) {
      expect(await ships()).not.toContain('甲')
      await setImmediate()
    }
    if (engine === 'sqlite') expect(written).toBe(false)
    await end()
    await writing
    expect(await ships()).toEqual(['甲', '乙'].toSorted())
  })

  it('leaves others their turn while one transaction does much', async () => {
    const most = 20_000 // Of which a handful is written where others do get their turn.
    const seen: number[] = []
    const over = new AbortController()
    const others = (async () => {
      while (!over.signal.aborted) {
        seen.push((await ships()).length)
        await setImmediate()
      }
    })()
    const written = await database.write(async (tx) => {
      let n = 0
      for (; n < most && seen.length < 4; n++)
        await tx
          .insertInto('ships')
          .values({ name: String(n) })
          .execute()
      over.abort()
      await others // The last of them, too, asks before the transaction ends.
      return n
    })
    expect(written).toBeLessThan(most)
    expect(new Set(seen)).toEqual(new Set([0]))
    expect(await ships()).toHaveLength(written)
  })

  it('says how many rows are wanted so that SQLite need not plan anew for it', async () => {
    for (const name of ['甲', '乙', '丙']) await sails(name)
    const some = database.read.selectFrom('ships').select('name').orderBy('name').limit(2).offset(1)
    expect(await some.execute()).toHaveLength(2)
    expect(some.compile().sql).toMatch(engine === 'sqlite' ? /limit 2 offset \?$/ : /limit \$1 offset \$2$/)
  })

  it('gives counts as numbers', async () => {
    await sails('甲')
    const row = await database.read
      .selectFrom('ships')
      .select((eb) => eb.fn.countAll().as('ships'))
      .executeTakeFirstOrThrow()
    expect(row.ships).toBe(1)
  })

  describe.skipIf(engine === 'sqlite')('whose server plans what it is asked', () => {
    /** Statements with a name, on the one connection of `other` that reads. */
    async function named(): Promise<readonly string[]> {
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        other.read,
      )
      return rows.map(({ statement }) => statement)
    }

    it('lets it keep what is asked often', async () => {
      const often = other.read.selectFrom('ships').select('name').where('name', '=', '甲')
      for (let times = 0; times < 5; times++) await often.execute()
      await other.read.selectFrom('ships').select('name').where('name', 'in', ['甲', '乙']).execute()
      expect(await named()).toEqual([often.compile().sql])
      await sails('甲')
      expect(await often.execute()).toEqual([{ name: '甲' }])
    })

    it('goes on when a table has other columns than before', async () => {
      const all = other.read.selectFrom('ships').selectAll()
      for (let times = 0; times < 6; times++) await all.execute()
      await sails('甲')
      await database.write((tx) => sql`alter table ships add column flag text default '望汐'`.execute(tx))
      await expect(all.execute()).rejects.toThrow(/cached plan/)
      expect(await all.execute()).toEqual([{ name: '甲', flag: '望汐' }])
    })
  })

  describe.skipIf(engine === 'sqlite')('whose server goes', () => {
    async function cut(condition = 'true'): Promise<void> {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and ${sql.raw(condition)}`.execute(other.read)
    }

    it('is read and written again as soon as the server is back', async () => {
      await sails('甲')
      await cut()
      let failures = 0
      for (;;) {
        try {
          await ships()
          await sails('乙')
          break
        } catch {
          failures++
          await setImmediate()
        }
      }
      expect(failures).toBeLessThan(50)
      expect(await ships()).toEqual(['甲', '乙'].toSorted())
    })

    it('keeps nothing of a transaction that the server cut off, and the process lives', async () => {
      const end = await holding(database, '甲')
      await cut()
      await expect(end()).rejects.toBeInstanceOf(Error)
      expect(await ships(other.read)).toEqual([])
    })

    it('hears nudges again, and one for what it may have missed', async () => {
      let heard = Promise.withResolvers<void>()
      const end = await listen(url, () => heard.resolve(), { restMs: 1 })
      await cut(`query like 'listen %'`)
      await heard.promise
      heard = Promise.withResolvers<void>()
      await sql`select pg_notify('broadsheet_changes', '')`.execute(other.read)
      await heard.promise
      await end()
    })
  })
})
