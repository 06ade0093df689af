import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { openDatabase } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { listEntries } from './record.ts'

const PROCESS = join(import.meta.dirname, '../../test/support/publishing-process.ts')

/** Lets a process publish, and kills it (-9) in the middle of its work, when it has said so many stories are out. */
async function publishAndDie(file: string, sectionId: string, after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [PROCESS, file, sectionId], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  createInterface(child.stdout).on('line', (id) => {
    said.push(id)
    if (said.length === after) child.kill('SIGKILL')
  })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  return said
}

it('of a process that was killed, everything that it acknowledged is there, and log and rows agree', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  const file = join(folder, 'paper.sqlite')
  const { city, close } = await openPaper({ sqliteFile: file })
  await close()
  const acknowledged: string[] = []
  for (const after of [1, 25, 60]) {
    acknowledged.push(...(await publishAndDie(file, city.id, after)))
    const found = new DatabaseSync(file)
    expect(found.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(found.prepare('pragma foreign_key_check').all()).toEqual([])
    found.close()
  }

  const database = await openDatabase<Tables>({ sqliteFile: file })
  const rows = await database.read.selectFrom('articles').select(['id', 'state', 'live_revision']).execute()
  const published = rows.filter((row) => row.state === 'published')
  expect(acknowledged.length).toBeGreaterThanOrEqual(86)
  expect(published.map((row) => row.id)).toEqual(expect.arrayContaining(acknowledged))
  expect(published.every((row) => row.live_revision === 1)).toBe(true)
  const entries = await listEntries(database.read, 0, 10_000)
  const told = (kind: string) =>
    entries.flatMap(({ change }) => (change.kind === kind && 'articleId' in change ? [change.articleId] : []))
  expect(new Set(told('article.published'))).toEqual(new Set(published.map((row) => row.id)))
  expect(new Set(told('article.filed'))).toEqual(new Set(rows.map((row) => row.id)))
  await database.close()
  rmSync(folder, { recursive: true })
})
