import { join } from 'node:path'
import { openDatabase } from '../../src/database/database.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { createIds } from '../../src/kernel/ids.ts'
import { type Newsroom, openNewsroom } from '../../src/newsroom/newsroom.ts'
import { program } from '../../src/newsroom/people/actor.ts'
import type { Tables } from '../../src/newsroom/tables.ts'

/**
 * Somebody at work on the data of a running server, from another process, as a command is: the server hears of it
 * through the log alone.
 */
export async function deskOf(dataFolder: string): Promise<Newsroom & AsyncDisposable> {
  const database = await openDatabase<Tables>({ sqliteFile: join(dataFolder, 'broadsheet.sqlite') })
  const newsroom = openNewsroom({ database, clock: systemClock, ids: createIds(), actor: program('command') })
  return Object.assign(newsroom, { [Symbol.asyncDispose]: () => database.close() })
}
