import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { systemClock } from '../kernel/clock.ts'
import { createIds } from '../kernel/ids.ts'
import { listBriefs } from '../newsroom/articles/article-reading.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { file } from '../newsroom/articles/file.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'
import { program } from '../newsroom/people/actor.ts'
import type { Darkroom } from '../newsroom/media/darkroom.ts'
import { invite } from '../newsroom/people/invite.ts'
import { offerSetUp } from '../newsroom/people/set-up.ts'
import { listStaff } from '../newsroom/people/staff.ts'
import { findSection } from '../newsroom/sections/section-store.ts'
import { readSettings } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'
import { clearDemo } from './clear.ts'
import { firstRunState, hasDemo } from './demo-state.ts'
import { loadDemo } from './load.ts'
import { stories } from './stories/index.ts'

let folder: string
let newsroom: Newsroom

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-demo-'))
  const database = await openDatabase<Tables>({ sqliteFile: join(folder, 'paper.sqlite') })
  await migrate(database)
  newsroom = openNewsroom({ database, clock: systemClock, ids: createIds(), actor: program('command') })
})
afterAll(async () => {
  await newsroom.database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Develops nothing, which takes longer than all the rest; the journeys show the true pictures. */
const quick: Darkroom = {
  join: () => Promise.reject(new Error('the demo uploads nothing')),
  crop: () => Promise.reject(new Error('the demo cuts nothing')),
  develop: ({ fileHash }) =>
    Promise.resolve({
      width: 800,
      height: 450,
      colour: '#888888',
      placeholder: '',
      renditions: [{ width: 800, format: 'avif', file: `${fileHash}.avif` }],
    }),
}

const load = (onProgress = () => {}) =>
  loadDemo({
    database: newsroom.database,
    now: systemClock(),
    media: { folder: join(folder, 'media') },
    darkroom: quick,
    onProgress,
  })

it('a first start that was cut off is told from a newsroom that somebody lives in', async () => {
  const { database } = newsroom
  expect(await firstRunState(database.read)).toBe('empty')
  // As a start without the demo leaves it.
  await offerSetUp(newsroom)
  expect(await firstRunState(database.read)).toBe('empty')
  let steps = 0
  const cutOff = load(() => {
    if (++steps === 40) throw new Error('power cut')
  })
  await expect(cutOff).rejects.toThrow('power cut')
  expect(await hasDemo(database.read)).toBe(true)
  expect(await firstRunState(database.read)).toBe('unfinished')
  await clearDemo(newsroom.as(program('demo')))
  expect(await hasDemo(database.read)).toBe(false)
  await load()
  expect(await firstRunState(database.read)).toBe('lived_in')
  expect(await hasDemo(database.read)).toBe(true)
}, 180_000)

it('clearing the demo leaves what the newsroom wrote itself, and what that needs', async () => {
  const { database } = newsroom
  const port = await findSection(database.read, 'port')
  const own = await file(newsroom, {
    sectionId: port!.id,
    topicIds: [],
    content: { headline: '自己写的一篇', bylines: [], body: paragraphs(['自己的正文。']) },
  })
  await publish(newsroom, { articleId: own.id, revision: 1 })
  const [someone] = await listStaff(database.read)
  await invite(newsroom, { staffId: someone!.id })
  expect(await clearDemo(newsroom)).toBe(stories.length)
  expect((await listStaff(database.read)).map(({ id }) => id)).toEqual([someone!.id])
  expect(await hasDemo(database.read)).toBe(false)
  expect((await listBriefs(database.read, { limit: 100 })).map((story) => story.headline)).toEqual(['自己写的一篇'])
  expect(await findSection(database.read, 'port')).toBeDefined()
  expect(await findSection(database.read, 'sports')).toBeUndefined()
  expect((await readSettings(database.read)).name).toBe('大报')
  for (const table of ['topics', 'comments', 'wire_items', 'pictures', 'sources', 'front_slots'] as const) {
    expect([
      table,
      await database.read
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirst(),
    ]).toEqual([table, { rows: 0 }])
  }
})
