import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

const root = dirname(import.meta.dirname)
const program = join(root, 'dist/main.js')

/** A data folder with the demo newspaper and so many made-up stories, indexed and related: as it stands after a day. */
export interface Newspaper {
  readonly folder: string
  readonly stories: number
}

/**
 * Makes the newspaper, or takes what an earlier run left in the folder for temporary files; a hundred thousand stories
 * take some minutes, most of them for the search index and the lists of related stories. Figures are measured on a copy.
 */
export async function makeNewspaper(made: number): Promise<Newspaper> {
  const folder = join(tmpdir(), `broadsheet-bench-${made}`)
  const file = join(folder, 'broadsheet.sqlite')
  if (!existsSync(join(folder, 'done.sqlite'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    await run(['demo'], folder)
    if (made > 0) await run(['demo', '--articles', String(made)], folder)
    await follow(folder, file)
    copyFileSync(file, join(folder, 'done.sqlite'))
  }
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  copyFileSync(join(folder, 'done.sqlite'), file)
  return { folder, stories: count(file, 'select count(*) from articles') }
}

/** Ids of published stories, spread over all of them. */
export function sampleStories({ folder }: Newspaper, wanted: number): readonly string[] {
  const database = new DatabaseSync(join(folder, 'broadsheet.sqlite'), { readOnly: true })
  const rows = database.prepare(`select id from articles where state = 'published' order by published_at`).all()
  database.close()
  const step = Math.max(1, rows.length / wanted)
  const ids = new Set(
    Array.from({ length: Math.min(wanted, rows.length) }, (_, index) => rows[Math.floor(index * step)]!['id']),
  )
  return [...ids] as string[]
}

/** Lets a server of its own bring the index and the related stories up to the log. */
async function follow(folder: string, file: string): Promise<void> {
  process.stderr.write(`indexing and relating the stories in ${folder} …\n`)
  const server = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: environment(folder),
    stdio: 'ignore',
  })
  for (let before = -1; ;) {
    await wait(2000)
    const left = count(file, 'select max(seq) from changes') - count(file, 'select min(seq) from cursors')
    // Cursors stay behind entries that nobody asked for, so it is done when the distance no longer shrinks.
    if (before >= 0 && left < 1000 && left >= before) break
    before = left
  }
  server.kill('SIGINT')
  await new Promise((resolve) => server.once('exit', resolve))
  const database = new DatabaseSync(file)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
}

function count(file: string, sql: string): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    return Number(Object.values(database.prepare(sql).get()!)[0] ?? 0)
  } finally {
    database.close()
  }
}

async function run(args: readonly string[], folder: string): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], {
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`broadsheet ${args.join(' ')} failed`)
}

export function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, BROADSHEET_DATA: folder, BROADSHEET_DEMO: 'off', LOG_LEVEL: 'error' }
}

export function sizeOf({ folder }: Newspaper): number {
  return statSync(join(folder, 'broadsheet.sqlite')).size
}
