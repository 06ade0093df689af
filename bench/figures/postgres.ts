import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import startCluster from '../../test/support/postgres-cluster.ts'
import { lostFigure, slowedFigures, underComments } from '../comment-slices.ts'
import { type Figure, quantile } from '../figure.ts'
import type { Bench } from '../main.ts'
import { startPortal } from '../servers.ts'

const ROUNDS = 3
const BUSY_STORIES = 4
const PUBLISHED = 100
const program = join(dirname(dirname(import.meta.dirname)), 'dist/main.js')
const group = 'postgres'

/**
 * The demo newspaper on PostgreSQL, the one of the tests, which does not wait for the disk: what the verbs and the ways
 * between two programs cost. Server, portal and readers share the machine.
 */
export async function measurePostgres({ built, readers }: Bench): Promise<readonly Figure[]> {
  const stop = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-measured-'))
  try {
    const env = { DATABASE_URL: process.env.BROADSHEET_TEST_POSTGRES! }
    await fillDemo(folder, env)
    const portal = await startPortal(folder, built, env)
    const { slices, said } = await underComments({
      portal,
      readers,
      busy: await publishedStories(env.DATABASE_URL, BUSY_STORIES),
      rounds: ROUNDS,
    })
    const times: number[] = []
    for (let n = 0; n < PUBLISHED; n++) {
      const articleId = await portal.ask('file', `外港潮闸第${n + 1}次试关`)
      times.push(await portal.ask('publish', articleId))
    }
    await portal.end()
    return [
      ...slowedFigures(group, slices),
      lostFigure(group, said),
      {
        group,
        what: 'publishing a story, until the verb returns, p50',
        value: quantile(times, 0.5),
        unit: 'ms',
        note: `p99 ${quantile(times, 0.99).toFixed(1)} ms, ${PUBLISHED} times`,
      },
    ]
  } finally {
    await stop?.()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fillDemo(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const demo = spawn(process.execPath, [program, 'demo'], {
    env: { ...process.env, ...env, BROADSHEET_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => demo.once('exit', resolve))
  if (code !== 0) throw new Error(`the demo could not be put into PostgreSQL: exit ${String(code)}`)
}

async function publishedStories(url: string, wanted: number): Promise<readonly string[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const sql = `select id from articles where state = 'published' order by published_at desc limit $1`
    const { rows } = await client.query<{ id: string }>(sql, [wanted])
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
