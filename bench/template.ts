import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

const root = dirname(import.meta.dirname)
const program = join(root, 'dist/main.js')
const migrations = join(root, 'src/database/migrations')

/**
 * A data folder with the demo newspaper and so many made-up stories, indexed and related, that is never written to again.
 * Made once for a schema and kept among the temporary files: a hundred thousand stories take some minutes, most of them
 * for the search index and the lists of related stories.
 */
export async function templateOf(stories: number): Promise<string> {
  const template = join(tmpdir(), `broadsheet-bench-${stories}-${schema()}`)
  if (existsSync(template)) return template
  const folder = mkdtempSync(`${template}-`)
  await run(['demo'], folder)
  if (stories > 0) await run(['demo', '--articles', String(stories)], folder)
  await follow(folder)
  try {
    renameSync(folder, template)
  } catch (error) {
    if (!existsSync(template)) throw error
    rmSync(folder, { recursive: true }) // Another run was quicker.
  }
  return template
}

function schema(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrations).toSorted()) hash.update(readFileSync(join(migrations, file)))
  return hash.digest('hex').slice(0, 8)
}

/** Lets a server of its own bring the index and the related stories up to the log. */
async function follow(folder: string): Promise<void> {
  process.stderr.write(`indexing and relating the stories in ${folder} …\n`)
  const file = databaseIn(folder)
  const env = environment(folder)
  const server = spawn(process.execPath, [program, 'serve', '--port', '0'], { env, stdio: 'ignore' })
  for (let before = -1; ;) {
    await wait(2000)
    const left = ask(file, 'select max(seq) from changes') - ask(file, 'select min(seq) from cursors')
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

/** The one number that a query gives; 0 for none. */
export function ask(file: string, sql: string): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    return Number(Object.values(database.prepare(sql).get()!)[0] ?? 0)
  } finally {
    database.close()
  }
}

/** The same for a text. */
export function askText(file: string, sql: string): string {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    return String(Object.values(database.prepare(sql).get() ?? {})[0] ?? '')
  } finally {
    database.close()
  }
}

async function run(args: readonly string[], folder: string): Promise<void> {
  const env = environment(folder)
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`broadsheet ${args.join(' ')} failed`)
}

export function databaseIn(folder: string): string {
  return join(folder, 'broadsheet.sqlite')
}

/** The environment of a program on a data folder. */
export function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, BROADSHEET_DATA: folder, BROADSHEET_DEMO: 'off', LOG_LEVEL: 'error' }
}
