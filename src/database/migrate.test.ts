import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, postgresUrl } from '../../test/support/postgres.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, type Migration } from './migrate.ts'

const run = promisify(execFile)
const PROCESS = join(import.meta.dirname, '../../test/support/migrate-process.ts')

function step(number: number, statements: string): Migration {
  return { number, name: `step ${number}`, sqlite: statements, postgres: statements }
}

describe.each(postgresUrl ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const))('migrations on %s', (engine) => {
  let where: string
  let database: Database<unknown>
  let drop: () => Promise<void> | void

  beforeEach(async () => {
    if (engine === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
      where = join(folder, 'new', 'paper.sqlite')
      drop = () => rmSync(folder, { recursive: true })
    } else {
      const fresh = await freshDatabase()
      where = fresh.url
      drop = fresh.drop
    }
  })
  afterEach(async () => {
    await database?.close()
    await drop()
  })

  async function open(): Promise<Database<unknown>> {
    return (database = await openDatabase(engine === 'sqlite' ? { sqliteFile: where } : { postgresUrl: where }))
  }

  async function names(): Promise<readonly string[]> {
    const { rows } = await sql<{ name: string }>`select name from migrations order by number`.execute(database.read)
    return rows.map((row) => row.name)
  }

  it('make everything from nothing, and nothing the second time', async () => {
    await open()
    const steps = await migrate(database)
    expect(steps.length).toBeGreaterThan(0)
    expect(await names()).toEqual(steps.map((done) => done.name))
    expect(await migrate(database)).toEqual([])
    await sql`select * from changes, cursors, articles, wire_items, search_volumes`.execute(database.read)
  })

  it('go on from where an earlier release stopped', async () => {
    await open()
    const first = step(1, 'create table ships (name text primary key)')
    const second = step(2, `-- What sails; not "what sailed".\ninsert into ships (name) values ('望汐号')`)
    expect(await migrate(database, [first])).toEqual([first])
    expect(await migrate(database, [first, second])).toEqual([second])
    const { rows } = await sql`select name from ships`.execute(database.read)
    expect(rows).toMatchObject([{ name: '望汐号' }])
  })

  it('leave nothing of a step that fails, nor of those before it', async () => {
    await open()
    const steps = [step(1, 'create table ships (name text primary key)'), step(2, 'create table ships (again text)')]
    await expect(migrate(database, steps)).rejects.toThrow(/ships/)
    await expect(sql`select * from ships`.execute(database.read)).rejects.toThrow(/ships/)
    await expect(names()).rejects.toThrow(/migrations/)
  })

  it('refuse the database of a newer program and leave it as it is', async () => {
    await open()
    await migrate(database, [step(1, 'create table ships (name text)'), step(2, 'create table berths (name text)')])
    await expect(migrate(database, [step(1, 'create table ships (name text)')])).rejects.toThrow(
      'the database is at schema 2, this program knows 1: start the newer program',
    )
    expect(await names()).toEqual(['step 1', 'step 2'])
  })

  it('are done once by several processes that start together', async () => {
    const starts = await Promise.all(Array.from({ length: 3 }, () => run(process.execPath, [PROCESS, where])))
    await open()
    const done = starts.map(({ stdout }) => Number(stdout)).toSorted((a, b) => b - a)
    expect(done).toEqual([(await names()).length, 0, 0])
    expect(await migrate(database)).toEqual([])
  })
})
