import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { Checkpoints } from './checkpoints.ts'

const PAGE = 4096
const MOST_PAGES = 20

/** A database whose writer leaves the log alone, and waits where the program's asks again. */
function openPaper() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  const file = join(folder, 'paper.sqlite')
  const writer = new DatabaseSync(file, { timeout: 10_000 })
  writer.exec('pragma journal_mode=wal; pragma wal_autocheckpoint=0; create table notes (text text)')
  const size = writer.prepare('pragma wal_checkpoint(noop)')
  const pages = async () => Number(size.get()!['log'])
  const checkpoints = new Checkpoints(file, { pages, mostPages: MOST_PAGES })
  onTestFinished(async () => {
    await checkpoints.close()
    writer.close()
    rmSync(folder, { recursive: true })
  })
  const insert = writer.prepare('insert into notes values (?)')
  return { file, writer, checkpoints, write: (text: string) => insert.run(text) }
}

it('keeps the log from growing while one writes on and on', async () => {
  const { file, checkpoints, write, writer } = openPaper()
  for (let n = 0; n < 40; n++) {
    for (let m = 0; m < MOST_PAGES; m++) write('潮'.repeat(1000))
    await checkpoints.committed()
    // The next writer begins the log anew; one that never paused would come upon a copy that is not done.
    await checkpoints.settled()
  }
  // Each note is two pages in the log at least, of 6.5 MB in all; two rounds of them may lie there.
  expect(statSync(`${file}-wal`).size).toBeLessThan(6 * MOST_PAGES * PAGE)
  expect(writer.prepare('select count(*) as notes from notes').get()).toEqual({ notes: 40 * MOST_PAGES })
})

it('does nothing as long as the log is short', async () => {
  const { file, checkpoints, write } = openPaper()
  write('短')
  await checkpoints.committed()
  await checkpoints.settled()
  expect(statSync(file).size).toBeLessThanOrEqual(PAGE)
})

it('leaves the log to the next commit when it cannot be copied', async () => {
  const { checkpoints, write, writer } = openPaper()
  const reader = new DatabaseSync(writer.location()!)
  onTestFinished(() => reader.close())
  reader.exec('begin')
  reader.prepare('select count(*) from notes').get()
  for (let m = 0; m <= MOST_PAGES; m++) write('潮'.repeat(1000))
  await checkpoints.committed()
  await checkpoints.settled()
  reader.exec('commit')
  await checkpoints.committed()
  await checkpoints.settled()
  const { log, checkpointed } = writer.prepare('pragma wal_checkpoint(noop)').get()!
  expect(checkpointed).toBe(log)
})
