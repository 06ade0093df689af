import type { Database } from '../../src/database/database.ts'

/**
 * A database whose transactions each run twice, as one does that waited in a ring with others: the first time nothing of it
 * is kept. What a transaction leaves behind outside of the database, so that it does not bear repeating, shows.
 */
export function repeating<Tables>(database: Database<Tables>): Database<Tables> {
  return {
    ...database,
    async write(work) {
      const again = new Error('once more')
      const first = database.write(async (tx) => {
        await work(tx)
        throw again
      })
      await first.catch((error: unknown) => {
        if (error !== again) throw error
      })
      return database.write(work)
    },
  }
}
