import type { KyselyPlugin, QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import type { Database } from '../../src/database/database.ts'
import type { Held } from './page-source.ts'

/** A database that fails, or keeps its readers waiting, when a test says so. Nobody nudges whoever follows its log. */
export interface FaultyDatabase<Tables> extends Database<Tables> {
  /** Reads fail from now on, or no longer. */
  failReads(failing: boolean): void
  failWrites(failing: boolean): void
  /** Holds the next read back after it has read. */
  holdRead(): Held
  /** Transactions begun. */
  readonly writes: number
}

export function faulty<Tables>(database: Database<Tables>): FaultyDatabase<Tables> {
  let readsFail = false
  let writesFail = false
  let writes = 0
  let hold: (() => Promise<void>) | undefined
  const plugin: KyselyPlugin = {
    transformQuery({ node }): RootOperationNode {
      return node
    },
    /** Here, and not before the query: one that was compiled beforehand is not looked at any more. */
    async transformResult({ result }): Promise<QueryResult<UnknownRow>> {
      if (readsFail) throw new Error('the database is down')
      const held = hold
      hold = undefined
      await held?.()
      return result
    },
  }
  return {
    engine: database.engine,
    read: database.read.withPlugin(plugin),
    write(work) {
      if (writesFail) return Promise.reject(new Error('the database is down'))
      writes++
      return database.write(work)
    },
    onNudge: async () => async () => {},
    close: () => database.close(),
    failReads(failing) {
      readsFail = failing
    },
    failWrites(failing) {
      writesFail = failing
    },
    holdRead() {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      hold = () => {
        begin()
        return released
      }
      return { begun, release }
    },
    get writes() {
      return writes
    },
  }
}
