/** The thread that keeps the index. */
import { workerData } from 'node:worker_threads'
import { systemClock } from '../kernel/clock.ts'
import { openDatabase } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { createIndexer } from './search-service.ts'
import type { ThreadData } from './search-threads.ts'
import { answerCalls } from '../kernel/thread-calls.ts'

const { address, holder } = workerData as ThreadData
const database = await openDatabase<Tables>(address)
let failure: Error | undefined
const indexer = createIndexer({
  database,
  holder,
  clock: systemClock,
  onError(error) {
    failure = new Error('volumes of the search index could not be merged', { cause: error })
  },
})

answerCalls({
  /** A merge that failed is told with the next batch, and tried again behind it. */
  async follow() {
    const told = failure
    failure = undefined
    if (told) throw told
    return indexer.follow()
  },
  async rest() {
    await indexer.rest()
    await database.close()
  },
  async close() {
    await indexer.close()
    await database.close()
  },
})
