import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { WalSync } from './wal-sync.ts'

interface Tables {
  notes: { text: string }
}

let folder: string
let file: string
let database: Database<Tables>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  file = join(folder, 'paper.sqlite')
  database = await openDatabase<Tables>({ sqliteFile: file })
  await database.write((tx) => tx.schema.createTable('notes').addColumn('text', 'text').execute())
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const note = (text: string) => database.write((tx) => tx.insertInto('notes').values({ text }).execute())
const notes = async () => (await database.read.selectFrom('notes').select('text').execute()).map(({ text }) => text)

describe('a SQLite database', () => {
  it('waits for the write lock of another process, and readers do not', async () => {
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    other.exec(`insert into notes values ('别人的')`)
    const mine = note('自己的')
    expect(await notes()).toEqual([])
    other.exec('commit')
    other.close()
    await mine
    expect(await notes()).toEqual(['别人的', '自己的'])
  })

  it('keeps all of a transaction or nothing', async () => {
    const failing = database.write(async (tx) => {
      await tx.insertInto('notes').values({ text: '半途' }).execute()
      throw new Error('power')
    })
    await expect(failing).rejects.toThrow('power')
    await note('其后')
    expect(await notes()).toEqual(['其后'])
  })

  it('settles transactions that come together, each after its own commit', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `第${index}条`)
    await Promise.all(texts.map(note))
    expect(await notes()).toEqual(texts)
  })
})

describe('the sync of the write-ahead log', () => {
  it('says when there is no log to sync', async () => {
    const sync = new WalSync(join(folder, 'nothing.sqlite'))
    await expect(sync.settled()).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(sync.settled()).rejects.toMatchObject({ code: 'ENOENT' })
    await sync.close()
  })
})
