import { cpSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../../src/kernel/clock.ts'
import { followForHot } from '../../src/newsroom/hot/follow-for-hot.ts'
import { followForRelated } from '../../src/newsroom/related/follow-for-related.ts'
import { searchHere } from '../../src/search/search-service.ts'
import { broadsheet } from './command.ts'
import { deskOf } from './desk-of.ts'
import { startServer } from './server.ts'

/**
 * Loads the demo newspaper once for all journeys: drawing its pictures takes longer than most journeys do. It has been open
 * for a while: what is searched, related and hot in it is known, and no server has to find it out first. For those who
 * change nothing, it is served to all of them.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-demo-'))
  const { code, stderr } = await broadsheet(['demo'], { dataFolder: folder })
  if (code !== 0) throw new Error(`the demo newspaper could not be loaded:\n${stderr}`)
  await followsAll(folder)
  const served = mkdtempSync(join(tmpdir(), 'broadsheet-read-'))
  cpSync(folder, served, { recursive: true })
  const server = await startServer({ dataFolder: served })
  project.provide('demoFolder', folder)
  project.provide('demoUrl', server.url)
  return async () => {
    await server.stop()
    for (const each of [folder, served]) await rm(each, { recursive: true, force: true })
  }
}

/** Does what a server does first, in its place, and leaves it to whoever comes. */
async function followsAll(folder: string): Promise<void> {
  await using newsroom = await deskOf(folder)
  const { database } = newsroom
  const as = { holder: 'set-up' }
  const index = searchHere({ database, clock: systemClock, ...as })
  for (const follow of [() => index.follow(), () => followForRelated(newsroom, as), () => followForHot(newsroom, as)])
    while ((await follow()) > 0);
  await database.write((tx) => tx.updateTable('cursors').set({ holder: null, held_until: null }).execute())
}
