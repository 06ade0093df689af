import { closeSync, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ask, databaseIn, templateOf } from './template.ts'

/** A data folder to measure on: a copy of our own, since two runs may be at it at the same time. */
export interface Newspaper {
  readonly folder: string
  readonly stories: number
}

/** The demo newspaper with so many made-up stories beside it. It goes when the process ends. */
export async function openNewspaper(made: number): Promise<Newspaper> {
  const template = await templateOf(made)
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-measured-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  copyFileSync(databaseIn(template), databaseIn(folder))
  settleOnDisk(databaseIn(folder))
  symlinkSync(join(template, 'media'), join(folder, 'media'))
  return { folder, stories: ask(databaseIn(folder), 'select count(*) from articles') }
}

/** A gigabyte on its way to the disk would be measured with whatever comes first. */
function settleOnDisk(file: string): void {
  const copy = openSync(file, 'r+')
  fsyncSync(copy)
  closeSync(copy)
}

/** Ids of published stories, spread over all of them. */
export function sampleStories({ folder }: Newspaper, wanted: number): readonly string[] {
  const database = new DatabaseSync(databaseIn(folder), { readOnly: true })
  const rows = database.prepare(`select id from articles where state = 'published' order by published_at`).all()
  database.close()
  const step = Math.max(1, rows.length / wanted)
  const places = Array.from({ length: Math.min(wanted, rows.length) }, (_, index) => Math.floor(index * step))
  return [...new Set(places)].map((place) => String(rows[place]!['id']))
}
