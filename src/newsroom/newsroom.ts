import type { Transaction } from 'kysely'
import type { Clock, Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Whence } from '../changes/record.ts'
import type { Database, Engine } from '../database/database.ts'
import { actorName, type Actor } from './people/actor.ts'
import type { Tables } from './tables.ts'

/** One transaction of the newsroom. All of it happens at one instant, by one actor. */
export interface Tx {
  readonly rows: Transaction<Tables>
  readonly engine: Engine
  readonly at: Instant
  readonly actor: string
  readonly from?: Whence | undefined
  nextId(): Id
}

/** The newsroom as one actor sees it: what the verbs work on. */
export interface Newsroom {
  readonly database: Database<Tables>
  readonly actor: Actor
  now(): Instant
  nextId(): Id
  /** Runs one transaction, and returns once this node's followers (pages, live) know of it. */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** The same newsroom, with somebody else acting. */
  as(actor: Actor): Newsroom
}

export interface NewsroomParts {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly ids: () => Id
  readonly actor: Actor
  /** Called after each commit; the verb returns when it has. */
  readonly afterCommit?: () => Promise<void>
}

export function openNewsroom(parts: NewsroomParts): Newsroom {
  const { database, clock, ids, actor, afterCommit } = parts
  return {
    database,
    actor,
    now: clock,
    nextId: ids,
    async write(work) {
      const result = await database.write((rows) =>
        work({
          rows,
          engine: database.engine,
          at: clock(),
          actor: actorName(actor),
          from: actor.kind === 'staff' ? actor.from : undefined,
          nextId: ids,
        }),
      )
      await afterCommit?.()
      return result
    },
    as: (other) => openNewsroom({ ...parts, actor: other }),
  }
}
