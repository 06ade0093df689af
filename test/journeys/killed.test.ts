import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HOUR, later, SECOND } from '../../src/kernel/clock.ts'
import { schedule } from '../../src/newsroom/articles/schedule.ts'
import { openPaper } from '../support/paper.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const STORIES = 300
const env = { BROADSHEET_DEMO: 'off' }

let dataFolder: string
let stories: readonly string[]
let agent: Agent

beforeEach(() => {
  agent = new Agent({ keepAlive: true })
})
afterEach(() => {
  agent.destroy()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A newsroom in which three hundred stories have been due for an hour: the server begins to publish as soon as it runs. */
async function openNewsroom(): Promise<void> {
  dataFolder = mkdtempSync(join(tmpdir(), 'broadsheet-data-'))
  const paper = await openPaper({ sqliteFile: join(dataFolder, 'broadsheet.sqlite') })
  paper.passes(Date.now() - Date.parse(paper.now()) - HOUR)
  const filed = []
  for (let n = 0; n < STORIES; n++) {
    const { id } = await paper.files(`第${n}号浮标复位`)
    await schedule(paper.newsroom, { articleId: id, revision: 1, for: later(paper.now(), SECOND) })
    filed.push(id)
  }
  stories = filed
  await paper.close()
}

function statusOf({ port }: RunningServer, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = get({ agent, port, path, host: '127.0.0.1' }, (res) => {
      res.resume()
      res.on('end', () => resolve(res.statusCode ?? 0))
      res.on('error', reject)
    })
    req.on('error', reject)
  })
}

/** Readers who come as fast as they are answered, until enough stories are seen or the server is gone. */
async function readUntil(server: RunningServer, enough: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  const read = async (first: number) => {
    for (let n = first; seen.size < enough; n += 8) {
      const id = stories[n % STORIES]!
      if ((await statusOf(server, `/a/${id}`)) === 200) seen.add(id)
      await statusOf(server, '/')
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, first) => read(first)))
  return seen
}

/** Stories that are published, by the rows and by the log. */
function published(): { readonly rows: readonly string[]; readonly log: readonly string[] } {
  const database = new DatabaseSync(join(dataFolder, 'broadsheet.sqlite'))
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  const rows = database.prepare(`select id from articles where state = 'published' order by id`).all()
  const log = database
    .prepare(`select facts ->> 'articleId' as id from changes where kind = 'article.published' order by 1`)
    .all()
  database.close()
  return { rows: rows.map(({ id }) => id as string), log: log.map(({ id }) => id as string) }
}

/** Lets a server publish before readers, and kills it (-9) when they have seen some of what there is. */
async function killInTheMiddle(): Promise<ReadonlySet<string>> {
  for (;;) {
    await openNewsroom()
    const killed = await startServer({ dataFolder, env })
    const seen = await readUntil(killed, 40)
    process.kill(killed.pid, 'SIGKILL')
    expect(await killed.stop()).toEqual({ code: null, signal: 'SIGKILL' })
    if (published().rows.length < STORIES) return seen
    // All were out before the readers had seen these few: they came late, and come again.
    rmSync(dataFolder, { recursive: true })
  }
}

it('publishes under load, is killed in the middle, and loses nothing that a reader has seen', async () => {
  const seen = await killInTheMiddle()
  const left = published()
  expect(left.rows).toEqual(left.log)
  expect(left.rows).toEqual(expect.arrayContaining([...seen]))

  await using server = await startServer({ dataFolder, env })
  for (const id of seen) expect(await statusOf(server, `/a/${id}`)).toBe(200)
  await readUntil(server, STORIES)
  const all = published()
  expect(all.rows).toEqual([...stories].toSorted())
  expect(all.log).toEqual(all.rows)
})
