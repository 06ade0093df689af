/** The thread that keeps the index. */
import { workerData } from 'node:worker_threads'
import { systemClock } from '../kernel/clock.ts'
import { openDatabase } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { createIndexer } from './search-service.ts'
import type { ThreadData } from './search-threads.ts'
import { answerCalls } from './thread-calls.ts'

const { address, holder } = workerData as ThreadData
const database = await openDatabase<Tables>(address)
let failure: unknown
const indexer = createIndexer({ database, holder, clock: systemClock, onError: (error) => (failure = error) })

answerCalls({
  follow() {
    // A merge that failed is told with the next batch, and tried again behind it.
    if (failure === undefined) return indexer.follow()
    const told = Promise.reject(failure as Error)
    failure = undefined
    return told
  },
  async close() {
    await indexer.close()
    await database.close()
  },
})
