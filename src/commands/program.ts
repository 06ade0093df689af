import { hostname } from 'node:os'
import { type Config, readConfig } from '../kernel/config.ts'
import { systemClock } from '../kernel/clock.ts'
import { createIds } from '../kernel/ids.ts'
import { createLog, type Logger } from '../kernel/log.ts'
import { type Database, type DatabaseAddress, openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'
import type { Actor } from '../newsroom/people/actor.ts'
import type { Tables } from '../newsroom/tables.ts'

/** What every command has: the settings, the log, the database brought up to date. */
export interface Program extends AsyncDisposable {
  readonly config: Config
  readonly log: Logger
  readonly database: Database<Tables>
  /** Where the database is: for a thread that needs connections of its own. */
  readonly address: DatabaseAddress
  /** The newsroom with this actor. `afterCommit` is what must have followed before a verb returns. */
  newsroom(actor: Actor, afterCommit?: () => Promise<void>): Newsroom
}

/** This node among those of a site. */
export const NODE_NAME = `${hostname()}:${process.pid}`

/** Opens the database that the environment names and brings its schema up to date. */
export async function openProgram(environment: NodeJS.ProcessEnv = process.env): Promise<Program> {
  const config = readConfig(environment)
  const log = createLog(config.logLevel)
  const address: DatabaseAddress =
    config.databaseUrl === undefined ? { sqliteFile: config.sqliteFile } : { postgresUrl: config.databaseUrl }
  const database = await openDatabase<Tables>(address)
  const steps = await migrate(database)
  if (steps.length > 0) log.info({ migrations: steps.map((step) => step.name) }, 'the database was brought up to date')
  const ids = createIds()
  return {
    config,
    log,
    database,
    address,
    newsroom: (actor, afterCommit) =>
      openNewsroom({ database, clock: systemClock, ids, actor, ...(afterCommit && { afterCommit }) }),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
